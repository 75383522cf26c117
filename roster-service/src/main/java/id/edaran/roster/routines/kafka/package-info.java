/// Staff tests as checkin-service tells them.
/// Only translates events into use cases.
@NullMarked
package id.edaran.roster.routines.kafka;

import org.jspecify.annotations.NullMarked;
