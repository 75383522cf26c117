/// Tests of the pictures of a poster.
/// A reader reads what was drawn.
@NullMarked
package id.edaran.checkin.posters.zxing;

import org.jspecify.annotations.NullMarked;
