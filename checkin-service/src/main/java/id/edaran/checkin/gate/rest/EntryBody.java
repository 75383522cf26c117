package id.edaran.checkin.gate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.gate.EntryAnswer;
import id.edaran.checkin.gate.Reason;
import id.edaran.checkin.gate.ReasonCode;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a scan.
///
/// @param validUntil with ALLOW alone
/// @param place number of the place that was taken
/// @param announcement id of the announcement by which a guest is expected; null for whom nobody announced
/// @param policyVersion version of the region's timeline that decided
@JsonInclude(JsonInclude.Include.ALWAYS)
record EntryBody(
        String scanId,
        Decision decision,
        List<ReasonBody> reasons,
        @Nullable Instant validUntil,
        @Nullable Integer place,
        @Nullable String announcement,
        int occupancy,
        long policyVersion,
        String subject) {
    /// @param circular id; null, as number and clause, where the reason rests on no circular
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReasonBody(
            ReasonCode code,
            String message,
            @Nullable String circular,
            @Nullable String number,
            @Nullable String clause) {
        static ReasonBody of(Reason reason, Wording wording) {
            Citation citation = reason.citation();
            String message = wording.of(reason.code());
            return citation == null
                    ? new ReasonBody(reason.code(), message, null, null, null)
                    : new ReasonBody(reason.code(), message, citation.circular(), citation.number(), citation.clause());
        }
    }

    static EntryBody of(EntryAnswer answer, Wording wording) {
        return new EntryBody(
                answer.scanId().value(),
                answer.decision(),
                answer.reasons().stream()
                        .map(reason -> ReasonBody.of(reason, wording))
                        .toList(),
                answer.validUntil(),
                answer.place(),
                answer.announcement(),
                answer.occupancy(),
                answer.policyVersion(),
                answer.subject().pseudonym());
    }
}
