package id.edaran.roster.daily.postgres;

import id.edaran.roster.daily.DailyRuns;
import id.edaran.roster.directory.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

@ApplicationScoped
class PostgresDailyRuns implements DailyRuns {
    private static final String ELECT = "select pg_try_advisory_xact_lock(hashtextextended(:address, 0))";
    private static final String CLAIM = """
            insert into daily_run (job, region, day, due_at) values (:job, :region, :day, :due) on conflict do nothing
            """;
    private static final String DONE =
            "select due_at from daily_run where job = :job and region = :region and day = :day";
    private static final String LAST_DAY =
            "select cast(max(day) as text) from daily_run where job = :job and region = :region";

    private final Session session;

    PostgresDailyRuns(Session session) {
        this.session = session;
    }

    @Override
    public boolean claim(Run run) {
        boolean elected = session.createNativeQuery(ELECT, Boolean.class)
                .setParameter("address", "daily:" + run.job() + ":" + run.region() + ":" + run.day())
                .getSingleResult();
        return elected
                && session.createNativeMutationQuery(CLAIM)
                                .setParameter("job", run.job())
                                .setParameter("region", run.region().value())
                                .setParameter("day", run.day())
                                .setParameter("due", run.due())
                                .executeUpdate()
                        > 0;
    }

    @Override
    public Set<Instant> done(String job, RegionCode region, LocalDate day) {
        return new HashSet<>(session.createNativeQuery(DONE, Instant.class)
                .setParameter("job", job)
                .setParameter("region", region.value())
                .setParameter("day", day)
                .getResultList());
    }

    @Override
    public Optional<LocalDate> lastDay(String job, RegionCode region) {
        return session.createNativeQuery(LAST_DAY, String.class)
                .setParameter("job", job)
                .setParameter("region", region.value())
                .uniqueResultOptional()
                .map(LocalDate::parse);
    }
}
