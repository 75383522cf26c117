package id.edaran.policy.regions;

import id.edaran.policy.timelines.PublishTimelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.LongConsumer;

/// Makes a region known, or changes it. A region has a timeline from then on.
@ApplicationScoped
public class PutRegion {
    private final Regions regions;
    private final PublishTimelines timelines;

    PutRegion(Regions regions, PublishTimelines timelines) {
        this.regions = regions;
        this.timelines = timelines;
    }

    /// @param region as it is now
    public record Put(Region region, boolean created) {}

    /// @param expected checks the version of a region that exists, and throws when it is another
    @Transactional
    public Put put(Region wanted, LongConsumer expected) {
        timelines.lock();
        Region existing = regions.find(wanted.code()).orElse(null);
        if (existing != null) {
            expected.accept(existing.version());
        }
        Region stored = new Region(
                wanted.code(),
                wanted.name(),
                wanted.level(),
                wanted.parent(),
                wanted.timeZone(),
                existing == null ? 1 : existing.version() + 1);
        regions.store(stored);
        timelines.publishBelow(stored.code());
        return new Put(stored, existing == null);
    }
}
