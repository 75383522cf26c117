package id.edaran.checkin.gate;

/// What became of a scan.
public sealed interface EntryOutcome {
    /// Decided now, or at the first time that this scan was sent.
    record Answered(EntryAnswer answer) implements EntryOutcome {}

    /// The scan's id was used for another scan at this site.
    record ScanIdTaken() implements EntryOutcome {}

    /// There is no such site (any more).
    record UnknownSite() implements EntryOutcome {}

    /// Whoever asked may not decide at this site.
    ///
    /// @param why what the guard threw
    record TurnedAway(RuntimeException why) implements EntryOutcome {}

    /// The two identity numbers do not belong to one person.
    record PersonContradicted() implements EntryOutcome {}
}
