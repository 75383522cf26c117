package id.edaran.support.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the clock.
@ConfigMapping(prefix = "edaran.clock")
interface ClockSettings {
    /// How far the service's clock is from real time (`EDARAN_CLOCK_OFFSET`, ISO 8601 duration such as
    /// `-PT48H`), so that the story of 2020 can be replayed.
    @WithDefault("PT0S")
    Duration offset();
}
