/// Tests of which sample counts.
/// Everybody in them is invented.
@NullMarked
package id.edaran.checkin.health;

import org.jspecify.annotations.NullMarked;
