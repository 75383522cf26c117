package id.edaran.roster.swaps;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That two people take each other's duty, proposed or agreed.
///
/// @param unit of both when it was proposed
/// @param employee gives away the duty of `date` and takes that of `colleagueDate`
/// @param proposedBy subject of the token
/// @param decidedBy subject of the token of whoever agreed, refused or withdrew; null while it is open
public record DutySwap(
        SwapId id,
        AgencyCode agency,
        UnitCode unit,
        EmployeeId employee,
        LocalDate date,
        EmployeeId colleague,
        LocalDate colleagueDate,
        State state,
        @Nullable String note,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    /// How far it has come; all but the first are final.
    public enum State {
        PROPOSED,
        AGREED,
        /// By the colleague.
        REFUSED,
        /// By whoever proposed it.
        WITHDRAWN
    }

    DutySwap decided(State as, String by, Instant at) {
        return new DutySwap(
                id, agency, unit, employee, date, colleague, colleagueDate, as, note, proposedBy, proposedAt, by, at);
    }

    public boolean isOf(EmployeeId person) {
        return employee.equals(person) || colleague.equals(person);
    }
}
