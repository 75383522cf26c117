package id.edaran.policy.regions.postgres;

import id.edaran.policy.regions.Region;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "region")
class RegionRow {
    @Id
    String code = "";

    String name = "";
    String level = "";

    @Nullable
    String parent;

    String timeZone = "";
    long version;

    Region region() {
        return new Region(code, name, Region.Level.valueOf(level), parent, ZoneId.of(timeZone), version);
    }

    void take(Region region) {
        code = region.code();
        name = region.name();
        level = region.level().name();
        parent = region.parent();
        timeZone = region.timeZone().getId();
        version = region.version();
    }
}
