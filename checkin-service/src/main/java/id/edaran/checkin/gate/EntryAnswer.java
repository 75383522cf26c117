package id.edaran.checkin.gate;

import id.edaran.checkin.people.Subject;
import id.edaran.checkin.queue.Standing;
import id.edaran.contracts.event.EntryDecided.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a gate was told.
///
/// @param validUntil with ALLOW alone
/// @param place number of the place that was taken; null without entry, and where the site has no capacity
/// @param announcement id of the announcement by which a guest was expected; null where there is none
/// @param occupancy who is inside after this scan
/// @param policyVersion version of the region's timeline that decided; 0 while the region is not known
/// @param subject keyed pseudonym of the person
/// @param queue where the person stands in the waiting line; with WAIT alone
public record EntryAnswer(
        ScanId scanId,
        Decision decision,
        List<Reason> reasons,
        @Nullable Instant validUntil,
        @Nullable Integer place,
        @Nullable String announcement,
        int occupancy,
        long policyVersion,
        Subject subject,
        @Nullable Standing queue) {
    public EntryAnswer {
        reasons = List.copyOf(reasons);
    }
}
