/// The rules in force in a region on a day, as known at an instant, and the rules that lost.
/// Public: citizens and other systems may ask without a token.
@NullMarked
package id.edaran.policy.inforce;

import org.jspecify.annotations.NullMarked;
