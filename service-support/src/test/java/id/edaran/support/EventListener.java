package id.edaran.support;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
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

/// Reads a stream of Server-Sent Events line by line, as the HTML standard says: when it ends it comes back and names
/// the last id.
public final class EventListener implements AutoCloseable {
    private final HttpRequest.Builder request;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private volatile InputStream stream;
    private volatile String lastId = "";
    private volatile boolean closed;

    private EventListener(HttpRequest.Builder request, @Nullable String lastId)
            throws IOException, InterruptedException {
        this.request = request;
        this.stream = connect(request, lastId == null ? "" : lastId);
    }

    /// An event that reached the listener.
    public record Heard(String id, String name, JsonNode data) {}

    /// Returns when the stream has begun, so that whatever is told afterwards is heard.
    public static EventListener open(
            URI address, String role, String region, @Nullable String agency, @Nullable String lastId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TestTokens.token(role, region, agency))
                .header("Accept", "text/event-stream");
        EventListener listener = new EventListener(request, lastId);
        Thread.ofVirtual().start(listener::listen);
        await().atMost(Duration.ofSeconds(20)).until(() -> !listener.lastId().isEmpty());
        return listener;
    }

    private static InputStream connect(HttpRequest.Builder request, String lastId)
            throws IOException, InterruptedException {
        if (!lastId.isEmpty()) {
            request.setHeader("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0]);
        return answer.body();
    }

    private void listen() {
        try {
            while (!closed) {
                read();
                if (!closed) {
                    stream = connect(request, lastId);
                }
            }
        } catch (IOException e) {
            // Closed from here: whoever waits for more waits in vain and fails.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws IOException {
        streams.incrementAndGet();
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
        }
    }

    public List<Heard> heard() {
        return heard;
    }

    public int comments() {
        return comments.get();
    }

    /// How many streams were read, the one that is read now among them.
    public int streams() {
        return streams.get();
    }

    String lastId() {
        return lastId;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        stream.close();
    }
}
