package id.edaran.bench.national;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edaran.local.LocalEdaran;
import id.edaran.local.LocalTokens;
import id.edaran.local.Part;
import id.edaran.local.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Regions and circulars over the API of policy-service.
final class Circulars {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalEdaran edaran;

    Circulars(LocalEdaran edaran) {
        this.edaran = edaran;
    }

    void put(Nation.Region region) throws InterruptedException {
        send(
                "PUT",
                "/v1/regions/" + region.code(),
                """
                {"code": "%s", "name": "%s", "level": "%s", %s "timeZone": "%s"}
                """.formatted(
                                region.code(),
                                region.name(),
                                region.level(),
                                region.parent().isEmpty() ? "" : "\"parent\": \"" + region.parent() + "\",",
                                region.timeZone()),
                null);
    }

    /// Drafts a circular of a region: so many of those below echelon III work from home, health centres as usual.
    ///
    /// @return what publishes it
    Draft draft(Nation.Region region, String number, int homePercent, String from) throws InterruptedException {
        HttpResponse<String> answer = send(
                "POST",
                "/v1/circulars",
                """
                {"region": "%s", "number": "%s", "subject": "Penyesuaian sistem kerja (contoh)", "issuer": "Pejabat (contoh)",
                 "level": "%s", "signedOn": "%s", "effective": {"from": "%s"},
                 "clauses": [
                   {"ref": "1", "text": "Pejabat tinggi bekerja di kantor (contoh).",
                    "rules": [{"type": "WORK_ON_SITE", "scope": {"echelons": ["I", "II", "III"]}}]},
                   {"ref": "2", "text": "Puskesmas bekerja seperti biasa (contoh).",
                    "rules": [{"type": "WORK_ON_SITE", "scope": {"unitKinds": ["PUSKESMAS", "HOSPITAL"]}}]},
                   {"ref": "3", "text": "Pegawai lain bekerja dari rumah (contoh).",
                    "rules": [{"type": "WORK_FROM_HOME", "scope": {"echelons": ["IV", "NONE"]}, "homePercent": %d}]}]}
                """.formatted(region.code(), number, region.level(), from, from, homePercent),
                null);
        return new Draft(
                body(answer).path("id").asText(),
                answer.headers().firstValue("ETag").orElse(""),
                number);
    }

    /// @param tag its version
    record Draft(String id, String tag, String number) {}

    void publish(Draft draft) throws InterruptedException {
        send("POST", "/v1/circulars/" + draft.id() + "/publication", null, draft.tag());
    }

    /// How many units apply a circular, as its readers are told.
    long applied(Draft draft) throws InterruptedException {
        return body(send("GET", "/v1/circulars/" + draft.id() + "/propagation", null, null))
                .path("units")
                .path("applied")
                .asLong();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, @Nullable String tag)
            throws InterruptedException {
        String token = edaran.tokens().mint(Arrays.asList(Role.values()), LocalTokens.NATION, null, null);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(edaran.address(Part.POLICY) + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
