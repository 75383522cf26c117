/// The waiting line of a site that is full (row BTG-10).
/// Who came first is called first, and has the place kept for some minutes.
@NullMarked
package id.edaran.checkin.queue;

import org.jspecify.annotations.NullMarked;
