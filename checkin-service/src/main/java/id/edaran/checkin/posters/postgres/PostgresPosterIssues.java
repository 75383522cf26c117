package id.edaran.checkin.posters.postgres;

import id.edaran.checkin.posters.PosterIssues;
import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

@ApplicationScoped
class PostgresPosterIssues implements PosterIssues {
    private static final String ISSUE = "select issue from poster where site = ?1";

    private static final String RENEW = """
            insert into poster (site, issue, renewed_at) values (?1, ?2, ?3)
            on conflict (site) do update set issue = excluded.issue, renewed_at = excluded.renewed_at
            """;

    private final Session database;

    PostgresPosterIssues(Session database) {
        this.database = database;
    }

    @Override
    public int of(SiteCode site) {
        return database.createNativeQuery(ISSUE, Integer.class)
                .setParameter(1, site.value())
                .getResultStream()
                .findFirst()
                .orElse(0);
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
