package id.edaran.checkin.gate;

import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.TestResult;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.DoorRequirements;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The answer at a door, with everything that speaks for or against it.
public sealed interface GateDecision {
    /// All reasons, never only the first: whoever is refused should learn at once of everything that is missing.
    List<Reason> reasons();

    /// @param reasons OK, once for each clause that was met
    /// @param validUntil when the first of what it rests on ends
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
    static GateDecision decide(Timeline timeline, Site site, Room room, Comer comer, Instant at) {
        RulesOfDay rules = RulesOfDay.at(timeline, at);
        List<DoorCheck> checks = checks(rules, site, comer, at);
        List<Reason> against = checks.stream()
                .filter(check -> !check.met())
                .map(DoorCheck::reason)
                .distinct()
                .toList();
        if (!against.isEmpty()) {
            return new Denied(against);
        }
        if (room.full()) {
            return new Waiting(List.of(new Reason(ReasonCode.SITE_FULL, room.citation())));
        }
        Set<Reason> met = new LinkedHashSet<>();
        checks.forEach(check -> met.add(check.reason()));
        return new Allowed(
                met.isEmpty() ? List.of(new Reason(ReasonCode.OK, null)) : List.copyOf(met),
                validUntil(rules, checks, comer, at));
    }

    private static List<DoorCheck> checks(RulesOfDay rules, Site site, Comer comer, Instant at) {
        HealthFacts health = comer.health();
        DoorRequirements asked = DoorRequirements.of(rules, site.facts(), comer.purpose(), comer.staffFacts());
        List<DoorCheck> checks = new ArrayList<>();
        Optional<DoorCheck> test = DoorCheck.test(asked, health.samples(), at, rules.day());
        test.ifPresent(checks::add);
        boolean positive = test.filter(check -> check.reason().code() == ReasonCode.TEST_POSITIVE)
                .isPresent();
        checks.addAll(DoorCheck.isolation(health, rules.timeZone(), at, positive));
        DoorCheck.qrScan(asked, comer.qr(), rules.day()).ifPresent(checks::add);
        DoorCheck.doses(asked, health.doses(), rules.day()).ifPresent(checks::add);
        switch (comer.purpose()) {
            case WORK -> {
                if (comer.staff() != null) {
                    DoorCheck.roster(rules, comer.staff()).ifPresent(checks::add);
                }
            }
            case SERVICE -> checks.addAll(CounterHours.of(rules, site, at));
            case GUEST -> DoorCheck.guest(rules, site, comer.host()).ifPresent(checks::add);
        }
        return checks;
    }

    /// When the first of all that the answer rests on ends: a proof, the opening hours, an announced visit, the local
    /// day with its rules, or that nothing positive is known of the person.
    private static Instant validUntil(RulesOfDay rules, List<DoorCheck> checks, Comer comer, Instant at) {
        List<Instant> ends = new ArrayList<>();
        ends.add(rules.day().plusDays(1).atStartOfDay(rules.timeZone()).toInstant());
        checks.stream().map(DoorCheck::validUntil).filter(Objects::nonNull).forEach(ends::add);
        if (comer.purpose() == Purpose.GUEST && comer.expectedUntil() != null) {
            ends.add(comer.expectedUntil());
        }
        comer.health().samples().stream()
                .filter(sample -> sample.result() == TestResult.POSITIVE)
                .map(Sample::sampledAt)
                .filter(sampledAt -> sampledAt.isAfter(at))
                .forEach(ends::add);
        return ends.stream().min(Instant::compareTo).orElseThrow();
    }
}
