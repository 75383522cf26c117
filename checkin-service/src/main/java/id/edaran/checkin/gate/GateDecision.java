package id.edaran.checkin.gate;

import id.edaran.checkin.health.Sample;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.DoorRequirements;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        // The directory's facts do not reach this service: a requirement for teachers must not be laid on somebody of
        // whom nobody here knows whether they teach.
        DoorRequirements asked = DoorRequirements.of(RulesOfDay.of(timeline, day), site.facts(), purpose, null);
        List<DoorCheck> checks = new ArrayList<>();
        DoorCheck.test(asked, samples, at, day).ifPresent(checks::add);
        DoorCheck.qrScan(asked, qr, day).ifPresent(checks::add);
        DoorCheck.doses(asked, day).ifPresent(checks::add);

        List<Reason> against = checks.stream()
                .filter(check -> !check.met())
                .map(DoorCheck::reason)
                .toList();
        if (!against.isEmpty()) {
            return new Denied(against);
        }
        if (room.full()) {
            return new Waiting(List.of(new Reason(ReasonCode.SITE_FULL, null)));
        }
        Set<Reason> met = new LinkedHashSet<>();
        Instant validUntil = day.plusDays(1).atStartOfDay(timeline.timeZone()).toInstant();
        for (DoorCheck check : checks) {
            met.add(check.reason());
            if (check.validUntil() != null && check.validUntil().isBefore(validUntil)) {
                validUntil = check.validUntil();
            }
        }
        return new Allowed(met.isEmpty() ? List.of(new Reason(ReasonCode.OK, null)) : List.copyOf(met), validUntil);
    }
}
