package id.edaran.roster.feeds.postgres;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.feeds.CalendarKey;
import id.edaran.roster.feeds.CalendarKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class PostgresCalendarKeys implements CalendarKeys {
    private static final String FIND = "select digest, issued_at, version from calendar_key where employee = :employee";
    private static final String SAVE = """
            insert into calendar_key (employee, digest, issued_at, version) values (:employee, :digest, :now, :version)
            on conflict (employee) do update set digest = excluded.digest, issued_at = excluded.issued_at,
                version = excluded.version
            """;

    private final Session session;

    PostgresCalendarKeys(Session session) {
        this.session = session;
    }

    @Override
    public Optional<CalendarKey> find(EmployeeId employee) {
        return find(employee, FIND);
    }

    @Override
    public Optional<CalendarKey> lock(EmployeeId employee) {
        return find(employee, FIND + " for update");
    }

    @Override
    public void save(CalendarKey key) {
        session.createNativeMutationQuery(SAVE)
                .setParameter("employee", key.employee().value())
                .setParameter("digest", key.digest())
                .setParameter("now", key.issuedAt())
                .setParameter("version", key.version())
                .executeUpdate();
    }

    private Optional<CalendarKey> find(EmployeeId employee, String query) {
        return session
                .createNativeQuery(query, Tuple.class)
                .setParameter("employee", employee.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new CalendarKey(
                        employee,
                        row.get("digest", byte[].class),
                        row.get("issued_at", Instant.class),
                        row.get("version", Long.class)));
    }
}
