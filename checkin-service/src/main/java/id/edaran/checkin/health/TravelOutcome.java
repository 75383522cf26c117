package id.edaran.checkin.health;

/// What became of declaring a journey.
public sealed interface TravelOutcome {
    record Declared(TravelDeclaration declaration) implements TravelOutcome {}

    /// Somebody who may speak for themselves alone spoke of somebody else.
    record NotOwn() implements TravelOutcome {}

    /// The two identity numbers do not belong to one person.
    record PersonContradicted() implements TravelOutcome {}
}
