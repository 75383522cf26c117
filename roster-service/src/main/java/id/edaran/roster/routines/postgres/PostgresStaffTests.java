package id.edaran.roster.routines.postgres;

import id.edaran.contracts.event.TestRecorded;
import id.edaran.contracts.rule.TestKind;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.routines.StaffTests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

@ApplicationScoped
class PostgresStaffTests implements StaffTests {
    private static final String KEEP = """
            insert into staff_test (test, subject, kind, sampled_at, revision, withdrawn)
            values (:test, :subject, :kind, :sampledAt, :revision, :withdrawn)
            on conflict (test) do update set subject = excluded.subject, kind = excluded.kind,
                sampled_at = excluded.sampled_at, revision = excluded.revision, withdrawn = excluded.withdrawn
            where staff_test.revision < excluded.revision
            """;
    /// A test is known by the pseudonym of either number.
    private static final String NEWEST = """
            select e.id, max(t.sampled_at) as sampled_at
            from unit u join employee e on e.unit = u.code
                join staff_test t on t.subject in (e.nip_pseudonym, e.nik_pseudonym)
            where u.agency = :agency and t.kind = :kind and t.sampled_at < :before
                and not t.withdrawn
            group by e.id
            """;
    private static final String REMOVE = "delete from staff_test where sampled_at < :before";

    private final Session session;

    PostgresStaffTests(Session session) {
        this.session = session;
    }

    @Override
    public void keep(TestRecorded test) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("test", test.test())
                .setParameter("subject", test.subject())
                .setParameter("kind", test.kind().name())
                .setParameter("sampledAt", test.sampledAt())
                .setParameter("revision", test.revision())
                .setParameter("withdrawn", Boolean.TRUE.equals(test.withdrawn()))
                .executeUpdate();
    }

    @Override
    public Map<EmployeeId, Instant> newest(AgencyCode agency, TestKind kind, Instant before) {
        Map<EmployeeId, Instant> newest = new HashMap<>();
        session.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("agency", agency.value())
                .setParameter("kind", kind.name())
                .setParameter("before", before)
                .getResultList()
                .forEach(row ->
                        newest.put(new EmployeeId(row.get("id", String.class)), row.get("sampled_at", Instant.class)));
        return newest;
    }

    @Override
    public void removeBefore(Instant before) {
        session.createNativeMutationQuery(REMOVE).setParameter("before", before).executeUpdate();
    }
}
