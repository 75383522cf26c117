package id.edaran.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.local.LocalEdaran;
import id.edaran.local.LocalTokens;
import id.edaran.local.Part;
import id.edaran.local.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service over HTTP, with every role: these tests are about what happens, not about who may.
record Api(LocalEdaran edaran, URI address) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Api(LocalEdaran edaran, Part service) {
        this(edaran, edaran.address(service));
    }

    /// An answer with its entity tag.
    record Answer(int status, JsonNode body, String tag) {
        Answer expect(int expected) {
            assertEquals(expected, status, () -> "answer was " + body);
            return this;
        }
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body, null);
    }

    Answer post(String path, @Nullable String body) {
        return send("POST", path, body, null);
    }

    Answer post(String path, @Nullable String body, String tag) {
        return send("POST", path, body, tag);
    }

    /// All items of a list, page by page.
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + "&limit=500" + cursor).expect(200).body();
            page.get("items").forEach(items::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.get("next").textValue()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private Answer send(String method, String path, @Nullable String body, @Nullable String tag) {
        try {
            return sendOnce(method, path, body, tag, null);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// @throws IOException when nobody answers, as while a service is killed
    Answer sendOnce(String method, String path, @Nullable String body, @Nullable String tag, @Nullable String key)
            throws IOException, InterruptedException {
        String token = edaran.tokens().mint(Arrays.asList(Role.values()), LocalTokens.NATION, null, null);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode answer = response.body().isBlank() ? Json.mapper().nullNode() : Json.tree(response.body());
        return new Answer(
                response.statusCode(),
                answer,
                response.headers().firstValue("ETag").orElse(""));
    }
}
