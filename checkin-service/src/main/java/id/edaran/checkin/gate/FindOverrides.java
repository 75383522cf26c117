package id.edaran.checkin.gate;

import id.edaran.checkin.gate.Overrides.DayCount;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what officers overrode at a site.
@ApplicationScoped
public class FindOverrides {
    private static final int DAYS = 30;

    private final Overrides overrides;
    private final RegionRules rules;
    private final Clock clock;

    FindOverrides(Overrides overrides, RegionRules rules, Clock clock) {
        this.overrides = overrides;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public Optional<EntryOverride> find(Site site, UUID id) {
        return overrides.find(site.code(), id);
    }

    /// @param from null for thirty days before the last one
    /// @param until null for the region's today
    @Transactional
    public List<DayCount> count(Site site, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate last = until == null ? rules.of(site.region()).dayOf(clock.instant()) : until;
        return overrides.count(site.code(), from == null ? last.minusDays(DAYS) : from, last);
    }
}
