package id.edaran.roster.decisions.postgres;

import id.edaran.roster.decisions.Duties;
import id.edaran.roster.decisions.Duty;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class PostgresDuties implements Duties {
    private static final String FIND = "select decided_at, version from duty where unit = :unit and date = :date";
    private static final String PINS = """
            select employee from duty_pin where unit = :unit and date = :date order by employee
            """;
    private static final String SAVE = """
            insert into duty (unit, date, decided_at, version) values (:unit, :date, :decidedAt, :version)
            on conflict (unit, date) do update set decided_at = excluded.decided_at, version = excluded.version
            """;
    private static final String CLEAR = "delete from duty_pin where unit = :unit and date = :date";
    private static final String PIN = "insert into duty_pin (unit, date, employee) values (:unit, :date, :employee)";

    private final Session session;

    PostgresDuties(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Versioned<Duty>> find(UnitCode unit, LocalDate date) {
        return session
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("unit", unit.value())
                .setParameter("date", date)
                .getResultList()
                .stream()
                .map(row -> new Versioned<>(
                        new Duty(unit, date, pins(unit, date), row.get("decided_at", Instant.class)),
                        row.get("version", Long.class)))
                .findFirst();
    }

    @Override
    public void save(Versioned<Duty> versioned) {
        Duty duty = versioned.value();
        session.createNativeMutationQuery(SAVE)
                .setParameter("unit", duty.unit().value())
                .setParameter("date", duty.date())
                .setParameter("decidedAt", duty.decidedAt())
                .setParameter("version", versioned.version())
                .executeUpdate();
        session.createNativeMutationQuery(CLEAR)
                .setParameter("unit", duty.unit().value())
                .setParameter("date", duty.date())
                .executeUpdate();
        for (EmployeeId employee : duty.employees()) {
            session.createNativeMutationQuery(PIN)
                    .setParameter("unit", duty.unit().value())
                    .setParameter("date", duty.date())
                    .setParameter("employee", employee.value())
                    .executeUpdate();
        }
    }

    private List<EmployeeId> pins(UnitCode unit, LocalDate date) {
        return session
                .createNativeQuery(PINS, String.class)
                .setParameter("unit", unit.value())
                .setParameter("date", date)
                .getResultList()
                .stream()
                .map(EmployeeId::new)
                .toList();
    }
}
