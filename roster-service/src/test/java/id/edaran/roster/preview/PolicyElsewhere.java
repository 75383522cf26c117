package id.edaran.roster.preview;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// Tells the service an address for policy-service at which nobody is until a test [opens][PolicyCounterpart] it; and
/// limits that a test can reach.
public final class PolicyElsewhere implements QuarkusTestResourceLifecycleManager {
    static final int MOST_PEOPLE = 60;

    @Override
    public Map<String, String> start() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "edaran.policy.address",
                    "http://localhost:" + socket.getLocalPort(),
                    "edaran.policy.patience",
                    "PT1S",
                    "edaran.preview.most-people",
                    Integer.toString(MOST_PEOPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
