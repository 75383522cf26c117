package id.edaran.checkin.gate;

import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.Samples;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One matter of a door that was looked at.
///
/// @param reason OK where it is met
/// @param validUntil last instant at which the proof still suffices; null where it does not age
record DoorCheck(Reason reason, @Nullable Instant validUntil) {
    boolean met() {
        return reason.code() == ReasonCode.OK;
    }

    static Optional<DoorCheck> test(List<TimedRule> rules, Collection<Sample> samples, Instant at, LocalDate day) {
        Optional<Ruling> ruling = Law.decide(rules, Matter.ENTRY_TEST);
        Citation citation = ruling.map(winner -> citation(winner, day)).orElse(null);
        if (Samples.positive(samples, at)) {
            // Refuses with or without a rule; where a rule asks for a test, it is the rule that is not met.
            return Optional.of(of(ReasonCode.TEST_POSITIVE, citation));
        }
        return ruling.map(winner -> negativeTest(
                Objects.requireNonNull(requirement(winner).negativeTest()),
                samples,
                at,
                Objects.requireNonNull(citation)));
    }

    private static DoorCheck negativeTest(
            NegativeTest asked, Collection<Sample> samples, Instant at, Citation citation) {
        Optional<Sample> newest = Samples.newest(samples, at, sample -> asked.accepts(sample.kind()));
        if (newest.isEmpty()) {
            return of(ReasonCode.TEST_MISSING, citation);
        }
        return switch (newest.get().result()) {
            // Of a kind that counts here; a later negative one of another kind does not undo it.
            case POSITIVE -> of(ReasonCode.TEST_POSITIVE, citation);
            case INVALID -> of(ReasonCode.TEST_MISSING, citation);
            case NEGATIVE -> {
                Instant expiry = newest.get().sampledAt().plus(Duration.ofHours(asked.maxAgeHours()));
                yield at.isAfter(expiry)
                        ? of(ReasonCode.TEST_EXPIRED, citation)
                        : new DoorCheck(new Reason(ReasonCode.OK, citation), expiry);
            }
        };
    }

    static Optional<DoorCheck> qrScan(List<TimedRule> rules, QrScan qr, LocalDate day) {
        return Law.decide(rules, Matter.ENTRY_QR_SCAN)
                .filter(winner -> Boolean.TRUE.equals(requirement(winner).qrScan()))
                .map(winner -> of(
                        switch (qr) {
                            case MISSING -> ReasonCode.QR_MISSING;
                            case INVALID -> ReasonCode.QR_INVALID;
                            case VALID -> ReasonCode.OK;
                        },
                        citation(winner, day)));
    }

    /// Nobody's doses are recorded yet, so whoever is asked for one has none to show.
    static Optional<DoorCheck> doses(List<TimedRule> rules, LocalDate day) {
        return Law.decide(rules, Matter.ENTRY_DOSES)
                .filter(winner -> Objects.requireNonNullElse(requirement(winner).vaccineDoses(), 0) > 0)
                .map(winner -> of(ReasonCode.DOSES_MISSING, citation(winner, day)));
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

    private static DoorCheck of(ReasonCode code, @Nullable Citation citation) {
        return new DoorCheck(new Reason(code, citation), null);
    }
}
