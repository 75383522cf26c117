/// Tests of the waiting line.
/// Against a plain reading of what fair means.
@NullMarked
package id.edaran.checkin.queue;

import org.jspecify.annotations.NullMarked;
