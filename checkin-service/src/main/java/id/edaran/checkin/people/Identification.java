package id.edaran.checkin.people;

/// What became of identifying a person.
public sealed interface Identification {
    record Identified(Person person) implements Identification {}

    /// The NIP is known as another NIK's: one of the two numbers belongs to somebody else.
    record Contradicted() implements Identification {}
}
