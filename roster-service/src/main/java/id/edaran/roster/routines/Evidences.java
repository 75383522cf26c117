package id.edaran.roster.routines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What people recorded of the duties of their offices.
public interface Evidences {
    void add(Evidence evidence);

    Optional<Evidence> find(EvidenceId id);

    /// The newest evidence of duties up to a day; duties without are not in it.
    Map<RoutineDutyId, Evidence> newest(Collection<RoutineDutyId> duties, LocalDate until);

    /// The newest day up to a day that is settled. Of each day the last word counts.
    Map<RoutineDutyId, LocalDate> settled(Collection<RoutineDutyId> duties, LocalDate until);

    /// Notes that a due day of a duty was told to be overdue.
    ///
    /// @return false where it was told already
    boolean noteOverdue(RoutineDutyId duty, LocalDate dueOn);
}
