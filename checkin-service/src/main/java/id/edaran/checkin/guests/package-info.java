/// Guests whom a host announces beforehand, so that the gate knows them when they come.
/// A host who receives none learns it at once, with the clause, and not the guest at the door.
@NullMarked
package id.edaran.checkin.guests;

import org.jspecify.annotations.NullMarked;
