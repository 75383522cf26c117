package id.edaran.checkin.staff.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.checkin.staff.UnitRoster;
import id.edaran.checkin.staff.UnitRosters;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.Assignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class PostgresUnitRosters implements UnitRosters {
    /// The row may not exist yet, so its code is locked instead.
    private static final String HOLD = "select 1 from pg_advisory_xact_lock(hashtextextended('roster:' || :unit, 0))";

    private static final String FIND = """
            select revision, first_day, cast(letters as text) as letters from staff_roster where unit = :unit
            """;

    /// Takes people's letters out of the rows, so that large units are not read for each scan.
    private static final String LINES = """
            select asked.unit, asked.employee, roster.revision, roster.first_day,
                roster.letters ->> asked.employee as line
            from unnest(cast(:units as text[]), cast(:employees as text[])) as asked (unit, employee)
                join staff_roster roster on roster.unit = asked.unit
            """;

    private static final String KEEP = """
            insert into staff_roster (unit, revision, first_day, letters)
            values (:unit, :revision, :from, cast(:letters as jsonb))
            on conflict (unit) do update set revision = excluded.revision, first_day = excluded.first_day,
                letters = excluded.letters
            where staff_roster.revision < excluded.revision
            """;

    private static final String FORGET = "delete from staff_roster where unit = :unit";

    private static final TypeReference<Map<String, String>> LETTERS = new TypeReference<>() {};

    private final Session session;

    PostgresUnitRosters(Session session) {
        this.session = session;
    }

    @Override
    public Optional<UnitRoster> lock(String unit) {
        session.createNativeQuery(HOLD, Integer.class)
                .setParameter("unit", unit)
                .getSingleResult();
        return session.createNativeQuery(FIND, Tuple.class).setParameter("unit", unit).getResultList().stream()
                .findFirst()
                .map(row -> new UnitRoster(
                        unit,
                        row.get("revision", Long.class),
                        row.get("first_day", LocalDate.class),
                        Json.mapper().convertValue(Json.tree(row.get("letters", String.class)), LETTERS)));
    }

    @Override
    public void keep(UnitRoster roster) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("unit", roster.unit())
                .setParameter("revision", roster.revision())
                .setParameter("from", roster.from())
                .setParameter("letters", Json.text(roster.letters()))
                .executeUpdate();
    }

    @Override
    public void forget(String unit) {
        session.createNativeMutationQuery(FORGET).setParameter("unit", unit).executeUpdate();
    }

    @Override
    public Map<StaffMember, Assignment> assignments(Map<StaffMember, LocalDate> days) {
        List<StaffMember> members = List.copyOf(days.keySet());
        Map<String, UnitRoster> lines = new HashMap<>();
        for (Tuple row : session.createNativeQuery(LINES, Tuple.class)
                .setParameter("units", members.stream().map(StaffMember::unit).toArray(String[]::new), String[].class)
                .setParameter(
                        "employees", members.stream().map(StaffMember::employee).toArray(String[]::new), String[].class)
                .getResultList()) {
            String employee = row.get("employee", String.class);
            String line = row.get("line", String.class);
            if (line != null) {
                lines.put(
                        employee,
                        new UnitRoster(
                                row.get("unit", String.class),
                                row.get("revision", Long.class),
                                row.get("first_day", LocalDate.class),
                                Map.of(employee, line)));
            }
        }
        Map<StaffMember, Assignment> assignments = new HashMap<>();
        days.forEach((member, day) -> Optional.ofNullable(lines.get(member.employee()))
                .flatMap(line -> line.assignment(member.employee(), day))
                .ifPresent(assignment -> assignments.put(member, assignment)));
        return assignments;
    }
}
