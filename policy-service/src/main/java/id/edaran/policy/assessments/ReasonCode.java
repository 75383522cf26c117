package id.edaran.policy.assessments;

/// Why something may take place or may not.
public enum ReasonCode {
    /// An official receives no guests (row BIT-2).
    GUESTS_NOT_RECEIVED(true),
    /// An official attends nothing in person (row BIT-2).
    NO_IN_PERSON_EVENTS(true),
    /// More people than may come together, or none may (rows BIT-4, TSL-7).
    TOO_MANY_PARTICIPANTS(true),
    /// Nobody may come to a meeting in person (rows BIT-3, TSL-7).
    MEETING_MUST_BE_VIRTUAL(true),
    /// The rule was asked and lets the official receive guests.
    OK_GUESTS(false),
    /// The rule was asked and lets the official attend in person.
    OK_IN_PERSON(false),
    /// The rule was asked and so many may come together.
    OK_PARTICIPANTS(false),
    /// The rule was asked and meetings may be held like this.
    OK_MEETING(false),
    /// Meetings may be attended in person, as long as the others can join from afar.
    OK_MEETING_HYBRID(false),
    /// The rule was asked; it is about people who come in person, and nobody does.
    OK_ONLINE(false),
    /// No rule speaks of it.
    OK(false);

    private final boolean forbids;

    ReasonCode(boolean forbids) {
        this.forbids = forbids;
    }

    public boolean forbids() {
        return forbids;
    }
}
