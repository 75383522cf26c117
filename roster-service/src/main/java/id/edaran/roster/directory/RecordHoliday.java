package id.edaran.roster.directory;

import id.edaran.roster.directory.RecordingOutcome.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Writes a day into a region's calendar of holidays, or takes it out again.
@ApplicationScoped
public class RecordHoliday {
    private final Agencies agencies;
    private final Holidays holidays;
    private final AddressLocks locks;
    private final AffectedRosters rosters;

    RecordHoliday(Agencies agencies, Holidays holidays, AddressLocks locks, AffectedRosters rosters) {
        this.agencies = agencies;
        this.holidays = holidays;
        this.locks = locks;
        this.rosters = rosters;
    }

    /// @param ifMatch entity tag of the version that is replaced
    @Transactional
    public RecordingOutcome<Holiday> record(Holiday holiday, @Nullable String ifMatch) {
        SortedSet<AgencyCode> below = lock(holiday.region(), holiday.date());
        Optional<Versioned<Holiday>> found = holidays.find(holiday.region(), holiday.date());
        CheckVersion.before(found, ifMatch);
        Versioned<Holiday> recorded =
                new Versioned<>(holiday, found.map(Versioned::version).orElse(0L) + 1);
        holidays.save(recorded);
        if (found.isEmpty()) {
            rosters.recompute(below);
        }
        return new Recorded<>(recorded, found.isEmpty());
    }

    /// @return whether there was such a holiday
    @Transactional
    public boolean remove(RegionCode region, LocalDate date, @Nullable String ifMatch) {
        SortedSet<AgencyCode> below = lock(region, date);
        Optional<Versioned<Holiday>> found = holidays.find(region, date);
        if (found.isEmpty()) {
            return false;
        }
        CheckVersion.before(found, ifMatch);
        holidays.remove(found.get().value());
        rosters.recompute(below);
        return true;
    }

    private SortedSet<AgencyCode> lock(RegionCode region, LocalDate date) {
        locks.hold("holiday:" + region + ":" + date);
        return agencies.lockBelow(region);
    }
}
