package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.entries;
import static id.edaran.checkin.CheckinApi.test;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.support.EdaranTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Identity numbers and health data stand nowhere in clear, whatever was done with them.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PrivacyComponentTest {
    private static final String FACILITY = "Puskesmas Rahasia Kenari";
    private static final String GUEST = "Tamu Rahasia Merpati";
    private static final String REASON = "alasan rahasia elang";
    private static final String FROM = "Kota Rahasia Cendrawasih";
    private static final String VACCINE = "Vaksin Rahasia Kasuari";

    /// Rules speak of kinds of tests, and so does a timeline that is on its way to the dead letters.
    private static final List<String> NOT_ABOUT_PEOPLE = List.of("region_rules", "outbox");

    @Inject
    AgroalDataSource database;

    @Inject
    Broker broker;

    @Test
    void leaksNothing() throws Exception {
        String nik = Persons.nik();
        String nip = Persons.nip();
        String faulty = nik.substring(0, 15) + "X";
        String site = CheckinApi.site("75.01", "SETDA", SiteKind.OFFICE, 1);
        List<String> canaries = List.of(nik, nip, faulty, FACILITY, GUEST, REASON, FROM, VACCINE);
        Captured log = new Captured();
        Logger root = LogManager.getLogManager().getLogger("");
        Level before = root.getLevel();
        root.addHandler(log);
        try {
            root.setLevel(Level.FINE);
            useEverything(site, nik, nip, faulty);
            // Somebody puts a number into an address. The web server tells addresses when it is asked to tell
            // everything, so this one is looked at with the levels that a running service has.
            root.setLevel(before);
            as("health-officer").get("/v1/health/people/" + nik).then().statusCode(404);
        } finally {
            root.setLevel(before);
            root.removeHandler(log);
        }

        await().untilAsserted(() -> assertEquals(
                3,
                broker.events(EventType.ENTRY_DECIDED, site, EntryDecided.class).size()));
        assertFalse(log.lines.isEmpty());
        List<String> places = new ArrayList<>();
        places.addAll(log.lines);
        places.addAll(cells(tables()));
        for (Topic topic : List.of(Topic.ENTRIES, Topic.GATES, Topic.RULES, Topic.HEALTH)) {
            broker.read(topic.topicName())
                    .forEach(event -> places.add(event.key()
                            + new String(event.value(), ISO_8859_1)
                            + new String(Broker.headers(event), ISO_8859_1)));
        }
        for (String canary : canaries) {
            assertEquals(
                    List.of(),
                    places.stream().filter(place -> place.contains(canary)).toList());
        }
        // Proofs stand neither in the gate's answers at rest nor in its events.
        List<String> aboutPeople = cells(tables().stream()
                .filter(table -> !NOT_ABOUT_PEOPLE.contains(table))
                .toList());
        for (String proof : List.of("TEST_POSITIVE", "POSITIVE", "ANTIGEN", "ISOLATING")) {
            assertTrue(aboutPeople.stream().noneMatch(cell -> cell.contains(proof)), proof);
            assertTrue(
                    broker.read(Topic.ENTRIES.topicName()).stream()
                            .noneMatch(event -> new String(event.value(), ISO_8859_1).contains(proof)),
                    proof);
        }
    }

    private static void useEverything(String site, String nik, String nip, String faulty) {
        String both = Persons.byBoth(nik, nip);
        String recorded = test(both, "ANTIGEN", "POSITIVE", NOON).replace("Puskesmas Contoh", FACILITY);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("health-officer")
                    .header("Idempotency-Key", key)
                    .body(recorded)
                    .post("/v1/health/tests")
                    .then()
                    .statusCode(201);
        }
        as("health-officer").body(recorded.replace("ANTIGEN", "WRONG")).post("/v1/health/tests");
        as("health-officer").body(recorded.replace(nik, faulty)).post("/v1/health/tests");
        as("health-officer").body("{\"" + nik + "\": ").post("/v1/health/tests");
        String subject = enter(site, Persons.byNip(nip), NOON.minusSeconds(1)).path("subject");
        as("health-officer").get("/v1/health/people/" + subject).then().statusCode(200);
        enter(site, Persons.byNik(nik), NOON).then().statusCode(200);
        enter(site, both, NOON.plusSeconds(1)).then().statusCode(200);
        as("gate-officer")
                .body("{\"scanId\": \"s\", \"person\": {\"nik\": \"" + faulty + "\"}}")
                .post(entries(site));
        enter(site, Persons.byBoth(Persons.nik(), nip), NOON).then().statusCode(409);
        CheckinApi.leave(site, both).then().statusCode(200);
        useWhatIsAnnouncedAndCorrected(site, both, recorded);
    }

    private static void useWhatIsAnnouncedAndCorrected(String site, String both, String recorded) {
        as("agency-head")
                .body("""
                        {"person": %s, "name": "%s", "from": "2022-02-16T01:00:00Z", "until": "2022-02-16T02:00:00Z",
                         "host": {"position": "ASSISTANT", "agency": "SETDA"}, "purpose": "%s"}
                        """.formatted(both, GUEST, REASON))
                .post("/v1/sites/" + site + "/guests")
                .then()
                .statusCode(201);
        as("health-officer")
                .body("{\"person\": " + both + ", \"dose\": 1, \"givenOn\": \"2021-06-01\", \"vaccine\": \"" + VACCINE
                        + "\"}")
                .post("/v1/health/vaccinations")
                .then()
                .statusCode(201);
        as("health-officer", "75.01", null)
                .body("{\"person\": " + both + ", \"from\": \"" + FROM
                        + "\", \"departedOn\": \"2022-02-10\", \"returnedOn\": \"2022-02-15\"}")
                .post("/v1/health/travel-declarations")
                .then()
                .statusCode(201);
        String id = as("health-officer").body(recorded).post("/v1/health/tests").path("id");
        as("health-officer")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"" + REASON + "\"}")
                .post("/v1/health/tests/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        as("gate-officer")
                .body("{\"scanId\": \"none\", \"reason\": \"" + REASON + "\"}")
                .post("/v1/sites/" + site + "/overrides")
                .then()
                .statusCode(404);
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var tables = connection
                        .prepareStatement(
                                "select table_name from information_schema.tables where table_schema = 'public'")
                        .executeQuery()) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        assertTrue(
                names.containsAll(List.of("health_test", "entry", "visit", "idempotency", "person_alias", "outbox")));
        return names;
    }

    /// Every value of the tables as text; bytes as the characters that they would be.
    private List<String> cells(List<String> tables) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables) {
                try (var rows = connection
                        .prepareStatement("select * from \"" + table + "\"")
                        .executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            cells.add(text(rows.getObject(column)));
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value);
    }

    private static final class Captured extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            String logger = String.valueOf(entry.getLoggerName());
            if (logger.startsWith("org.apache.http.") || logger.startsWith("io.restassured.")) {
                // The test's own client tells what it sends.
                return;
            }
            StringBuilder line = new StringBuilder(String.valueOf(entry.getMessage()));
            if (entry.getParameters() != null) {
                for (Object parameter : entry.getParameters()) {
                    line.append(' ').append(parameter);
                }
            }
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                line.append(' ').append(cause);
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
