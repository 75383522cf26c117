package id.edaran.roster.preview.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/// Where policy-service is; `application.properties` says what each means.
@ConfigMapping(prefix = "edaran.policy")
interface PolicySettings {
    /// Without a path: `http://localhost:8081`.
    URI address();

    /// How long a preview waits for policy-service.
    Duration patience();
}
