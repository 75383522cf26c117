/// Tests of roster-service with its real parts, and the means they share.
/// People in them are invented.
@NullMarked
package id.edaran.roster;

import org.jspecify.annotations.NullMarked;
