package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAgencies implements Agencies, PanacheRepositoryBase<AgencyRow, String> {
    private static final String LIST = """
            where (region = ?1 or region like ?2) and (?3 is null or region = ?3) and (?4 is null or code > ?4)
            order by code
            """;
    private static final String OF = "select code from agency where region = :region";
    private static final String LOCK = "select code from agency where code = any(:codes) order by code for update";
    private static final String LOCK_BELOW = """
            select code from agency where region = :region or region like :below order by code for update
            """;
    private static final String LOCK_OF =
            "select code, region from agency where region = any(:regions) order by code for update";
    private static final String KNOW_REGION = "insert into region (code) values (:code) on conflict do nothing";
    private static final String HOLD_REGIONS = "select code from region where code in (:codes) order by code for share";
    private static final String LOCK_REGION = "select code from region where code = :code for update";

    private final Session session;

    PostgresAgencies(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Versioned<Agency>> find(AgencyCode code) {
        return findByIdOptional(code.value()).map(AgencyRow::toAgency);
    }

    @Override
    public List<Versioned<Agency>> list(
            RegionCode within, @Nullable RegionCode region, @Nullable String after, int limit) {
        return find(LIST, within.value(), Regions.below(within), region == null ? null : region.value(), after)
                .page(0, limit)
                .stream()
                .map(AgencyRow::toAgency)
                .toList();
    }

    @Override
    public SortedSet<AgencyCode> of(RegionCode region) {
        return codes(session.createNativeQuery(OF, String.class)
                .setParameter("region", region.value())
                .getResultList());
    }

    @Override
    public void save(Versioned<Agency> agency) {
        String code = agency.value().code().value();
        AgencyRow row = findById(code);
        if (row == null) {
            row = new AgencyRow();
            row.code = code;
            row.take(agency);
            persist(row);
        } else {
            row.take(agency);
        }
        flush();
    }

    @Override
    public void lock(Collection<AgencyCode> codes) {
        if (!codes.isEmpty()) {
            session.createNativeQuery(LOCK, String.class)
                    .setParameter("codes", codes.stream().map(AgencyCode::value).toArray(String[]::new))
                    .getResultList();
        }
    }

    @Override
    public void holdRegions(Collection<RegionCode> codes) {
        List<String> sorted = codes.stream().map(RegionCode::value).sorted().toList();
        sorted.forEach(this::know);
        session.createNativeQuery(HOLD_REGIONS, String.class)
                .setParameterList("codes", sorted)
                .getResultList();
    }

    @Override
    public SortedSet<AgencyCode> lockBelow(RegionCode region) {
        know(region.value());
        session.createNativeQuery(LOCK_REGION, String.class)
                .setParameter("code", region.value())
                .getResultList();
        return codes(session.createNativeQuery(LOCK_BELOW, String.class)
                .setParameter("region", region.value())
                .setParameter("below", Regions.below(region))
                .getResultList());
    }

    @Override
    public Map<RegionCode, SortedSet<AgencyCode>> lockOf(Collection<RegionCode> regions) {
        return session
                .createNativeQuery(LOCK_OF, Tuple.class)
                .setParameter("regions", regions.stream().map(RegionCode::value).toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new RegionCode(row.get("region", String.class)),
                        Collectors.mapping(
                                row -> new AgencyCode(row.get("code", String.class)),
                                Collectors.toCollection(TreeSet::new))));
    }

    private static SortedSet<AgencyCode> codes(List<String> codes) {
        return new TreeSet<>(codes.stream().map(AgencyCode::new).toList());
    }

    private void know(String region) {
        session.createNativeMutationQuery(KNOW_REGION)
                .setParameter("code", region)
                .executeUpdate();
    }
}
