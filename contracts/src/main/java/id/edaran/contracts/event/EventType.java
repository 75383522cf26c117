package id.edaran.contracts.event;

/// The CloudEvents types of the product, each with its topic and its schema.
public enum EventType {
    CIRCULAR_PUBLISHED("id.edaran.circular.published.v1", Topic.CIRCULARS),
    CIRCULAR_AMENDED("id.edaran.circular.amended.v1", Topic.CIRCULARS),
    CIRCULAR_REVOKED("id.edaran.circular.revoked.v1", Topic.CIRCULARS),
    CIRCULAR_ENTERED_INTO_FORCE("id.edaran.circular.entered-into-force.v1", Topic.CIRCULARS),
    CIRCULAR_ENDED("id.edaran.circular.ended.v1", Topic.CIRCULARS),
    CIRCULAR_EVALUATION_DUE("id.edaran.circular.evaluation-due.v1", Topic.CIRCULARS),
    RULES_CHANGED("id.edaran.rules.changed.v1", Topic.RULES),
    ROSTER_RECOMPUTED("id.edaran.roster.recomputed.v1", Topic.ROSTERS),
    ROSTERS_CONFIRMED("id.edaran.rosters.confirmed.v1", Topic.CONFIRMATIONS),
    RECOMPUTATION_REQUESTED("id.edaran.roster.recomputation-requested.v1", Topic.RECOMPUTATIONS),
    UNIT_CHANGED("id.edaran.unit.changed.v1", Topic.UNITS),
    EMPLOYEE_CHANGED("id.edaran.employee.changed.v1", Topic.EMPLOYEES),
    DESIGNATION_DECIDED("id.edaran.designation.decided.v1", Topic.DECISIONS),
    DUTIES_PINNED("id.edaran.duties.pinned.v1", Topic.DECISIONS),
    RECALL_ORDERED("id.edaran.recall.ordered.v1", Topic.DECISIONS),
    DUTIES_SWAPPED("id.edaran.duties.swapped.v1", Topic.DECISIONS),
    ROUTINE_DUTY_OVERDUE("id.edaran.routine-duty.overdue.v1", Topic.DECISIONS),
    ATTENDANCE_RECORDED("id.edaran.attendance.recorded.v1", Topic.ATTENDANCE),
    REPORT_FILED("id.edaran.report.filed.v1", Topic.ATTENDANCE),
    REPORT_MISSING("id.edaran.report.missing.v1", Topic.ATTENDANCE),
    DELEGATED_DECISION_LATE("id.edaran.delegated-decision.late.v1", Topic.DELEGATIONS),
    ENTRY_DECIDED("id.edaran.entry.decided.v1", Topic.ENTRIES),
    EXIT_RECORDED("id.edaran.exit.recorded.v1", Topic.ENTRIES),
    QUEUE_CALLED("id.edaran.queue.called.v1", Topic.ENTRIES),
    ENTRY_OVERRIDDEN("id.edaran.entry.overridden.v1", Topic.ENTRIES),
    ACCESS_RULES_APPLIED("id.edaran.access-rules.applied.v1", Topic.GATES),
    AVAILABILITY_CHANGED("id.edaran.availability.changed.v1", Topic.HEALTH),
    TEST_RECORDED("id.edaran.health.test-recorded.v1", Topic.TESTS);

    private final String type;
    private final Topic topic;

    EventType(String type, Topic topic) {
        this.type = type;
        this.topic = topic;
    }

    /// The `type` attribute of the CloudEvent.
    public String type() {
        return type;
    }

    public Topic topic() {
        return topic;
    }

    /// File name of the JSON Schema of the data, in the resources of this module below `schemas/`.
    public String schema() {
        return type.substring("id.edaran.".length()) + ".schema.json";
    }
}
