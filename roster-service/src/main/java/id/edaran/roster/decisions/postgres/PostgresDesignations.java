package id.edaran.roster.decisions.postgres;

import id.edaran.roster.decisions.Designation;
import id.edaran.roster.decisions.Designations;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class PostgresDesignations implements Designations {
    private static final String FIND = """
            select agency, designated, decided_at, version from designation where employee = :employee
            """;
    private static final String SAVE = """
            insert into designation (employee, agency, designated, decided_at, version)
            values (:employee, :agency, :designated, :decidedAt, :version)
            on conflict (employee) do update set agency = excluded.agency, designated = excluded.designated,
                decided_at = excluded.decided_at, version = excluded.version
            """;

    private final Session session;

    PostgresDesignations(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Versioned<Designation>> find(EmployeeId employee) {
        return session
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("employee", employee.value())
                .getResultList()
                .stream()
                .map(row -> new Versioned<>(
                        new Designation(
                                employee,
                                new AgencyCode(row.get("agency", String.class)),
                                row.get("designated", Boolean.class),
                                row.get("decided_at", Instant.class)),
                        row.get("version", Long.class)))
                .findFirst();
    }

    @Override
    public void save(Versioned<Designation> versioned) {
        Designation designation = versioned.value();
        session.createNativeMutationQuery(SAVE)
                .setParameter("employee", designation.employee().value())
                .setParameter("agency", designation.agency().value())
                .setParameter("designated", designation.designated())
                .setParameter("decidedAt", designation.decidedAt())
                .setParameter("version", versioned.version())
                .executeUpdate();
    }
}
