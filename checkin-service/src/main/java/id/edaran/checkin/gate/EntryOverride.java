package id.edaran.checkin.gate;

import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.event.EntryDecided.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An officer let somebody in against the answer to a scan.
///
/// @param scan the scan that was answered
/// @param officer the subject of the officer's token
/// @param reason in the officer's own words
/// @param replaced what had been answered
/// @param replacedReasons why
/// @param day the region's, on which it is counted
public record EntryOverride(
        UUID id,
        SiteCode site,
        ScanId scan,
        Subject subject,
        String officer,
        String reason,
        Decision replaced,
        List<Reason> replacedReasons,
        Instant at,
        LocalDate day) {
    public EntryOverride {
        replacedReasons = List.copyOf(replacedReasons);
    }
}
