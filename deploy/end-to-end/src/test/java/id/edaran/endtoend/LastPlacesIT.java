package id.edaran.endtoend;

import static id.edaran.endtoend.Installation.checkin;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.endtoend.Api.Answer;
import id.edaran.local.LocalEdaran;
import id.edaran.local.Part;
import id.edaran.local.Replica;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// A room with twenty places and five hundred people before it, whose gates speak to two processes of which one is
/// killed meanwhile (kill -9): never a place too many, every scan answered once, and the line as long as it has to be.
class LastPlacesIT {
    private static final String SITE = "LOKET-CONTOH";
    private static final int PLACES = 20;
    private static final int PEOPLE = 500;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void neverHasAPlaceTooManyOnTwoInstancesOfWhichOneIsKilled() throws Exception {
        LocalEdaran edaran = Installation.running();
        checkin().put("/v1/sites/" + SITE, """
                        {"code":"LOKET-CONTOH","region":"71.98","agency":"DINAS-CONTOH","name":"Loket Contoh",
                         "kind":"COUNTER","capacity":%d}""".formatted(PLACES)).expect(201);
        Replica second = edaran.replica(Part.CHECKIN);
        List<Api> gates = List.of(checkin(), new Api(edaran, second.address()));
        AtomicInteger answered = new AtomicInteger();
        List<Future<JsonNode>> scans = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < PEOPLE; person++) {
                int who = person;
                scans.add(people.submit(() -> {
                    JsonNode answer = insist(gates, who);
                    if (answered.incrementAndGet() == PEOPLE / 4) {
                        second.kill();
                    }
                    return answer;
                }));
            }
        }
        Map<Integer, JsonNode> admitted = new TreeMap<>();
        Map<Integer, Integer> waiting = new TreeMap<>();
        for (int person = 0; person < PEOPLE; person++) {
            JsonNode answer = scans.get(person).get();
            assertTrue(answer.get("occupancy").intValue() <= PLACES, answer::toString);
            if (answer.get("decision").textValue().equals("ALLOW")) {
                admitted.put(answer.get("place").intValue(), answer);
            } else {
                assertEquals("WAIT", answer.get("decision").textValue(), answer::toString);
                waiting.put(answer.at("/queue/number").intValue(), person);
            }
        }

        assertEquals(
                IntStream.rangeClosed(1, PLACES).boxed().toList(),
                admitted.keySet().stream().toList());
        assertEquals(PEOPLE - PLACES, waiting.size());
        JsonNode occupancy = get("/occupancy");
        assertEquals(PLACES, occupancy.get("occupancy").intValue());
        assertEquals(PEOPLE - PLACES, occupancy.get("waiting").intValue());
        // Whoever asks again with the same scan is answered as before.
        assertEquals(scans.getFirst().get(), insist(List.of(checkin()), 0));

        List<Map.Entry<Integer, Integer>> next =
                waiting.entrySet().stream().limit(3).toList();
        for (int i = 0; i < 3; i++) {
            int inside = IntStream.range(0, PEOPLE)
                    .filter(person -> !waiting.containsValue(person))
                    .skip(i)
                    .findFirst()
                    .orElseThrow();
            checkin()
                    .post("/v1/sites/" + SITE + "/exits", "{\"person\":{\"nik\":\"%s\"}}".formatted(nik(inside)))
                    .expect(200);
        }
        await().atMost(SOON)
                .until(() ->
                        called().equals(next.stream().map(Map.Entry::getKey).toList()));
        for (Map.Entry<Integer, Integer> ticket : next) {
            int person = ticket.getValue();
            Answer in = checkin()
                    .post("/v1/sites/" + SITE + "/entries", scan("again-" + person, person))
                    .expect(200);
            assertEquals("ALLOW", in.body().get("decision").textValue(), in::toString);
        }
        assertEquals(PLACES, get("/occupancy").get("occupancy").intValue());
    }

    /// The same scan until it is answered, at the one gate or the other.
    private static JsonNode insist(List<Api> gates, int person) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                Answer answer = gates.get((person + attempt) % gates.size())
                        .sendOnce("POST", "/v1/sites/" + SITE + "/entries", scan("scan-" + person, person), null, null);
                if (answer.status() < 500) {
                    return answer.expect(200).body();
                }
            } catch (IOException e) {
                // The process was killed: nobody knows whether it had decided.
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static String scan(String id, int person) {
        return """
                {"scanId":"%s","person":{"nik":"%s"},"purpose":"SERVICE"}""".formatted(id, nik(person));
    }

    private static String nik(int person) {
        return "719801010190%04d".formatted(person);
    }

    private static List<Integer> called() {
        return StreamSupport.stream(get("/queue").get("items").spliterator(), false)
                .filter(ticket -> ticket.get("state").textValue().equals("CALLED"))
                .map(ticket -> ticket.get("number").intValue())
                .toList();
    }

    private static JsonNode get(String path) {
        return checkin().get("/v1/sites/" + SITE + path).expect(200).body();
    }
}
