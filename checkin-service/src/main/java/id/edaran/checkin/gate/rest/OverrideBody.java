package id.edaran.checkin.gate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.gate.EntryOverride;
import id.edaran.checkin.gate.OverrideOutcome.Overridden;
import id.edaran.checkin.gate.rest.EntryBody.ReasonBody;
import id.edaran.contracts.event.EntryDecided.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The representation of an override.
///
/// @param overriddenBy the subject of the officer's token
/// @param entry only in the answer to the override itself
record OverrideBody(
        String id,
        String site,
        String scanId,
        String subject,
        String reason,
        String overriddenBy,
        Instant overriddenAt,
        ReplacedBody replaced,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AllowedBody entry) {
    /// What the gate had answered.
    record ReplacedBody(Decision decision, List<ReasonBody> reasons) {}

    /// @param place number of the place that was taken; null where places are not numbered
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AllowedBody(
            Decision decision, Instant validUntil, @Nullable Integer place, int occupancy) {}

    static OverrideBody of(Overridden overridden, Wording wording) {
        return of(
                overridden.override(),
                new AllowedBody(Decision.ALLOW, overridden.validUntil(), overridden.place(), overridden.occupancy()),
                wording);
    }

    static OverrideBody of(EntryOverride override, Wording wording) {
        return of(override, null, wording);
    }

    private static OverrideBody of(EntryOverride override, @Nullable AllowedBody entry, Wording wording) {
        return new OverrideBody(
                override.id().toString(),
                override.site().value(),
                override.scan().value(),
                override.subject().pseudonym(),
                override.reason(),
                override.officer(),
                override.at(),
                new ReplacedBody(
                        override.replaced(),
                        override.replacedReasons().stream()
                                .map(reason -> ReasonBody.of(reason, wording))
                                .toList()),
                entry);
    }
}
