package id.edaran.checkin.guests;

/// What became of cancelling a visit.
public sealed interface CancellationOutcome {
    record Cancelled(Announcement announcement) implements CancellationOutcome {}

    record UnknownAnnouncement() implements CancellationOutcome {}

    record AlreadyCancelled() implements CancellationOutcome {}
}
