package id.edaran.bench.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edaran.bench.gate.Load.Question;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A city under a circular, its doors, and people who were tested.
final class Doors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGION = "71.72";

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalEdaran edaran;
    private final String token;
    private final List<Door> doors = new ArrayList<>();

    /// A door and the people who come to it.
    private record Door(URI entries, String qr, List<String> people) {}

    Doors(LocalEdaran edaran) {
        this.edaran = edaran;
        this.token = edaran.tokens().mint(Arrays.asList(Role.values()), LocalTokens.NATION, null, null);
    }

    /// @param capacity of each; null for no limit
    void open(int sites, int peopleOfASite, @Nullable Integer capacity) throws InterruptedException {
        publish();
        for (int site = 0; site < sites; site++) {
            String path = "/v1/sites/BENCH-" + site;
            send(Part.CHECKIN, "PUT", path, """
                    {"region": "%s", "agency": "71.72-DINAS", "name": "Kantor contoh %d", "kind": "OFFICE", "capacity": %s}
                    """.formatted(REGION, site, capacity), null);
            String qr = body(send(Part.CHECKIN, "GET", path + "/poster", null, null))
                    .path("text")
                    .asText();
            List<String> people = new ArrayList<>();
            for (int person = 0; person < peopleOfASite; person++) {
                people.add(nik(site * peopleOfASite + person));
            }
            doors.add(new Door(URI.create(edaran.address(Part.CHECKIN) + path + "/entries"), qr, people));
        }
        test(doors.stream().flatMap(door -> door.people().stream()).toList());
        while (version() < 1) {
            Thread.sleep(50);
        }
    }

    /// Somebody at some door, with a scan of its own.
    Question question(RandomGenerator random) {
        Door door = doors.get(random.nextInt(doors.size()));
        return question(door, door.people().get(random.nextInt(door.people().size())));
    }

    private Question question(Door door, String nik) {
        return new Question(door.entries(), token, """
                {"scanId": "%s", "person": {"nik": "%s"}, "purpose": "SERVICE", "qr": "%s"}
                """.formatted(UUID.randomUUID(), nik, door.qr()));
    }

    /// By which version of the rules the doors decide.
    private long version() throws InterruptedException {
        Question question = question(doors.getFirst(), doors.getFirst().people().getFirst());
        return body(send(Part.CHECKIN, "POST", question.address().getPath(), question.body(), null))
                .path("policyVersion")
                .asLong();
    }

    private void publish() throws InterruptedException {
        send(Part.POLICY, "PUT", "/v1/regions/" + REGION, """
                {"code": "%s", "name": "Kota contoh", "level": "CITY", "timeZone": "Asia/Makassar"}
                """.formatted(REGION), null);
        HttpResponse<String> draft = send(Part.POLICY, "POST", "/v1/circulars", """
                {"region": "%s", "number": "1/BENCH", "subject": "Pintu kantor (contoh)", "issuer": "Pejabat (contoh)",
                 "level": "CITY", "signedOn": "2020-01-01", "effective": {"from": "2020-01-02"},
                 "clauses": [
                   {"ref": "1", "text": "Tes antigen (contoh).", "rules": [
                     {"type": "ENTRY_REQUIREMENT", "sites": {"kinds": ["OFFICE"]}, "appliesTo": "EVERYONE",
                      "negativeTest": {"kinds": ["ANTIGEN", "PCR"], "maxAgeHours": 48}, "qrScan": true}]},
                   {"ref": "2", "text": "Tamu (contoh).", "rules": [
                     {"type": "GUEST_RESTRICTION", "scope": {"positions": ["MAYOR"]}, "guests": false}]},
                   {"ref": "3", "text": "Ruang penuh (contoh).", "rules": [
                     {"type": "OCCUPANCY_LIMIT", "sites": {"kinds": ["OFFICE"]}, "percentOfCapacity": 50}]}]}
                """.formatted(REGION), null);
        send(
                Part.POLICY,
                "POST",
                "/v1/circulars/" + body(draft).path("id").asText() + "/publication",
                null,
                draft.headers().firstValue("ETag").orElse(""));
    }

    private void test(List<String> people) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<HttpResponse<String>>> tests = people.stream()
                    .map(nik -> threads.submit(() -> send(
                            Part.CHECKIN,
                            "POST",
                            "/v1/health/tests",
                            """
                            {"person": {"nik": "%s"}, "kind": "ANTIGEN", "result": "NEGATIVE", "sampledAt": "%s",
                             "facility": "Puskesmas contoh"}
                            """.formatted(nik, edaran.now().minusSeconds(600)),
                            null)))
                    .toList();
            for (Future<HttpResponse<String>> each : tests) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// An invented number of the right form.
    private static String nik(int person) {
        return "717201%02d0190%04d".formatted(1 + person / 10_000 % 28, person % 10_000);
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(
            Part part, String method, String path, @Nullable String body, @Nullable String tag)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(edaran.address(part) + path))
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
