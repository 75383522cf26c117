/// Posters as pictures.
/// One module of the QR is one unit, so that a printer may scale it freely.
@NullMarked
package id.edaran.checkin.posters.zxing;

import org.jspecify.annotations.NullMarked;
