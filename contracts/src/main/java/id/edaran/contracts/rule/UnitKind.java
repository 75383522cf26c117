package id.edaran.contracts.rule;

/// What a unit of an agency is, for rules by kind (rows BIT-7, TSL-4, BTG-4).
public enum UnitKind {
    OFFICE,
    COUNTER,
    SCHOOL,
    PUSKESMAS,
    HOSPITAL,
    FIRE_STATION,
    TECHNICAL_UNIT,
    OTHER
}
