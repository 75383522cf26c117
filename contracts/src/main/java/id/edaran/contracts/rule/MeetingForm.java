package id.edaran.contracts.rule;

/// How meetings are held, strictest first (rows BIT-3, TSL-7).
public enum MeetingForm {
    VIRTUAL,
    HYBRID,
    IN_PERSON
}
