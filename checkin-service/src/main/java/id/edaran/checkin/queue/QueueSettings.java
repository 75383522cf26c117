package id.edaran.checkin.queue;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of the waiting lines.
@ConfigMapping(prefix = "edaran.queue")
public interface QueueSettings {
    /// How long a place is kept for who is called (`EDARAN_QUEUE_KEEP`).
    Duration keep();

    /// How often it is looked whether somebody is to be called (`EDARAN_QUEUE_LOOK`): a time as the scheduler reads it.
    String look();
}
