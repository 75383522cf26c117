package id.edaran.roster.attendance;

import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who came and went.
public interface Attendances {
    /// @param source what the mark comes from; null where nothing can bring it twice
    /// @return false where the source has brought one already
    boolean add(Mark mark, @Nullable String source);

    Optional<Mark> find(AttendanceId id);

    /// Marks that count for a day, by person; whoever has none is not in it.
    Map<EmployeeId, List<Mark>> on(LocalDate date, Collection<EmployeeId> people);
}
