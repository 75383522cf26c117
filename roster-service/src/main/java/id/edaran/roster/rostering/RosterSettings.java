package id.edaran.roster.rostering;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of the rosters; `application.properties` says what each means.
@ConfigMapping(prefix = "edaran.roster")
public interface RosterSettings {
    /// Days from the region's today on for which rosters are stored and published.
    int horizonDays();

    /// How long a unit must not have been asked for, so that a change of the directory asks for it at once.
    Duration calm();

    /// How often the units are asked for whose changes came faster than that, in the form of a scheduler:
    /// `1s`.
    String gathering();

    /// How long a request may wait before it is sent again.
    Duration patience();

    /// How often waiting requests and ended horizons are looked for, in the form of a scheduler: `30s`.
    String upkeep();
}
