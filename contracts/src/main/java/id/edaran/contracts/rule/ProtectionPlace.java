package id.edaran.contracts.rule;

/// Where protective equipment has to be (rows TSL-6, BTG-13).
public enum ProtectionPlace {
    STAFF,
    ENTRANCE
}
