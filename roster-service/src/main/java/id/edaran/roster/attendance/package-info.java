/// Who came to work and who reported what they did, held against the roster and the rules (rows BIT-5,
/// BTG-6). What is recorded are single observations; who is present, late or missing is read from them
/// whenever somebody asks.
@NullMarked
package id.edaran.roster.attendance;

import org.jspecify.annotations.NullMarked;
