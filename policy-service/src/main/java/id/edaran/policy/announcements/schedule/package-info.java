/// Looks every second whether a day has begun somewhere.
/// Only calls use cases.
@NullMarked
package id.edaran.policy.announcements.schedule;

import org.jspecify.annotations.NullMarked;
