package id.edaran.roster.attendance;

/// How somebody stands towards what a rule asks of them on a day.
public enum Standing {
    /// It was done, whether or not anybody asked for it.
    DONE,
    /// It was done after the deadline.
    LATE,
    /// It was not done yet, and there is time.
    AWAITED,
    /// It was not done, and the deadline is over.
    MISSING,
    /// The person works, and no rule asks for it.
    NOT_ASKED,
    /// The person is on leave, ill or isolates: nobody chases them.
    EXCUSED,
    /// The person's day off.
    OFF
}
