/// Erases from time to time what has been kept long enough.
/// Logs counts alone.
@NullMarked
package id.edaran.checkin.retention.schedule;

import org.jspecify.annotations.NullMarked;
