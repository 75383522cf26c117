package id.edaran.endtoend;

import static id.edaran.endtoend.Installation.checkin;
import static id.edaran.endtoend.Installation.policy;
import static id.edaran.endtoend.Installation.roster;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.endtoend.EventLog.Event;
import id.edaran.local.LocalEdaran;
import id.edaran.local.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each process is killed (kill -9) while circulars are published. Afterwards every publication that was
/// acknowledged, and every one that committed without its client hearing of it, stands on Kafka, in
/// order, and rosters and gates follow.
class KillIT {
    private static final String CITY = "71.99";
    private static final Duration SOON = Duration.ofSeconds(90);

    @BeforeAll
    static void aCityWithTwoUnitsAndADoor() {
        policy().put("/v1/regions/" + CITY, """
                        {"code":"71.99","name":"Kota Contoh","level":"CITY","parent":"71","timeZone":"Asia/Jayapura"}""").expect(201);
        roster().put("/v1/agencies/DINAS-CONTOH", """
                        {"code":"DINAS-CONTOH","region":"71.99","name":"Dinas Contoh","kind":"DEPARTMENT"}""").expect(201);
        for (String unit : List.of("DINAS-CONTOH-A", "DINAS-CONTOH-B")) {
            roster().put("/v1/units/" + unit, """
                            {"code":"%s","agency":"DINAS-CONTOH","name":"Bidang Contoh","kind":"OFFICE","publicFacing":false}""".formatted(unit)).expect(201);
            for (int i = 1; i <= 8; i++) {
                roster().put("/v1/employees/" + unit + "-" + i, """
                                {"nik":"71030101010%s%02d","name":"Contoh Pegawai","unit":"%s","position":"STAFF",
                                 "echelon":"NONE","employmentType":"TKD"}""".formatted(
                                        unit.endsWith("A") ? "101" : "102", i, unit))
                        .expect(201);
            }
        }
        checkin().put("/v1/sites/KANTOR-CONTOH", """
                        {"code":"KANTOR-CONTOH","region":"71.99","agency":"DINAS-CONTOH","name":"Kantor Contoh",
                         "kind":"OFFICE","capacity":20}""").expect(201);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void aKilledPartLosesAndReordersNothing(Part part) throws Exception {
        LocalEdaran edaran = Installation.running();
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> publishing = clients.submit(() -> publishUntil(enough));
            int before = published().size();
            await().atMost(SOON).until(() -> published().size() > before + 3);

            ProcessHandle killed = edaran.kill(part);

            assertTrue(edaran.awaitReplacement(part, killed, SOON), part + " does not come back");
            int after = published().size();
            await().atMost(SOON).until(() -> published().size() > after + 3);
            enough.set(true);
            List<String> acknowledged = publishing.get(90, TimeUnit.SECONDS);

            assertTrue(published().keySet().containsAll(acknowledged));
        }
        everythingIsOnKafkaInOrder();
        everybodyFollows();
    }

    @Test
    void aKilledRosterServiceFinishesItsWork() throws Exception {
        LocalEdaran edaran = Installation.running();
        ProcessHandle killed = edaran.kill(Part.ROSTER);
        publish(0, 50);
        assertTrue(edaran.awaitReplacement(Part.ROSTER, killed, SOON));

        everybodyFollows();

        JsonNode day = roster().get("/v1/agencies/DINAS-CONTOH/roster?on=2020-03-24")
                .expect(200)
                .body();
        assertEquals(8, day.at("/counts/HOME").intValue(), day::toString);
    }

    /// Publishes one circular after the other, as a stubborn client: what was not answered is asked for again.
    private static List<String> publishUntil(AtomicBoolean enough) throws InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; !enough.get(); i++) {
            acknowledged.add(publish(i, i % 101));
        }
        return acknowledged;
    }

    private static String publish(int number, int percent) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String id = insist("/v1/circulars", key, null, """
                {"region":"71.99","number":"CONTOH/%d","subject":"contoh","issuer":"Wali Kota Contoh","level":"CITY",
                 "signedOn":"2020-03-20","effective":{"from":"2020-03-21","until":null},
                 "clauses":[{"ref":"1","rules":[{"type":"WORK_FROM_HOME","homePercent":%d}]}]}""".formatted(number, percent));
        return insist("/v1/circulars/" + id + "/publication", key, "\"1\"", null);
    }

    private static String insist(String path, String key, @Nullable String tag, @Nullable String body)
            throws InterruptedException {
        while (true) {
            try {
                Api.Answer answer = policy().sendOnce("POST", path, body, tag, key);
                if (answer.status() < 300) {
                    return answer.body().get("id").textValue();
                }
                assertTrue(
                        answer.status() >= 500 || answer.status() == 409, () -> path + " was answered with " + answer);
            } catch (IOException e) {
                // The service or its database is being replaced.
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /// The published circulars of the city by id; empty while nobody answers.
    private static Map<String, JsonNode> published() {
        try {
            return policy().all("/v1/circulars?status=PUBLISHED&region=" + CITY).stream()
                    .collect(Collectors.toMap(circular -> circular.get("id").textValue(), circular -> circular));
        } catch (AssertionError e) {
            return Map.of();
        }
    }

    private static void everythingIsOnKafkaInOrder() {
        await().atMost(SOON).untilAsserted(() -> {
            List<Event> events = EventLog.read(Installation.running().bootstrapServers());
            Set<String> told = events.stream()
                    .filter(event -> event.type().equals("id.edaran.circular.published.v1"))
                    .map(Event::key)
                    .collect(Collectors.toSet());
            assertTrue(told.containsAll(published().keySet()), "a publication is missing on Kafka");
            Set<Long> versions = new LinkedHashSet<>();
            events.stream()
                    .filter(event -> event.topic().equals("edaran.policy.rules.v1")
                            && event.key().equals(CITY))
                    .forEach(event -> versions.add(event.data().get("version").longValue()));
            List<Long> firstSeen = List.copyOf(versions);
            assertEquals(
                    LongStream.rangeClosed(1, Collections.max(firstSeen))
                            .boxed()
                            .toList(),
                    firstSeen);
            assertEquals(List.of(), EventLog.faults(events));
        });
    }

    private static void everybodyFollows() {
        String newest = published().values().stream()
                .max((one, other) -> one.get("publishedAt")
                        .textValue()
                        .compareTo(other.get("publishedAt").textValue()))
                .orElseThrow()
                .get("id")
                .textValue();
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode propagation = policy().get("/v1/circulars/" + newest + "/propagation")
                    .expect(200)
                    .body();
            assertEquals(2, propagation.at("/units/applied").intValue(), propagation::toString);
            assertEquals(1, propagation.at("/sites/applied").intValue(), propagation::toString);
            assertTrue(propagation.path("completedAt").isTextual(), propagation::toString);
        });
    }
}
