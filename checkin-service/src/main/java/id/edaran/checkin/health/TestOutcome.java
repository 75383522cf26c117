package id.edaran.checkin.health;

/// What became of recording a test.
public sealed interface TestOutcome {
    record Recorded(HealthTest test) implements TestOutcome {}

    /// The two identity numbers do not belong to one person.
    record PersonContradicted() implements TestOutcome {}
}
