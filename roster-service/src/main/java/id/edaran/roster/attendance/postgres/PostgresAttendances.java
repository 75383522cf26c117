package id.edaran.roster.attendance.postgres;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.roster.attendance.AttendanceId;
import id.edaran.roster.attendance.Attendances;
import id.edaran.roster.attendance.Mark;
import id.edaran.roster.directory.EmployeeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAttendances implements Attendances {
    private static final String ADD = """
            insert into attendance (id, employee, date, kind, at, place, channel, recorded_by, late, source)
            values (:id, :employee, :date, :kind, :at, :place, :channel, :recordedBy, :late, :source)
            on conflict (source) do nothing
            """;
    private static final String COLUMNS = """
            select id, employee, cast(date as text) as date, kind, at, place, channel, recorded_by, late from attendance
            """;
    private static final String FIND = COLUMNS + " where id = :id";
    private static final String ON = COLUMNS + " where employee in (:people) and date = :date";

    private final Session session;

    PostgresAttendances(Session session) {
        this.session = session;
    }

    @Override
    public boolean add(Mark mark, @Nullable String source) {
        return session.createNativeMutationQuery(ADD)
                        .setParameter("id", mark.id().value())
                        .setParameter("employee", mark.employee().value())
                        .setParameter("date", mark.date())
                        .setParameter("kind", mark.kind().name())
                        .setParameter("at", mark.at())
                        .setParameter(
                                "place",
                                mark.place() == null ? null : mark.place().name(),
                                String.class)
                        .setParameter("channel", mark.channel().name())
                        .setParameter("recordedBy", mark.recordedBy(), String.class)
                        .setParameter("late", mark.late())
                        .setParameter("source", source, String.class)
                        .executeUpdate()
                > 0;
    }

    @Override
    public Optional<Mark> find(AttendanceId id) {
        return session.createNativeQuery(FIND, Tuple.class).setParameter("id", id.value()).getResultList().stream()
                .map(PostgresAttendances::mark)
                .findFirst();
    }

    @Override
    public Map<EmployeeId, List<Mark>> on(LocalDate date, Collection<EmployeeId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(ON, Tuple.class)
                .setParameterList(
                        "people", people.stream().map(EmployeeId::value).toList())
                .setParameter("date", date)
                .getResultList()
                .stream()
                .map(PostgresAttendances::mark)
                .collect(Collectors.groupingBy(Mark::employee));
    }

    private static Mark mark(Tuple row) {
        String place = row.get("place", String.class);
        return new Mark(
                new AttendanceId(row.get("id", UUID.class)),
                new EmployeeId(row.get("employee", String.class)),
                LocalDate.parse(row.get("date", String.class)),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("at", Instant.class),
                place == null ? null : Place.valueOf(place),
                AttendanceChannel.valueOf(row.get("channel", String.class)),
                row.get("recorded_by", String.class),
                row.get("late", Boolean.class));
    }
}
