/// Tests of who somebody is.
/// Numbers in them are invented.
@NullMarked
package id.edaran.checkin.people;

import org.jspecify.annotations.NullMarked;
