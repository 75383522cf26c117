package id.edaran.checkin.posters.postgres;

import id.edaran.checkin.posters.PosterIssues;
import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class PostgresPosterIssues implements PosterIssues {
    private static final String ISSUES = "select site, issue from poster where site = any(cast(:sites as text[]))";

    private static final String RENEW = """
            insert into poster (site, issue, renewed_at) values (?1, ?2, ?3)
            on conflict (site) do update set issue = excluded.issue, renewed_at = excluded.renewed_at
            """;

    private final Session database;

    PostgresPosterIssues(Session database) {
        this.database = database;
    }

    @Override
    public Map<SiteCode, Integer> of(Collection<SiteCode> sites) {
        return database
                .createNativeQuery(ISSUES, Tuple.class)
                .setParameter("sites", sites.stream().map(SiteCode::value).toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new SiteCode(row.get("site", String.class)), row -> row.get("issue", Integer.class)));
    }

    @Override
    public void renew(SiteCode site, int issue, Instant at) {
        database.createNativeMutationQuery(RENEW)
                .setParameter(1, site.value())
                .setParameter(2, issue)
                .setParameter(3, at)
                .executeUpdate();
    }
}
