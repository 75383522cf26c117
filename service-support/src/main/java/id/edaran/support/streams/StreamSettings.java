package id.edaran.support.streams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the event streams.
@ConfigMapping(prefix = "edaran.streams")
interface StreamSettings {
    /// After how long without an event a comment is sent (`EDARAN_STREAMS_HEARTBEAT`), so that proxies keep the
    /// connection and a client that is gone is noticed.
    @WithDefault("PT15S")
    Duration heartbeat();

    /// After how long a stream ends (`EDARAN_STREAMS_LONGEST`). Clients come back by themselves, and show a token that
    /// is valid then.
    @WithDefault("PT15M")
    Duration longest();

    /// How many streams one instance serves at once (`EDARAN_STREAMS_MOST`); each reads Kafka by itself.
    @WithDefault("100")
    int most();
}
