package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dose that somebody was given.
///
/// @param subject the pseudonym under which it was recorded
/// @param vaccine its name
/// @param facility where it was given
/// @param withdrawal null while the dose counts
public record Vaccination(
        UUID id,
        Subject subject,
        Dose dose,
        @Nullable String vaccine,
        @Nullable String facility,
        @Nullable Withdrawal withdrawal) {
    Vaccination takenBack(Withdrawal why) {
        return new Vaccination(id, subject, dose, vaccine, facility, why);
    }

    /// 1 while the dose counts, 2 once it was taken back.
    public long version() {
        return withdrawal == null ? 1 : 2;
    }
}
