package id.edaran.checkin.gate;

import id.edaran.checkin.guests.AnnounceGuest;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.health.Dose;
import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.health.IsolationPeriod.Cause;
import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.Samples;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.staff.StaffDay;
import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.DoorRequirements;
import id.edaran.contracts.meaning.DoorRequirements.Asked;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
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
                    asked.map(test -> Citation.of(test.ruling().winner(), day)).orElse(null)));
        }
        return asked.map(test ->
                negativeTest(test.what(), samples, at, Citation.of(test.ruling().winner(), day)));
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
                        Citation.of(asked.ruling().winner(), day)));
    }

    static Optional<DoorCheck> doses(DoorRequirements requirements, Collection<Dose> doses, LocalDate day) {
        return requirements
                .doses()
                .map(asked -> of(
                        Dose.had(doses, day) < asked.what() ? ReasonCode.DOSES_MISSING : ReasonCode.OK,
                        Citation.of(asked.ruling().winner(), day)));
    }

    /// A positive test that is told already is not told again as the isolation that it opened.
    static List<DoorCheck> isolation(HealthFacts health, ZoneId zone, Instant at, boolean positiveTold) {
        return health.isolation(zone, at).stream()
                .filter(period -> !(positiveTold && period.cause() == Cause.POSITIVE_TEST))
                .map(period -> of(ReasonCode.ISOLATING, period.clause()))
                .distinct()
                .toList();
    }

    /// Who works at home that day comes in vain, by the clause that keeps them there; who is called in does not. A day
    /// off is no reason: no rule keeps anybody out on it. Why somebody is absent is not for the gate to know.
    static Optional<DoorCheck> roster(RulesOfDay rules, StaffDay staff) {
        Assignment assignment = staff.assignment();
        if (assignment == null) {
            return Optional.empty();
        }
        return switch (assignment) {
            case ON_SITE, SHIFT, DUTY, RECALLED, OFF -> Optional.empty();
            case HOME ->
                Optional.of(of(
                        ReasonCode.NOT_ROSTERED, keepsHome(rules, staff.member().facts())));
            case ISOLATION, LEAVE, ABSENT -> Optional.of(of(ReasonCode.NOT_ROSTERED, null));
        };
    }

    /// Nothing where the roster still follows rules that a newer timeline has replaced.
    private static @Nullable Citation keepsHome(RulesOfDay rules, @Nullable PersonFacts facts) {
        if (facts == null) {
            return null;
        }
        return rules.decide(Matter.ARRANGEMENT, facts)
                .map(Ruling::winner)
                .filter(winner -> winner.rule() instanceof WorkFromHome || winner.rule() instanceof ShiftRotation)
                .map(winner -> Citation.of(winner, rules.day()))
                .orElse(null);
    }

    static Optional<DoorCheck> guest(RulesOfDay rules, Site site, Host host) {
        return AnnounceGuest.contact(rules, site, host)
                .map(contact -> of(
                        contact.allowed() ? ReasonCode.OK : ReasonCode.GUESTS_NOT_RECEIVED,
                        Citation.of(contact.ruling().winner(), rules.day())));
    }

    private static DoorCheck of(ReasonCode code, @Nullable Citation citation) {
        return new DoorCheck(new Reason(code, citation), null);
    }
}
