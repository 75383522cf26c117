package id.edaran.contracts.rule;

/// Ways in which a public service is delivered (rows TSL-6, TSL-8, BTG-8, BTG-11).
public enum ServiceChannel {
    COUNTER,
    ONLINE,
    DROP_OFF
}
