package id.edaran.checkin.gate;

import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.Samples;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answer at a door, with everything that speaks for or against it.
public sealed interface GateDecision {
    /// All reasons, never only the first: whoever is refused should learn at once of everything that is missing.
    List<Reason> reasons();

    /// @param reasons OK, once for each clause that was met
    /// @param validUntil when the proofs or the local day end, whichever is earlier
    record Allowed(List<Reason> reasons, Instant validUntil) implements GateDecision {
        public Allowed {
            reasons = List.copyOf(reasons);
        }
    }

    record Denied(List<Reason> reasons) implements GateDecision {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /// Nothing speaks against the person, but there is no place.
    record Waiting(List<Reason> reasons) implements GateDecision {
        public Waiting {
            reasons = List.copyOf(reasons);
        }
    }

    /// Decides as of an instant.
    ///
    /// @param timeline of the site's region; the rules of its calendar day at the instant count
    /// @param samples everything that was ever taken of the person, in any order
    static GateDecision decide(
            Timeline timeline,
            Site site,
            Room room,
            Purpose purpose,
            Collection<Sample> samples,
            QrScan qr,
            Instant at) {
        LocalDate day = timeline.dayOf(at);
        List<TimedRule> rules = DoorRules.meaning(timeline, day, site, purpose);
        List<Check> checks = new ArrayList<>();
        test(ruling(rules, Matter.ENTRY_TEST), samples, at, day).ifPresent(checks::add);
        qrScan(ruling(rules, Matter.ENTRY_QR_SCAN), qr, day).ifPresent(checks::add);
        doses(ruling(rules, Matter.ENTRY_DOSES), day).ifPresent(checks::add);

        List<Reason> against = checks.stream()
                .filter(check -> check.reason().code() != ReasonCode.OK)
                .map(Check::reason)
                .toList();
        if (!against.isEmpty()) {
            return new Denied(against);
        }
        if (room.full()) {
            return new Waiting(List.of(new Reason(ReasonCode.SITE_FULL, null)));
        }
        Set<Reason> met = new LinkedHashSet<>();
        Instant validUntil = day.plusDays(1).atStartOfDay(timeline.timeZone()).toInstant();
        for (Check check : checks) {
            met.add(check.reason());
            if (check.validUntil() != null && check.validUntil().isBefore(validUntil)) {
                validUntil = check.validUntil();
            }
        }
        return new Allowed(met.isEmpty() ? List.of(new Reason(ReasonCode.OK, null)) : List.copyOf(met), validUntil);
    }

    /// One matter that was looked at.
    ///
    /// @param validUntil last instant at which the proof still suffices; null where it does not age
    record Check(Reason reason, @Nullable Instant validUntil) {
        private static Check of(ReasonCode code, @Nullable Citation citation) {
            return new Check(new Reason(code, citation), null);
        }
    }

    private static Optional<Check> test(
            Optional<Ruling> ruling, Collection<Sample> samples, Instant at, LocalDate day) {
        Citation citation = ruling.map(winner -> citation(winner, day)).orElse(null);
        if (Samples.positive(samples, at)) {
            // Refuses with or without a rule; where a rule asks for a test, it is the rule that is not met.
            return Optional.of(Check.of(ReasonCode.TEST_POSITIVE, citation));
        }
        return ruling.map(winner -> negativeTest(
                Objects.requireNonNull(requirement(winner).negativeTest()),
                samples,
                at,
                Objects.requireNonNull(citation)));
    }

    private static Check negativeTest(NegativeTest asked, Collection<Sample> samples, Instant at, Citation citation) {
        Optional<Sample> newest = Samples.newest(samples, at, sample -> asked.accepts(sample.kind()));
        if (newest.isEmpty()) {
            return Check.of(ReasonCode.TEST_MISSING, citation);
        }
        return switch (newest.get().result()) {
            // Of a kind that counts here; a later negative one of another kind does not undo it.
            case POSITIVE -> Check.of(ReasonCode.TEST_POSITIVE, citation);
            case INVALID -> Check.of(ReasonCode.TEST_MISSING, citation);
            case NEGATIVE -> {
                Instant expiry = newest.get().sampledAt().plus(Duration.ofHours(asked.maxAgeHours()));
                yield at.isAfter(expiry)
                        ? Check.of(ReasonCode.TEST_EXPIRED, citation)
                        : new Check(new Reason(ReasonCode.OK, citation), expiry);
            }
        };
    }

    private static Optional<Check> qrScan(Optional<Ruling> ruling, QrScan qr, LocalDate day) {
        return ruling.filter(winner -> Boolean.TRUE.equals(requirement(winner).qrScan()))
                .map(winner -> Check.of(
                        switch (qr) {
                            case MISSING -> ReasonCode.QR_MISSING;
                            case INVALID -> ReasonCode.QR_INVALID;
                            case VALID -> ReasonCode.OK;
                        },
                        citation(winner, day)));
    }

    /// Nobody's doses are recorded yet, so whoever is asked for one has none to show.
    private static Optional<Check> doses(Optional<Ruling> ruling, LocalDate day) {
        return ruling.filter(
                        winner -> Objects.requireNonNullElse(requirement(winner).vaccineDoses(), 0) > 0)
                .map(winner -> Check.of(ReasonCode.DOSES_MISSING, citation(winner, day)));
    }

    private static Optional<Ruling> ruling(List<TimedRule> rules, Matter matter) {
        return Law.decide(rules, matter);
    }

    private static EntryRequirement requirement(Ruling ruling) {
        return (EntryRequirement) ruling.winner().rule();
    }

    /// Cites the number that holds on the day: a prolongation has one of its own.
    private static Citation citation(Ruling ruling, LocalDate day) {
        Numbering numbering = ruling.winner().numberedOn(day);
        return new Citation(
                ruling.winner().circular(), numbering.number(), ruling.winner().clause());
    }
}
