/// The QR at a door: a text that only this installation can have made for this site.
/// Whoever scanned it was at the door, or has a picture of it.
@NullMarked
package id.edaran.checkin.posters;

import org.jspecify.annotations.NullMarked;
