package id.edaran.checkin.queue;

/// How a ticket ends.
public enum Ending {
    /// The holder came in.
    ADMITTED,
    /// The holder was called and did not come in time.
    EXPIRED,
    /// At the door something else speaks against the holder.
    REFUSED,
    /// The holder does not want to wait any more.
    WITHDRAWN,
    /// The site closed for the day.
    CLOSED
}
