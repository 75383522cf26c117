package id.edaran.roster.attendance;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of attendance; `application.properties` says what each means.
@ConfigMapping(prefix = "edaran.attendance")
public interface AttendanceSettings {
    /// How long after a deadline missing reports are told, so that what was in time is stored by then.
    Duration grace();

    /// How often deadlines are looked at, in the form of a scheduler: `30s`.
    String every();
}
