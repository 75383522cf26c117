package id.edaran.roster.attendance;

import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people reported of their days; the words are sealed where they are stored.
public interface Reports {
    /// @param source what the report comes from; null where nothing can bring it twice
    /// @return false where the source has brought one already
    boolean add(WorkReport report, @Nullable String source);

    Optional<WorkReport> find(ReportId id);

    /// The first report of a day by each person; whoever filed none is not in it.
    Map<EmployeeId, Filing> on(LocalDate date, Collection<EmployeeId> people);

    /// Notes that somebody's report of a day is missing.
    ///
    /// @return false where that was noted before
    boolean noteMissing(EmployeeId employee, LocalDate date);
}
