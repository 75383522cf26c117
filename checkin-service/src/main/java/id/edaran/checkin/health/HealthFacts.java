package id.edaran.checkin.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/// What is recorded of a person's health and not taken back.
///
/// @param samples in no particular order
public record HealthFacts(Collection<Sample> samples, Collection<Dose> doses, Collection<TravelDeclaration> journeys) {
    public HealthFacts {
        samples = List.copyOf(samples);
        doses = List.copyOf(doses);
        journeys = List.copyOf(journeys);
    }

    /// Why the person isolates at an instant; empty where they do not.
    ///
    /// @param zone whose days are counted
    public List<IsolationPeriod> isolation(ZoneId zone, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return IsolationPeriods.open(samples, journeys, zone, at).stream()
                .filter(period -> period.holdsOn(today))
                .toList();
    }
}
