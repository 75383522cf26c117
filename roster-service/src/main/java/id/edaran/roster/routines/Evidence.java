package id.edaran.roster.routines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a duty was done on a day, by somebody's word. A checklist on which something is missing settles
/// nothing.
///
/// @param doneOn the region's calendar day
/// @param items of the equipment that was there, in the rule's order; empty for other duties
/// @param missing items that the rule of the day names and that were not there
/// @param photo reference of a picture, wherever it is kept
/// @param recordedBy subject of the token
public record Evidence(
        EvidenceId id,
        RoutineDutyId duty,
        LocalDate doneOn,
        List<String> items,
        List<String> missing,
        @Nullable String note,
        @Nullable String photo,
        String recordedBy,
        Instant recordedAt) {
    public Evidence {
        items = List.copyOf(items);
        missing = List.copyOf(missing);
    }
}
