package id.edaran.checkin.gate;

import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.Samples;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.DoorRequirements;
import id.edaran.contracts.meaning.DoorRequirements.Asked;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.timeline.Numbering;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

    static Optional<DoorCheck> test(
            DoorRequirements requirements, Collection<Sample> samples, Instant at, LocalDate day) {
        Optional<Asked<NegativeTest>> asked = requirements.test();
        if (Samples.positive(samples, at)) {
            // Refuses with or without a rule; where a rule asks for a test, it is the rule that is not met.
            return Optional.of(of(
                    ReasonCode.TEST_POSITIVE,
                    asked.map(test -> citation(test.ruling(), day)).orElse(null)));
        }
        return asked.map(test -> negativeTest(test.what(), samples, at, citation(test.ruling(), day)));
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

    static Optional<DoorCheck> qrScan(DoorRequirements requirements, QrScan qr, LocalDate day) {
        return requirements
                .qrScan()
                .map(asked -> of(
                        switch (qr) {
                            case MISSING -> ReasonCode.QR_MISSING;
                            case INVALID -> ReasonCode.QR_INVALID;
                            case VALID -> ReasonCode.OK;
                        },
                        citation(asked.ruling(), day)));
    }

    /// Nobody's doses are recorded yet, so whoever is asked for one has none to show.
    static Optional<DoorCheck> doses(DoorRequirements requirements, LocalDate day) {
        return requirements.doses().map(asked -> of(ReasonCode.DOSES_MISSING, citation(asked.ruling(), day)));
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
