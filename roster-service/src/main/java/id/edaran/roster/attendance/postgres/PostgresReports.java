package id.edaran.roster.attendance.postgres;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.roster.attendance.Filing;
import id.edaran.roster.attendance.ReportId;
import id.edaran.roster.attendance.Reports;
import id.edaran.roster.attendance.WorkReport;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresReports implements Reports {
    private static final String ADD = """
            insert into work_report (id, employee, date, filed_at, channel, recorded_by, late, sealed_text, source)
            values (:id, :employee, :date, :filedAt, :channel, :recordedBy, :late, :text, :source)
            on conflict (source) do nothing
            """;
    private static final String FIND = """
            select id, employee, cast(date as text) as date, filed_at, channel, recorded_by, late, sealed_text
            from work_report where id = :id
            """;
    private static final String ON = """
            select distinct on (employee) id, employee, filed_at, channel, recorded_by from work_report
            where employee in (:people) and date = :date order by employee, filed_at, id
            """;
    private static final String NOTE_MISSING = """
            insert into missing_report (employee, date) values (:employee, :date) on conflict do nothing
            """;

    private final Session session;
    private final Sealing sealing;

    PostgresReports(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public boolean add(WorkReport report, @Nullable String source) {
        return session.createNativeMutationQuery(ADD)
                        .setParameter("id", report.id().value())
                        .setParameter("employee", report.employee().value())
                        .setParameter("date", report.date())
                        .setParameter("filedAt", report.filedAt())
                        .setParameter("channel", report.channel().name())
                        .setParameter("recordedBy", report.recordedBy(), String.class)
                        .setParameter("late", report.late())
                        .setParameter("text", sealing.seal(report.text(), place(report.id())))
                        .setParameter("source", source, String.class)
                        .executeUpdate()
                > 0;
    }

    @Override
    public Optional<WorkReport> find(ReportId id) {
        return session.createNativeQuery(FIND, Tuple.class).setParameter("id", id.value()).getResultList().stream()
                .map(row -> new WorkReport(
                        id,
                        new EmployeeId(row.get("employee", String.class)),
                        LocalDate.parse(row.get("date", String.class)),
                        row.get("filed_at", Instant.class),
                        AttendanceChannel.valueOf(row.get("channel", String.class)),
                        row.get("recorded_by", String.class),
                        row.get("late", Boolean.class),
                        sealing.open(row.get("sealed_text", byte[].class), place(id))))
                .findFirst();
    }

    @Override
    public Map<EmployeeId, Filing> on(LocalDate date, Collection<EmployeeId> people) {
        Map<EmployeeId, Filing> filings = new HashMap<>();
        if (people.isEmpty()) {
            return filings;
        }
        for (Tuple row : session.createNativeQuery(ON, Tuple.class)
                .setParameterList(
                        "people", people.stream().map(EmployeeId::value).toList())
                .setParameter("date", date)
                .getResultList()) {
            filings.put(
                    new EmployeeId(row.get("employee", String.class)),
                    new Filing(
                            new ReportId(row.get("id", UUID.class)),
                            row.get("filed_at", Instant.class),
                            AttendanceChannel.valueOf(row.get("channel", String.class)),
                            row.get("recorded_by", String.class)));
        }
        return filings;
    }

    @Override
    public boolean noteMissing(EmployeeId employee, LocalDate date) {
        return session.createNativeMutationQuery(NOTE_MISSING)
                        .setParameter("employee", employee.value())
                        .setParameter("date", date)
                        .executeUpdate()
                > 0;
    }

    private static String place(ReportId id) {
        return "report:" + id + ":text";
    }
}
