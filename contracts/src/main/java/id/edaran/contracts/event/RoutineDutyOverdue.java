package id.edaran.contracts.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day on which a routine duty was due is over, and there is no evidence of it (rows BIT-6, BTG-13).
/// Told once for each duty and due day.
///
/// @param duty id of the duty
/// @param unit the unit that has to do it; null where it is the agency's
/// @param rule `ROUTINE_DUTY` or `PROTECTIVE_EQUIPMENT`
/// @param kind what is to be done: a kind of routine duty, or the place of the equipment
/// @param dueOn the day that is over
/// @param number the circular's that held on that day
public record RoutineDutyOverdue(
        String duty,
        String agency,
        String region,
        @Nullable String unit,
        String rule,
        String kind,
        LocalDate dueOn,
        String circular,
        String number,
        String clause) {}
