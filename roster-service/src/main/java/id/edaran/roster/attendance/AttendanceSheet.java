package id.edaran.roster.attendance;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.RosterReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agency's day: what was expected of each person, and what came of it.
///
/// @param lines by employee id
public record AttendanceSheet(AgencyCode agency, LocalDate on, List<Line> lines) {
    public AttendanceSheet {
        lines = List.copyOf(lines);
    }

    /// The same as a reader may read it.
    public AttendanceSheet readBy(RosterReader reader) {
        return new AttendanceSheet(
                agency, on, lines.stream().map(line -> line.readBy(reader)).toList());
    }

    /// One person's day.
    ///
    /// @param presence null where the person was not seen
    /// @param filing null where no report was filed
    public record Line(
            EmployeeId employee,
            UnitCode unit,
            Expectation expectation,
            @Nullable Presence presence,
            Standing attendance,
            @Nullable Filing filing,
            Standing report) {
        static Line of(
                EmployeeId employee,
                UnitCode unit,
                Expectation expectation,
                @Nullable Presence presence,
                @Nullable Filing filing,
                Instant now) {
            return new Line(
                    employee,
                    unit,
                    expectation,
                    presence,
                    expectation.attendance(presence == null ? null : presence.seenAt(), now),
                    filing,
                    expectation.report(filing == null ? null : filing.filedAt(), now));
        }

        private Line readBy(RosterReader reader) {
            Expectation veiled = new Expectation(reader.reads(employee, expectation.assignment()), expectation.duty());
            return new Line(employee, unit, veiled, presence, attendance, filing, report);
        }
    }
}
