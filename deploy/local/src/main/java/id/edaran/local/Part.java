package id.edaran.local;

import java.util.List;

/// The parts of a running Edaran, in the order in which they start; they stop the other way round.
public enum Part {
    POSTGRESQL("PostgreSQL", "postgresql", "EDARAN_POSTGRES_PORT"),
    KAFKA("Kafka", "kafka", "EDARAN_KAFKA_PORT"),
    POLICY("policy-service", "policy", "EDARAN_POLICY_PORT"),
    ROSTER("roster-service", "roster", "EDARAN_ROSTER_PORT"),
    CHECKIN("checkin-service", "checkin", "EDARAN_CHECKIN_PORT");

    static final List<Part> SERVICES = List.of(POLICY, ROSTER, CHECKIN);

    private final String label;
    private final String id;
    private final String portVariable;

    Part(String label, String id, String portVariable) {
        this.label = label;
        this.id = id;
        this.portVariable = portVariable;
    }

    /// The name that a person reads; for a service also that of its folder in the checkout.
    public String label() {
        return label;
    }

    /// For a service also the name of its database.
    String id() {
        return id;
    }

    String portVariable() {
        return portVariable;
    }
}
