package id.edaran.roster.attendance.rest;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.contracts.meaning.ReportingDuty;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.attendance.AttendanceSheet;
import id.edaran.roster.attendance.AttendanceSheet.Line;
import id.edaran.roster.attendance.Filing;
import id.edaran.roster.attendance.Presence;
import id.edaran.roster.attendance.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An agency's day as it is answered.
record AgencyAttendanceView(
        String agency, LocalDate on, CountsView attendance, CountsView reports, List<LineView> lines) {
    static AgencyAttendanceView of(AttendanceSheet sheet) {
        return new AgencyAttendanceView(
                sheet.agency().value(),
                sheet.on(),
                CountsView.of(sheet, Line::attendance),
                CountsView.of(sheet, Line::report),
                sheet.lines().stream()
                        .map(line -> LineView.of(line, sheet.on()))
                        .toList());
    }

    /// How many people stand how.
    ///
    /// @param expected those who work that day; whoever comes on a day off counts as done alone
    /// @param awaited those who still have time
    /// @param notAsked those who work, were not seen, and whom no rule asks
    record CountsView(long expected, long done, long late, long awaited, long missing, long notAsked, long excused) {
        static CountsView of(AttendanceSheet sheet, Function<Line, Standing> standing) {
            return new CountsView(
                    sheet.lines().stream()
                            .filter(line -> line.expectation().works())
                            .count(),
                    count(sheet, standing, Standing.DONE),
                    count(sheet, standing, Standing.LATE),
                    count(sheet, standing, Standing.AWAITED),
                    count(sheet, standing, Standing.MISSING),
                    count(sheet, standing, Standing.NOT_ASKED),
                    count(sheet, standing, Standing.EXCUSED));
        }

        private static long count(AttendanceSheet sheet, Function<Line, Standing> standing, Standing wanted) {
            return sheet.lines().stream()
                    .filter(line -> standing.apply(line) == wanted)
                    .count();
        }
    }

    /// One person's day.
    ///
    /// @param expected whether the person works that day
    /// @param askedBy the clause that asks the person to report; null where none does
    record LineView(
            String employee,
            String unit,
            Assignment assignment,
            boolean expected,
            PresenceView attendance,
            FilingView report,
            @Nullable AskedByView askedBy) {
        static LineView of(Line line, LocalDate on) {
            return new LineView(
                    line.employee().value(),
                    line.unit().value(),
                    line.expectation().assignment(),
                    line.expectation().works(),
                    PresenceView.of(line),
                    FilingView.of(line),
                    AskedByView.of(line.expectation().duty(), on));
        }
    }

    /// Whether somebody came.
    ///
    /// @param arrivedAt null where they were not seen, or only when they left
    /// @param leftAt null while they are at work, and where they never said that they left
    /// @param place null where nobody said
    record PresenceView(
            Standing standing,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt,
            @Nullable Place place,
            @Nullable AttendanceChannel channel,
            @Nullable String recordedBy) {
        static PresenceView of(Line line) {
            Presence presence = line.presence();
            return presence == null
                    ? new PresenceView(line.attendance(), null, null, null, null, null)
                    : new PresenceView(
                            line.attendance(),
                            presence.arrivedAt(),
                            presence.leftAt(),
                            presence.place(),
                            presence.channel(),
                            presence.recordedBy());
        }
    }

    /// Whether somebody reported.
    record FilingView(
            Standing standing,
            @Nullable String id,
            @Nullable Instant filedAt,
            @Nullable AttendanceChannel channel,
            @Nullable String recordedBy) {
        static FilingView of(Line line) {
            Filing filing = line.filing();
            return filing == null
                    ? new FilingView(line.report(), null, null, null, null)
                    : new FilingView(
                            line.report(),
                            filing.id().toString(),
                            filing.filedAt(),
                            filing.channel(),
                            filing.recordedBy());
        }
    }

    /// The clause that asks somebody to report, and until when.
    record AskedByView(
            String circular, String number, String clause, boolean attendance, boolean dailyReport, Instant deadline) {
        static @Nullable AskedByView of(@Nullable ReportingDuty duty, LocalDate on) {
            if (duty == null) {
                return null;
            }
            TimedRule rule = duty.ruling().winner();
            return new AskedByView(
                    rule.circular(),
                    rule.numberedOn(on).number(),
                    rule.clause(),
                    duty.attendance(),
                    duty.dailyReport(),
                    duty.deadline());
        }
    }
}
