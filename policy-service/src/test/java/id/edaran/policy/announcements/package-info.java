/// The days of circulars against a clerk with a calendar, at the edges of midnight, and with several announcers.
/// Chains of changes are random, their seeds printed.
@NullMarked
package id.edaran.policy.announcements;

import org.jspecify.annotations.NullMarked;
