package id.edaran.checkin.health;

/// What became of a report to the place that a rule names.
public sealed interface ReportOutcome {
    record Reported(TravelDeclaration declaration) implements ReportOutcome {}

    record UnknownDeclaration() implements ReportOutcome {}

    record AlreadyReported() implements ReportOutcome {}

    record Withdrawn() implements ReportOutcome {}
}
