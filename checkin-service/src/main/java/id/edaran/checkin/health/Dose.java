package id.edaran.checkin.health;

import java.time.LocalDate;
import java.util.Collection;

/// A dose of a vaccine (row BIT-9).
///
/// @param number 1 to [#LAST]
public record Dose(int number, LocalDate givenOn) {
    public static final int LAST = 3;

    public Dose {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("doses are numbered from 1 to " + LAST);
        }
    }

    /// How many doses somebody has had on a day: whoever shows the third has had the two before, recorded or not.
    public static int had(Collection<Dose> doses, LocalDate day) {
        return doses.stream()
                .filter(dose -> !dose.givenOn().isAfter(day))
                .mapToInt(Dose::number)
                .max()
                .orElse(0);
    }
}
