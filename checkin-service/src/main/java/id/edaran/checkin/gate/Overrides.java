package id.edaran.checkin.gate;

import id.edaran.checkin.sites.SiteCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The answers that officers overrode.
public interface Overrides {
    void add(EntryOverride override);

    Optional<EntryOverride> find(SiteCode site, UUID id);

    boolean has(SiteCode site, ScanId scan);

    /// How many on each day of a range that has any, in the order of the days.
    List<DayCount> count(SiteCode site, LocalDate from, LocalDate until);

    /// @param day the region's
    record DayCount(LocalDate day, long count) {}
}
