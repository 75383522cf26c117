package id.edaran.policy.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the agency heads of a region decided and did not take back.
public record HeadsDecisions(List<Designation> designations, List<Pin> pins) {
    public HeadsDecisions {
        designations = List.copyOf(designations);
        pins = List.copyOf(pins);
    }

    /// Somebody who is named (row TSL-3).
    ///
    /// @param employee the directory's id, no identity number
    public record Designation(String employee, String unit, String agency, Instant decidedAt) {}

    /// Who is on duty in a unit on a day (row TSL-5); at least one person.
    ///
    /// @param employees the directory's ids
    public record Pin(String unit, String agency, LocalDate day, List<String> employees, Instant decidedAt) {
        public Pin {
            employees = List.copyOf(employees);
        }
    }
}
