/// The days of circulars, told when they begin: entered into force, to be evaluated, ended.
/// Nothing here switches a rule on or off; it only tells what the calendar has done.
@NullMarked
package id.edaran.policy.announcements;

import org.jspecify.annotations.NullMarked;
