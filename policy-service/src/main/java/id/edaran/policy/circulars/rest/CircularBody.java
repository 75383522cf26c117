package id.edaran.policy.circulars.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.Phase;
import id.edaran.policy.circulars.Revision;
import id.edaran.policy.circulars.Status;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.support.rest.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A circular as clients see it.
///
/// @param number of the circular as first published; `numbers` names those of its amendments too
/// @param effective as the newest revision orders it; `until` is present and null for an open end
/// @param phase as of the region's today; absent for a draft
/// @param revision of the newest revision; absent for a draft
/// @param warnings what is odd in the newest clauses; absent in lists and for a draft, which is checked instead
public record CircularBody(
        String id,
        String region,
        String number,
        List<String> numbers,
        String subject,
        String issuer,
        Level level,
        @Nullable String agency,
        LocalDate signedOn,
        EffectiveBody effective,
        @Nullable LocalDate evaluateOn,
        List<String> supersedes,
        List<Clause> clauses,
        Status status,
        @Nullable Phase phase,
        @Nullable Integer revision,
        @Nullable Instant publishedAt,
        @Nullable RevocationBody revocation,
        @Nullable List<WarningBody> warnings) {

    /// @param until always present; null for an open end
    public record EffectiveBody(
            LocalDate from,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate until) {
        static EffectiveBody of(Effective effective) {
            return new EffectiveBody(effective.from(), effective.until());
        }
    }

    /// @param effectiveOn the first day without force
    public record RevocationBody(
            LocalDate effectiveOn, @Nullable String reason) {}

    /// One state of the circular's history.
    ///
    /// @param warnings what is odd in the clauses; absent without any
    public record RevisionBody(
            int revision,
            Revision.Kind kind,
            String number,
            LocalDate signedOn,
            Instant publishedAt,
            EffectiveBody effective,
            @Nullable List<Clause> clauses,
            @Nullable String reason,
            long policyVersion,
            @Nullable List<WarningBody> warnings) {
        static RevisionBody of(Circular circular, Revision revision, KnownUnits knownUnits, Language language) {
            return new RevisionBody(
                    revision.revision(),
                    revision.kind(),
                    revision.number(),
                    revision.signedOn(),
                    revision.publishedAt(),
                    EffectiveBody.of(revision.effective()),
                    revision.clauses(),
                    revision.reason(),
                    revision.policyVersion(),
                    revision.clauses() == null
                            ? null
                            : WarningBody.of(circular, revision.clauses(), knownUnits, language));
        }
    }

    static CircularBody of(Circular circular, LocalDate today, @Nullable List<WarningBody> warnings) {
        List<Revision> revisions = circular.revisions();
        return new CircularBody(
                circular.id().toString(),
                circular.region(),
                circular.content().number(),
                Stream.concat(
                                Stream.of(circular.content().number()),
                                revisions.stream().map(Revision::number))
                        .distinct()
                        .toList(),
                circular.content().subject(),
                circular.content().issuer(),
                circular.level(),
                circular.content().agency(),
                circular.content().signedOn(),
                EffectiveBody.of(circular.effective()),
                circular.content().evaluateOn(),
                circular.content().supersedes(),
                circular.clauses(),
                circular.status(),
                circular.phaseOn(today).orElse(null),
                revisions.isEmpty() ? null : revisions.getLast().revision(),
                revisions.isEmpty() ? null : revisions.getFirst().publishedAt(),
                circular.revocation()
                        .map(revocation -> new RevocationBody(revocation.contentFrom(), revocation.reason()))
                        .orElse(null),
                warnings);
    }
}
