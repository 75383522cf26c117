package id.edaran.policy.assessments.rest;

import id.edaran.contracts.law.Principle;
import id.edaran.contracts.rule.Position;
import id.edaran.policy.assessments.AssessOccasion.Assessed;
import id.edaran.policy.assessments.Assessment.Reason;
import id.edaran.policy.assessments.ReasonCode;
import id.edaran.policy.inforce.Citation;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to an assessment.
///
/// @param version of the region's timeline that was asked
record AssessmentBody(boolean permitted, LocalDate on, long version, List<ReasonBody> reasons) {
    /// Why. What follows the position names the clause; it is null where no rule speaks.
    record ReasonBody(
            @Schema(description = """
                            GUESTS_NOT_RECEIVED, NO_IN_PERSON_EVENTS, TOO_MANY_PARTICIPANTS and MEETING_MUST_BE_VIRTUAL \
                            forbid it, and all that do are listed. Where none does, the rules that were asked and allow \
                            it: OK_GUESTS, OK_IN_PERSON, OK_PARTICIPANTS, OK_MEETING, OK_MEETING_HYBRID (in person, if \
                            the others can join from afar), OK_ONLINE (nobody comes in person); OK where no rule \
                            speaks of it.""") ReasonCode code,

            @Schema(description = "in Indonesian, or in English where Accept-Language prefers it")
            String message,

            @Schema(description = "of the official whom the rule is about") @Nullable
            Position position,

            @Nullable String circular,
            @Nullable String number,
            @Nullable Integer revision,
            @Nullable String clause,

            @Schema(description = "by which the clause beat what stood against it") @Nullable
            Principle principle) {
        static ReasonBody of(Reason reason, LocalDate day, Wording wording) {
            String message = wording.of(reason);
            if (reason.ruling() == null) {
                return new ReasonBody(reason.code(), message, reason.position(), null, null, null, null, null);
            }
            Citation cited = Citation.of(reason.ruling(), day);
            return new ReasonBody(
                    reason.code(),
                    message,
                    reason.position(),
                    cited.circular(),
                    cited.number(),
                    cited.revision(),
                    cited.clause(),
                    cited.principle());
        }
    }

    static AssessmentBody of(Assessed assessed, Wording wording) {
        return new AssessmentBody(
                assessed.assessment().permitted(),
                assessed.on(),
                assessed.version(),
                assessed.assessment().reasons().stream()
                        .map(reason -> ReasonBody.of(reason, assessed.on(), wording))
                        .toList());
    }
}
