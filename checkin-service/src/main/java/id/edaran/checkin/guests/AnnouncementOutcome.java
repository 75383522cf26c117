package id.edaran.checkin.guests;

import id.edaran.contracts.event.EntryDecided.Citation;
import java.time.LocalDate;

/// What became of announcing a guest.
public sealed interface AnnouncementOutcome {
    record Announced(Announcement announcement) implements AnnouncementOutcome {}

    /// The host receives no guests on a day of the visit.
    record NotReceived(LocalDate day, Citation clause) implements AnnouncementOutcome {}

    /// The two identity numbers do not belong to one person.
    record PersonContradicted() implements AnnouncementOutcome {}
}
