package id.edaran.roster.routines;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of routine duties; `application.properties` says what each means.
@ConfigMapping(prefix = "edaran.routines")
public interface RoutineSettings {
    /// How long after the end of a day its overdue duties are told, so that evidence of it is stored by
    /// then.
    Duration grace();

    /// How often it is looked whether a day is over, in the form of a scheduler: `30s`.
    String every();

    /// How long it is kept that somebody was tested.
    Duration keepTests();
}
