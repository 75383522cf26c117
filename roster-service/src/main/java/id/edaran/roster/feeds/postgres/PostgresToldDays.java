package id.edaran.roster.feeds.postgres;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.feeds.ToldDay;
import id.edaran.roster.feeds.ToldDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
class PostgresToldDays implements ToldDays {
    private static final String OF = """
            select cast(date as text) as date, sequence, digest, cancelled, changed_at from calendar_day
            where employee = :employee order by date
            """;
    private static final String SAVE = """
            insert into calendar_day (employee, date, sequence, digest, cancelled, changed_at) values (?, ?, ?, ?, ?, ?)
            on conflict (employee, date) do update set sequence = excluded.sequence, digest = excluded.digest,
                cancelled = excluded.cancelled, changed_at = excluded.changed_at
            """;
    private static final String FORGET = "delete from calendar_day where employee = :employee and date < :before";

    private final Session session;

    PostgresToldDays(Session session) {
        this.session = session;
    }

    @Override
    public List<ToldDay> of(EmployeeId employee) {
        return session
                .createNativeQuery(OF, Tuple.class)
                .setParameter("employee", employee.value())
                .getResultList()
                .stream()
                .map(row -> new ToldDay(
                        LocalDate.parse(row.get("date", String.class)),
                        row.get("sequence", Integer.class),
                        row.get("digest", String.class),
                        row.get("cancelled", Boolean.class),
                        row.get("changed_at", Instant.class)))
                .toList();
    }

    @Override
    public void save(EmployeeId employee, Collection<ToldDay> days) {
        if (days.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement save = connection.prepareStatement(SAVE)) {
                for (ToldDay day : days) {
                    save.setString(1, employee.value());
                    save.setObject(2, day.date());
                    save.setInt(3, day.sequence());
                    save.setString(4, day.digest());
                    save.setBoolean(5, day.cancelled());
                    save.setObject(6, day.changedAt().atOffset(ZoneOffset.UTC));
                    save.addBatch();
                }
                save.executeBatch();
            }
        });
    }

    @Override
    public void forget(EmployeeId employee, LocalDate before) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("employee", employee.value())
                .setParameter("before", before)
                .executeUpdate();
    }
}
