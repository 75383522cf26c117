package id.edaran.checkin.health;

import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.staff.StaffMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// Counts the doses of an agency's people, never without recording who asked.
@ApplicationScoped
public class FindCoverage {
    private final StaffMembers members;
    private final Vaccinations vaccinations;
    private final HealthReadings readings;
    private final RegionRules rules;
    private final Clock clock;

    FindCoverage(
            StaffMembers members, Vaccinations vaccinations, HealthReadings readings, RegionRules rules, Clock clock) {
        this.members = members;
        this.vaccinations = vaccinations;
        this.readings = readings;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param reader the subject of the reader's token
    @Transactional
    public Coverage of(String agency, String region, String reader) {
        Instant now = clock.instant();
        readings.record(agency, reader, now);
        return Coverage.of(agency, rules.of(region).dayOf(now), members.count(agency), vaccinations.ofStaff(agency));
    }
}
