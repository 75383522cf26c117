/// A region's timeline: every rule that was, is or will be in force there, with its dates, as one message with
/// a version that only grows. Whoever holds the newest one can answer for any day.
@NullMarked
package id.edaran.contracts.timeline;

import org.jspecify.annotations.NullMarked;
