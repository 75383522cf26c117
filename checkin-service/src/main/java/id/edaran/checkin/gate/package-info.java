/// The answer at a door, and who is inside.
/// The decision is a pure function of rules, proofs and an instant; the rest of the package gathers its facts.
@NullMarked
package id.edaran.checkin.gate;

import org.jspecify.annotations.NullMarked;
