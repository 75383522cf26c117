package id.edaran.checkin.gate;

/// What became of a scan.
public sealed interface EntryOutcome {
    /// Decided now, or at the first time that this scan was sent.
    record Answered(EntryAnswer answer) implements EntryOutcome {}

    /// The scan's id was used for another scan at this site.
    record ScanIdTaken() implements EntryOutcome {}

    /// The two identity numbers do not belong to one person.
    record PersonContradicted() implements EntryOutcome {}
}
