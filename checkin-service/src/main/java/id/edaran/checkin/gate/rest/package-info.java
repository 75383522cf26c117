/// Entries, exits and occupancy over REST.
/// Codes become sentences here, in the language that the gate asks for.
@NullMarked
package id.edaran.checkin.gate.rest;

import org.jspecify.annotations.NullMarked;
