package id.edaran.checkin.gate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.gate.EntryAnswer;
import id.edaran.checkin.gate.Reason;
import id.edaran.checkin.gate.ReasonCode;
import id.edaran.checkin.queue.Standing;
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
        String subject,
        @Nullable QueueBody queue) {
    /// Where the person stands in the waiting line.
    ///
    /// @param number what is called out
    /// @param position from 1; 0 once called
    /// @param expectedAt when the call can be expected; null where nothing is known of it
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QueueBody(
            String ticket,
            int number,
            int position,
            @Nullable Instant calledUntil,
            @Nullable Instant expectedAt) {
        static @Nullable QueueBody of(@Nullable Standing standing) {
            return standing == null
                    ? null
                    : new QueueBody(
                            standing.ticket().toString(),
                            standing.number(),
                            standing.position(),
                            standing.calledUntil(),
                            standing.expectedAt());
        }
    }

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
                answer.subject().pseudonym(),
                QueueBody.of(answer.queue()));
    }
}
