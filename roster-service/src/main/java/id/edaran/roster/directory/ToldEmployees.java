package id.edaran.roster.directory;

import id.edaran.contracts.event.EmployeeChanged;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the other services are told of people. Its revisions are not those of the directory: somebody's facts
/// also change with their unit and with what the agency head decides.
public interface ToldEmployees {
    /// Counts people's revisions up and gives what is to be told of them. Their rows stay locked until the
    /// transaction ends, so that two changes of somebody are told in their order.
    List<EmployeeChanged> next(Collection<EmployeeId> people);

    /// The same, leaving out those of whom somebody told meanwhile.
    List<EmployeeChanged> first(Collection<EmployeeId> people);

    /// People of whom nobody has been told yet, by id.
    ///
    /// @param after begin behind this id
    List<EmployeeId> untold(@Nullable EmployeeId after, int limit);

    List<EmployeeId> of(UnitCode unit);

    List<EmployeeId> of(AgencyCode agency);
}
