package id.edaran.roster.decisions.postgres;

import id.edaran.roster.decisions.Recall;
import id.edaran.roster.decisions.Recalls;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresRecalls implements Recalls {
    private static final String FIND = """
            select agency, recalled, sealed_reason, decided_at, version from recall
            where employee = :employee and date = :date
            """;
    private static final String SAVE = """
            insert into recall (employee, date, agency, recalled, sealed_reason, decided_at, version)
            values (:employee, :date, :agency, :recalled, :reason, :decidedAt, :version)
            on conflict (employee, date) do update set agency = excluded.agency, recalled = excluded.recalled,
                sealed_reason = excluded.sealed_reason, decided_at = excluded.decided_at, version = excluded.version
            """;

    private final Session session;
    private final Sealing sealing;

    PostgresRecalls(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public Optional<Versioned<Recall>> find(EmployeeId employee, LocalDate date) {
        return session
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("employee", employee.value())
                .setParameter("date", date)
                .getResultList()
                .stream()
                .map(row -> new Versioned<>(recall(employee, date, row), row.get("version", Long.class)))
                .findFirst();
    }

    @Override
    public void save(Versioned<Recall> versioned) {
        Recall recall = versioned.value();
        session.createNativeMutationQuery(SAVE)
                .setParameter("employee", recall.employee().value())
                .setParameter("date", recall.date())
                .setParameter("agency", recall.agency().value())
                .setParameter("recalled", recall.recalled())
                .setParameter("reason", sealed(recall), byte[].class)
                .setParameter("decidedAt", recall.decidedAt())
                .setParameter("version", versioned.version())
                .executeUpdate();
    }

    private byte @Nullable [] sealed(Recall recall) {
        return recall.reason() == null ? null : sealing.seal(recall.reason(), place(recall.employee(), recall.date()));
    }

    private Recall recall(EmployeeId employee, LocalDate date, Tuple row) {
        byte[] reason = row.get("sealed_reason", byte[].class);
        return new Recall(
                employee,
                date,
                new AgencyCode(row.get("agency", String.class)),
                row.get("recalled", Boolean.class),
                reason == null ? null : sealing.open(reason, place(employee, date)),
                row.get("decided_at", Instant.class));
    }

    private static String place(EmployeeId employee, LocalDate date) {
        return String.format(Locale.ROOT, "recall:%s:%s:reason", employee, date);
    }
}
