package id.edaran.contracts.event;

/// The CloudEvents types of the product, each with its topic and its schema.
public enum EventType {
    CIRCULAR_PUBLISHED("id.edaran.circular.published.v1", Topic.CIRCULARS),
    CIRCULAR_AMENDED("id.edaran.circular.amended.v1", Topic.CIRCULARS),
    CIRCULAR_REVOKED("id.edaran.circular.revoked.v1", Topic.CIRCULARS),
    RULES_CHANGED("id.edaran.rules.changed.v1", Topic.RULES),
    ROSTER_RECOMPUTED("id.edaran.roster.recomputed.v1", Topic.ROSTERS),
    ROSTERS_CONFIRMED("id.edaran.rosters.confirmed.v1", Topic.CONFIRMATIONS),
    RECOMPUTATION_REQUESTED("id.edaran.roster.recomputation-requested.v1", Topic.RECOMPUTATIONS),
    UNIT_CHANGED("id.edaran.unit.changed.v1", Topic.UNITS),
    ENTRY_DECIDED("id.edaran.entry.decided.v1", Topic.ENTRIES),
    EXIT_RECORDED("id.edaran.exit.recorded.v1", Topic.ENTRIES),
    ACCESS_RULES_APPLIED("id.edaran.access-rules.applied.v1", Topic.GATES);

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
