package id.edaran.roster.whatsapp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// Switches WhatsApp on, with an address at which tests play the Graph API.
public final class WhatsappTestResource implements QuarkusTestResourceLifecycleManager {
    static final String NUMBER_ID = "106540352242922";
    static final String TOKEN = "contoh-token-graph";
    static final String SECRET = "contoh-rahasia-aplikasi";
    static final String VERIFY_TOKEN = "contoh-token-verifikasi";

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "edaran.whatsapp.phone-number-id", NUMBER_ID,
                    "edaran.whatsapp.access-token", TOKEN,
                    "edaran.whatsapp.app-secret", SECRET,
                    "edaran.whatsapp.verify-token", VERIFY_TOKEN,
                    "edaran.whatsapp.graph", "http://localhost:" + free.getLocalPort(),
                    "edaran.whatsapp.recall-template", "panggilan_kantor",
                    "edaran.whatsapp.every", "1s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The port is the tests' own.
    }
}
