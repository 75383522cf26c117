package id.edaran.policy.delegations.postgres;

import id.edaran.policy.delegations.DelegatedDecision;
import id.edaran.policy.delegations.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresReminders implements Reminders {
    private static final String TO_LOOK_AT = """
            select t.region from timeline t left join delegation_watch w on w.region = t.region
            where w.region is null or w.version < t.version or w.look_at <= :now
            order by t.region
            """;
    private static final String KNOW = """
            insert into delegation_watch (region, version) values (:region, 0) on conflict (region) do nothing
            """;
    /// Whatever is decided meanwhile waits for this lock, and wakes the region anew after it.
    private static final String TAKE = """
            select region from delegation_watch where region = :region for update skip locked
            """;
    private static final String NOTE = """
            insert into delegation_reminder (region, agency, kind, circular, clause, by_day, told_at)
            values (:region, :agency, :kind, :circular, :clause, :by, :now) on conflict do nothing
            """;
    private static final String LOOKED_AT = """
            update delegation_watch set version = :version, look_at = :again where region = :region
            """;
    /// The condition holds of a row that is taken, too: an update that passed it by would not wait for
    /// its lock.
    private static final String WAKE = """
            update delegation_watch set look_at = :now where region = :region and look_at is not null
            """;

    private final Session session;

    PostgresReminders(Session session) {
        this.session = session;
    }

    @Override
    public List<String> toLookAt(Instant now) {
        return session.createNativeQuery(TO_LOOK_AT, String.class)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public boolean take(String region) {
        session.createNativeMutationQuery(KNOW).setParameter("region", region).executeUpdate();
        return !session.createNativeQuery(TAKE, String.class)
                .setParameter("region", region)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean note(String region, DelegatedDecision late, Instant now) {
        return session.createNativeMutationQuery(NOTE)
                        .setParameter("region", region)
                        .setParameter("agency", late.agency())
                        .setParameter("kind", late.kind().name())
                        .setParameter("circular", late.rule().circular())
                        .setParameter("clause", late.rule().clause())
                        .setParameter("by", late.by())
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    @Override
    public void lookedAt(String region, long version, @Nullable Instant again) {
        session.createNativeMutationQuery(LOOKED_AT)
                .setParameter("region", region)
                .setParameter("version", version)
                .setParameter("again", again, Instant.class)
                .executeUpdate();
    }

    @Override
    public void wake(String region, Instant now) {
        session.createNativeMutationQuery(WAKE)
                .setParameter("region", region)
                .setParameter("now", now)
                .executeUpdate();
    }
}
