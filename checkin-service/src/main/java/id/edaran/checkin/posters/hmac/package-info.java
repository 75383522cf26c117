/// Posters sealed with a keyed hash.
/// The key is the installation's and serves no other purpose.
@NullMarked
package id.edaran.checkin.posters.hmac;

import org.jspecify.annotations.NullMarked;
