package id.edaran.checkin.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of overriding an answer.
public sealed interface OverrideOutcome {
    /// The person is inside.
    ///
    /// @param validUntil end of the region's day
    /// @param place number of the place that was taken; null where places are not numbered
    /// @param occupancy who is inside now
    record Overridden(
            EntryOverride override,
            Instant validUntil,
            @Nullable Integer place,
            int occupancy) implements OverrideOutcome {}

    /// No scan of this id was answered at the site.
    record UnknownScan() implements OverrideOutcome {}

    /// The person was let in by the rules.
    record NotRefused() implements OverrideOutcome {}

    record AlreadyOverridden() implements OverrideOutcome {}

    /// The scan was answered on an earlier day: whoever comes again is scanned again.
    record TooLate() implements OverrideOutcome {}

    /// The person isolates, or the newest test is positive. No officer at a gate weighs that.
    record HealthForbids() implements OverrideOutcome {}

    /// There is no place inside, and no officer can make one.
    record SiteFull() implements OverrideOutcome {}
}
