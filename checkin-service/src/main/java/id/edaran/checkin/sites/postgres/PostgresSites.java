package id.edaran.checkin.sites.postgres;

import id.edaran.checkin.rules.Doors;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import id.edaran.contracts.event.AccessRulesApplied;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresSites implements Sites, Doors {
    /// The row may not exist yet, so its code is locked instead.
    private static final String RESERVE = "select 1 from pg_advisory_xact_lock(hashtextextended('site:' || ?1, 0))";

    private static final String FIND = "select * from site where code = any(cast(:codes as text[]))";

    private static final String LIST = """
            (?1 = 'ID' or region = ?1 or region like ?2) and (?3 = '' or agency = ?3) and code > ?4 order by code
            """;

    private final SiteRows rows;

    PostgresSites(SiteRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Site> find(SiteCode code) {
        return rows.findByIdOptional(code.value()).map(SiteRow::site);
    }

    @Override
    public List<Site> find(Collection<SiteCode> codes) {
        return sites(FIND, codes);
    }

    @Override
    public Optional<Site> lock(SiteCode code) {
        return rows.findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(SiteRow::site);
    }

    @Override
    public Map<SiteCode, Site> lock(Collection<SiteCode> codes) {
        return sites(FIND + " order by code for update", codes).stream()
                .collect(Collectors.toUnmodifiableMap(Site::code, site -> site));
    }

    private List<Site> sites(String query, Collection<SiteCode> codes) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query, SiteRow.class)
                .setParameter("codes", codes.stream().map(SiteCode::value).toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(SiteRow::site)
                .toList();
    }

    @Override
    public void reserve(SiteCode code) {
        rows.getEntityManager()
                .createNativeQuery(RESERVE, Integer.class)
                .setParameter(1, code.value())
                .getSingleResult();
    }

    @Override
    public void add(Site site) {
        SiteRow row = new SiteRow();
        row.code = site.code().value();
        row.set(site);
        rows.persist(row);
    }

    @Override
    public void replace(Site site) {
        Objects.requireNonNull(rows.findById(site.code().value(), LockModeType.PESSIMISTIC_WRITE))
                .set(site);
    }

    @Override
    public List<Site> list(String region, @Nullable String agency, @Nullable String after, int limit) {
        return rows
                .find(
                        LIST,
                        region,
                        region + ".%",
                        Objects.requireNonNullElse(agency, ""),
                        Objects.requireNonNullElse(after, ""))
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(SiteRow::site)
                .toList();
    }

    @Override
    public List<AccessRulesApplied> acknowledging(String region, long policyVersion, Instant at) {
        return rows.list("region = ?1 order by code", region).stream()
                .map(row -> row.site().applied(policyVersion, at))
                .toList();
    }
}
