package id.edaran.contracts.rule;

/// Professions that rules name; most people have none of them.
public enum Profession {
    HEALTH,
    TEACHER,
    FIREFIGHTER,
    CIVIL_ORDER,
    DISASTER_RESPONSE,
    OTHER
}
