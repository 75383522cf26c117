package id.edaran.policy.regions.postgres;

import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresRegions implements Regions {
    private final Rows rows;

    PostgresRegions(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RegionRow, String> {}

    @Override
    public Optional<Region> find(String code) {
        return rows.findByIdOptional(code).map(RegionRow::region);
    }

    @Override
    public List<Region> all() {
        return rows.list("order by code").stream().map(RegionRow::region).toList();
    }

    @Override
    public List<Region> page(@Nullable String after, int most) {
        return rows.find("code > ?1 order by code", after == null ? "" : after).page(0, most).list().stream()
                .map(RegionRow::region)
                .toList();
    }

    @Override
    public void store(Region region) {
        RegionRow row = rows.findById(region.code());
        if (row == null) {
            row = new RegionRow();
            row.take(region);
            rows.persist(row);
        } else {
            row.take(region);
        }
        rows.flush();
    }
}
