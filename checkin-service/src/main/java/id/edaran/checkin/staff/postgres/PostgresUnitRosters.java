package id.edaran.checkin.staff.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import id.edaran.checkin.staff.UnitRoster;
import id.edaran.checkin.staff.UnitRosters;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.Assignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
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

    /// Takes one person's letters out of the row, so that a large unit is not read for each scan.
    private static final String LINE = """
            select revision, first_day, letters ->> :employee as line from staff_roster where unit = :unit
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
    public Optional<Assignment> assignment(String unit, String employee, LocalDate day) {
        return session
                .createNativeQuery(LINE, Tuple.class)
                .setParameter("unit", unit)
                .setParameter("employee", employee)
                .getResultList()
                .stream()
                .findFirst()
                .flatMap(row -> {
                    String line = row.get("line", String.class);
                    return line == null
                            ? Optional.empty()
                            : new UnitRoster(
                                            unit,
                                            row.get("revision", Long.class),
                                            row.get("first_day", LocalDate.class),
                                            Map.of(employee, line))
                                    .assignment(employee, day);
                });
    }
}
