package id.edaran.policy.delegations.postgres;

import id.edaran.contracts.event.DesignationDecided;
import id.edaran.contracts.event.DutiesPinned;
import id.edaran.policy.delegations.DecisionsOfHeads;
import id.edaran.policy.delegations.HeadsDecisions;
import id.edaran.policy.delegations.HeadsDecisions.Designation;
import id.edaran.policy.delegations.HeadsDecisions.Pin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
class PostgresDecisionsOfHeads implements DecisionsOfHeads {
    private static final String DESIGNATE = """
            insert into designation (employee, region, agency, unit, designated, decided_at, revision)
            values (:employee, :region, :agency, :unit, :designated, :decidedAt, :revision)
            on conflict (employee) do update set region = excluded.region, agency = excluded.agency,
                unit = excluded.unit, designated = excluded.designated, decided_at = excluded.decided_at,
                revision = excluded.revision
            where designation.revision < excluded.revision
            """;
    private static final String PIN = """
            insert into duty_pin (unit, day, region, agency, employees, decided_at, revision)
            values (:unit, :day, :region, :agency, :employees, :decidedAt, :revision)
            on conflict (unit, day) do update set region = excluded.region, agency = excluded.agency,
                employees = excluded.employees, decided_at = excluded.decided_at, revision = excluded.revision
            where duty_pin.revision < excluded.revision
            """;
    private static final String DESIGNATIONS = """
            select employee, unit, agency, decided_at from designation
            where region = :region and designated order by employee collate "C"
            """;
    private static final String PINS = """
            select unit, agency, day, employees, decided_at from duty_pin
            where region = :region and day >= :from and employees <> '{}' order by day, unit collate "C"
            """;

    private final Session session;

    PostgresDecisionsOfHeads(Session session) {
        this.session = session;
    }

    @Override
    public boolean note(DesignationDecided designation) {
        return session.createNativeMutationQuery(DESIGNATE)
                        .setParameter("employee", designation.employee())
                        .setParameter("region", designation.region())
                        .setParameter("agency", designation.agency())
                        .setParameter("unit", designation.unit())
                        .setParameter("designated", designation.designated())
                        .setParameter("decidedAt", designation.decidedAt())
                        .setParameter("revision", designation.revision())
                        .executeUpdate()
                > 0;
    }

    @Override
    public boolean note(DutiesPinned pins) {
        return session.createNativeMutationQuery(PIN)
                        .setParameter("unit", pins.unit())
                        .setParameter("day", pins.date())
                        .setParameter("region", pins.region())
                        .setParameter("agency", pins.agency())
                        .setParameter("employees", pins.employees().toArray(String[]::new))
                        .setParameter("decidedAt", pins.decidedAt())
                        .setParameter("revision", pins.revision())
                        .executeUpdate()
                > 0;
    }

    @Override
    public HeadsDecisions standing(String region, LocalDate from) {
        List<Designation> designations =
                session
                        .createNativeQuery(DESIGNATIONS, Tuple.class)
                        .setParameter("region", region)
                        .getResultList()
                        .stream()
                        .map(row -> new Designation(
                                row.get("employee", String.class),
                                row.get("unit", String.class),
                                row.get("agency", String.class),
                                row.get("decided_at", Instant.class)))
                        .toList();
        List<Pin> pins = session
                .createNativeQuery(PINS, Tuple.class)
                .addScalar("unit", String.class)
                .addScalar("agency", String.class)
                .addScalar("day", LocalDate.class)
                .addScalar("employees", String[].class)
                .addScalar("decided_at", Instant.class)
                .setParameter("region", region)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .map(row -> new Pin(
                        row.get("unit", String.class),
                        row.get("agency", String.class),
                        row.get("day", LocalDate.class),
                        Arrays.asList(row.get("employees", String[].class)),
                        row.get("decided_at", Instant.class)))
                .toList();
        return new HeadsDecisions(designations, pins);
    }
}
