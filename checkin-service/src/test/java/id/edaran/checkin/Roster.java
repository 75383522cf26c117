package id.edaran.checkin;

import static org.awaitility.Awaitility.await;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.RosterRecomputed.Line;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.TestKafka;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells of units, people and rosters as roster-service does, and waits until checkin-service has heard it.
final class Roster {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AgroalDataSource database;

    Roster(AgroalDataSource database) {
        this.database = database;
    }

    void unit(String unit, String agency, String region, UnitKind kind, long revision) {
        send(EventType.UNIT_CHANGED, unit, new UnitChanged(unit, agency, region, null, unit, kind, false, revision));
        heard("select revision from staff_unit where unit = ?", unit, revision);
    }

    /// Staff of no echelon, unless the position has one.
    void employee(
            String employee,
            String unit,
            String agency,
            String region,
            Position position,
            List<String> subjects,
            long revision) {
        send(
                EventType.EMPLOYEE_CHANGED,
                employee,
                new EmployeeChanged(
                        employee,
                        unit,
                        agency,
                        region,
                        null,
                        position,
                        Echelon.of("NONE"),
                        EmploymentType.PNS,
                        null,
                        null,
                        false,
                        subjects,
                        revision));
        heard("select revision from staff_member where employee = ?", employee, revision);
    }

    void roster(String unit, String agency, String region, LocalDate from, long revision, Line... lines) {
        int days = lines.length == 0 ? 1 : lines[0].assignments().size();
        send(
                EventType.ROSTER_RECOMPUTED,
                unit,
                new RosterRecomputed(
                        unit, agency, region, 1, revision, from, from.plusDays(days - 1L), List.of(lines), List.of()));
        heard("select revision from staff_roster where unit = ?", unit, revision);
    }

    static Line line(String employee, Assignment... days) {
        return new Line(employee, List.of(days));
    }

    static void send(EventType type, String key, Object data) {
        TestKafka.send(type.topic().topicName(), key, type.type(), Json.bytes(data));
    }

    private void heard(String query, String key, long revision) {
        await().atMost(PATIENCE).until(() -> {
            Long known = number(query, key);
            return known != null && known >= revision;
        });
    }

    @Nullable
    Long number(String query, String key) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }
}
