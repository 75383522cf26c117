package id.edaran.policy.services;

import id.edaran.contracts.law.RulesOfDay;
import id.edaran.policy.regions.Region;
import id.edaran.policy.timelines.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts together how a region's public services are delivered on a day.
@ApplicationScoped
public class FindDeliveries {
    private final DirectoryEntries entries;
    private final Timelines timelines;
    private final Clock clock;

    FindDeliveries(DirectoryEntries entries, Timelines timelines, Clock clock) {
        this.entries = entries;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// @param on the day of which it is told
    public record Deliveries(LocalDate on, List<DeliveryOnDay> all) {
        public Deliveries {
            all = List.copyOf(all);
        }
    }

    /// By code, after one, at most so many.
    ///
    /// @param on the region's own calendar day; its today without it
    /// @param agency only its services; null for all
    @Transactional
    public Deliveries of(
            Region region, @Nullable LocalDate on, @Nullable String agency, @Nullable String after, int most) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), region.timeZone()) : on;
        RulesOfDay rules = RulesOfDay.of(timelines.newest(region.code()).orElseThrow(), day);
        return new Deliveries(
                day,
                entries.page(region.code(), agency, after, most).stream()
                        .map(entry -> DeliveryOnDay.of(rules, entry))
                        .toList());
    }
}
