package id.edaran.checkin.gate;

import id.edaran.checkin.people.Subject;

/// What became of leaving.
public sealed interface Departure {
    /// The person is not inside (any more), whether they were or not.
    ///
    /// @param occupancy who is still inside
    record Left(Subject subject, int occupancy) implements Departure {}

    /// The two identity numbers do not belong to one person.
    record PersonContradicted() implements Departure {}
}
