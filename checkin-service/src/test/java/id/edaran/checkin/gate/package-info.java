/// Tests of the decision at a door.
/// One of them compares it with a slow and obvious way to decide.
@NullMarked
package id.edaran.checkin.gate;

import org.jspecify.annotations.NullMarked;
