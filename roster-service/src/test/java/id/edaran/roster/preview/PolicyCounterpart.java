package id.edaran.roster.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.edaran.contracts.Json;
import id.edaran.contracts.timeline.Supposition;
import id.edaran.contracts.timeline.Timeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;

/// Stands in policy-service's place on the wire and gives one answer to every question.
final class PolicyCounterpart implements AutoCloseable {
    static final String DRAFT_ID = "7f0c7a4e-95a0-4f0b-8f3e-1f6a9d2b4c11";

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Answer answer = new Answer(500, "text/plain", "nothing was recorded");

    record Asked(String method, String path, Headers headers, String body) {}

    record Answer(int status, String mediaType, String body) {}

    private PolicyCounterpart(HttpServer server) {
        this.server = server;
    }

    /// At the address at which the service under test looks for policy-service.
    static PolicyCounterpart open() throws IOException {
        URI address = ConfigProvider.getConfig().getValue("edaran.policy.address", URI.class);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        PolicyCounterpart counterpart = new PolicyCounterpart(server);
        server.createContext("/", counterpart::answer);
        server.start();
        return counterpart;
    }

    /// Answers what publication would bring into force.
    void supposes(Timeline... timelines) {
        answers(200, "application/json", Json.text(new Supposition(DRAFT_ID, List.of(timelines))));
    }

    void answers(int status, String mediaType, String body) {
        answer = new Answer(status, mediaType, body);
    }

    /// Takes questions and answers none.
    void hangs() {
        answer = new Answer(0, "", "");
    }

    Asked last() {
        return asked.getLast();
    }

    int questions() {
        return asked.size();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            Answer given = answer;
            if (given.status() == 0) {
                closing.await();
                return;
            }
            byte[] bytes = given.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", given.mediaType());
            exchange.getResponseHeaders().add("Content-Language", "en");
            exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
