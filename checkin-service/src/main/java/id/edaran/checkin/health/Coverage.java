package id.edaran.checkin.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many of an agency's people have had which dose (row BIT-9), without telling it of anybody.
///
/// @param people everybody whom the directory knows in the agency
/// @param doses how many have had the first, the second, the third dose; null where so few have had it, or so few
///     have not, that a colleague could tell who they are
public record Coverage(String agency, LocalDate on, int people, List<@Nullable Integer> doses) {
    /// Fewer people than this are a group in which each can be guessed.
    static final int FEW = 5;

    public Coverage {
        doses = new ArrayList<>(doses);
    }

    static Coverage of(String agency, LocalDate on, int people, Collection<List<Dose>> staff) {
        List<@Nullable Integer> doses = new ArrayList<>();
        for (int number = 1; number <= Dose.LAST; number++) {
            int least = number;
            int had = Math.toIntExact(staff.stream()
                    .filter(person -> Dose.had(person, on) >= least)
                    .count());
            doses.add(people < FEW || few(had) || few(people - had) ? null : had);
        }
        return new Coverage(agency, on, people, doses);
    }

    private static boolean few(int count) {
        return count > 0 && count < FEW;
    }
}
