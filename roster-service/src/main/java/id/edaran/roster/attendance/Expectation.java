package id.edaran.roster.attendance;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.meaning.ReportingDuty;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the roster and the rules expect of somebody on a day.
///
/// @param duty what a rule asks the person to report; null where none does
public record Expectation(Assignment assignment, @Nullable ReportingDuty duty) {
    /// Whether the person works that day, be it at home.
    public boolean works() {
        return switch (assignment) {
            case ON_SITE, HOME, SHIFT, DUTY, RECALLED -> true;
            case ISOLATION, LEAVE, ABSENT, OFF -> false;
        };
    }

    /// What a rule asks of the person's coming; whoever does not work that day is asked for nothing.
    public Optional<ReportingDuty> attendanceDuty() {
        return asked(ReportingDuty::attendance);
    }

    /// What a rule asks of the person's report.
    public Optional<ReportingDuty> reportDuty() {
        return asked(ReportingDuty::dailyReport);
    }

    /// @param seen when the person was first seen that day, or said so; null where they were not
    public Standing attendance(@Nullable Instant seen, Instant now) {
        return standing(attendanceDuty(), seen, now);
    }

    /// @param filed when the person first reported of that day; null where they did not
    public Standing report(@Nullable Instant filed, Instant now) {
        return standing(reportDuty(), filed, now);
    }

    private Optional<ReportingDuty> asked(Predicate<ReportingDuty> forIt) {
        return Optional.ofNullable(duty).filter(asked -> works()).filter(forIt);
    }

    private Standing standing(Optional<ReportingDuty> asked, @Nullable Instant done, Instant now) {
        if (done != null) {
            return asked.isPresent() && asked.get().isLate(done) ? Standing.LATE : Standing.DONE;
        }
        if (!works()) {
            return assignment == Assignment.OFF ? Standing.OFF : Standing.EXCUSED;
        }
        return asked.map(duty -> duty.isLate(now) ? Standing.MISSING : Standing.AWAITED)
                .orElse(Standing.NOT_ASKED);
    }
}
