/// Tests of the seal on a poster.
/// The keys in them protect nothing.
@NullMarked
package id.edaran.checkin.posters.hmac;

import org.jspecify.annotations.NullMarked;
