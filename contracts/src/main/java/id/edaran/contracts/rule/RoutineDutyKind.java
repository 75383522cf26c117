package id.edaran.contracts.rule;

/// Duties that return every few days (row BIT-6).
public enum RoutineDutyKind {
    DISINFECTION,
    CLEANING,
    VENTILATION,
    STAFF_ANTIGEN_TEST
}
