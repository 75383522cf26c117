package id.edaran.checkin.health;

/// What a test found.
public enum TestResult {
    NEGATIVE,
    POSITIVE,
    /// The test failed and says nothing.
    INVALID
}
