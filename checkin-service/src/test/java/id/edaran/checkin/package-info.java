/// Tests of the running service, with a real database and a real broker.
/// What they share to speak to it stands beside them.
@NullMarked
package id.edaran.checkin;

import org.jspecify.annotations.NullMarked;
