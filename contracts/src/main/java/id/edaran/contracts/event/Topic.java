package id.edaran.contracts.event;

import java.util.List;

/// The Kafka topics of the product. The record key is the CloudEvents `subject`.
public enum Topic {
    /// Key: circular id.
    CIRCULARS("edaran.policy.circulars.v1", "policy-service", Retention.HISTORY),
    /// Key: region; the region's whole timeline.
    RULES("edaran.policy.rules.v1", "policy-service", Retention.NEWEST_PER_KEY),
    /// Key: unit.
    ROSTERS("edaran.roster.rosters.v1", "roster-service", Retention.NEWEST_PER_KEY),
    /// Key: region; units that a new timeline left as they were, in bulk.
    CONFIRMATIONS("edaran.roster.confirmations.v1", "roster-service", Retention.NEWEST_PER_KEY),
    /// Key: agency; work for the instances of roster-service.
    RECOMPUTATIONS("edaran.roster.recomputations.v1", "roster-service", Retention.HISTORY),
    /// Key: unit; directory facts.
    UNITS("edaran.roster.units.v1", "roster-service", Retention.NEWEST_PER_KEY),
    /// Key: employee; directory facts, people pseudonymous.
    EMPLOYEES("edaran.roster.employees.v1", "roster-service", Retention.NEWEST_PER_KEY),
    /// Key: agency; what agency heads decided, what people agreed on about their duties, which duties of the
    /// office are overdue.
    DECISIONS("edaran.roster.decisions.v1", "roster-service", Retention.HISTORY),
    /// Key: employee; who came, went and reported, and whose report is missing.
    ATTENDANCE("edaran.roster.attendance.v1", "roster-service", Retention.HISTORY),
    /// Key: agency; what agency heads have yet to decide.
    DELEGATIONS("edaran.policy.delegations.v1", "policy-service", Retention.HISTORY),
    /// Key: site.
    ENTRIES("edaran.checkin.entries.v1", "checkin-service", Retention.HISTORY),
    /// Key: site.
    GATES("edaran.checkin.gates.v1", "checkin-service", Retention.HISTORY),
    /// Key: pseudonym of a person; closed, and never for streams that people see.
    HEALTH("edaran.checkin.health.v1", "checkin-service", Retention.NEWEST_PER_KEY),
    /// Key: pseudonym of a person; closed like [#HEALTH], and beside it, because there a person's newest word stands
    /// alone and a test would displace it.
    TESTS("edaran.checkin.tests.v1", "checkin-service", Retention.HISTORY);

    private static final String DEAD_LETTERS = ".dead-letters";

    /// What Kafka keeps of a topic.
    public enum Retention {
        HISTORY,
        /// Compacted.
        NEWEST_PER_KEY
    }

    private final String topic;
    private final String source;
    private final Retention retention;

    Topic(String topic, String source, Retention retention) {
        this.topic = topic;
        this.source = source;
        this.retention = retention;
    }

    public String topicName() {
        return topic;
    }

    /// The service that owns the topic and alone writes to it.
    public String source() {
        return source;
    }

    public Retention retention() {
        return retention;
    }

    /// The services that alone may read a closed topic and its dead letters; empty where the topic is open.
    public List<String> readers() {
        return this == HEALTH || this == TESTS ? List.of("roster-service", source) : List.of();
    }

    /// Where a consumer parks what it cannot handle, with the cause.
    public static String deadLetters(String topicName) {
        return topicName + DEAD_LETTERS;
    }
}
