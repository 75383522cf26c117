package id.edaran.policy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.support.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Reads a stream of Server-Sent Events line by line, as the HTML standard says.
final class EventListener implements AutoCloseable {
    private final InputStream stream;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile String lastId = "";
    private volatile boolean over;

    private EventListener(InputStream stream) {
        this.stream = stream;
    }

    /// An event that reached the listener.
    record Heard(String id, String name, JsonNode data) {}

    /// Returns when the stream has begun, so that whatever is told afterwards is heard.
    static EventListener open(URI address, String role, String region, @Nullable String agency, @Nullable String lastId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TestTokens.token(role, region, agency))
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0]);
        EventListener listener = new EventListener(answer.body());
        Thread.ofVirtual().start(listener::read);
        await().atMost(Duration.ofSeconds(20)).until(() -> !listener.lastId().isEmpty());
        return listener;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String name = "";
            StringBuilder data = new StringBuilder();
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        heard.add(new Heard(lastId, name, Json.mapper().readTree(data.toString())));
                    }
                    name = "";
                    data.setLength(0);
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            // Closed from here or broken off: over either way.
        } finally {
            over = true;
        }
    }

    List<Heard> heard() {
        return heard;
    }

    int comments() {
        return comments.get();
    }

    String lastId() {
        return lastId;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
