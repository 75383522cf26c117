package id.edaran.checkin.health;

/// What became of changing a test.
public sealed interface CorrectionOutcome {
    record Changed(HealthTest test) implements CorrectionOutcome {}

    record UnknownTest() implements CorrectionOutcome {}

    /// It was taken back before: who was wrong about that records the test anew.
    record Withdrawn() implements CorrectionOutcome {}
}
