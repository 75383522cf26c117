package id.edaran.roster.absences;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.AddressedBody;
import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days on which somebody is on leave or ill. It has no room for a note: nothing that is computed needs one,
/// and it would hold what nobody should write down.
///
/// @param from first day
/// @param until last day; null for an open end
public record Absence(
        AbsenceId id,
        EmployeeId employee,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until) {
    /// Why somebody is absent.
    public enum Kind {
        LEAVE,
        /// Health data: rosters show it as leave.
        SICKNESS
    }

    /// Reads an absence as a client writes it.
    public static Absence read(EmployeeId employee, AbsenceId id, Fields fields) {
        AddressedBody.check(fields, "employee", employee.value());
        AddressedBody.check(fields, "id", id.value());
        Kind kind = fields.requiredWord("kind", Kind.class);
        LocalDate from = fields.requiredDate("from");
        LocalDate until = fields.date("until");
        if (until != null && !fields.faulted("from") && until.isBefore(from)) {
            fields.fault("until", new Message("mendahului hari pertama", "is before the first day"));
        }
        return new Absence(id, employee, kind, from, until);
    }

    /// Without the kind, so that no log can hold it by accident.
    @Override
    public String toString() {
        return "Absence[" + employee + "/" + id + "]";
    }
}
