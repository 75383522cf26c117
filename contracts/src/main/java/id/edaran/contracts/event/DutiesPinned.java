package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// An agency head said who is on duty in a unit on a day (piket, row TSL-5).
///
/// @param employees everybody who is pinned, by id; empty where the pins were taken back
/// @param revision grows with every decision about the unit's day; older ones are ignored
public record DutiesPinned(
        String agency,
        String region,
        String unit,
        LocalDate date,
        List<String> employees,
        Instant decidedAt,
        long revision) {
    public DutiesPinned {
        employees = List.copyOf(employees);
    }
}
