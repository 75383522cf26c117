/// Posters over REST: the text, and the picture to be printed.
/// For those who answer for the site, because the text alone passes as a scan.
@NullMarked
package id.edaran.checkin.posters.rest;

import org.jspecify.annotations.NullMarked;
