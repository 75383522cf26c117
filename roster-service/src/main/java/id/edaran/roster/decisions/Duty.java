package id.edaran.roster.decisions;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Whom an agency head pinned to be on duty in a unit on a day (piket, row TSL-5).
///
/// @param employees by id; empty where the pins were taken back
public record Duty(UnitCode unit, LocalDate date, List<EmployeeId> employees, Instant decidedAt) {
    public Duty {
        employees = employees.stream().sorted().distinct().toList();
    }
}
