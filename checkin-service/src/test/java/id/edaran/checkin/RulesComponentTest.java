package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.siteBody;
import static id.edaran.checkin.Circulars.cityRule;
import static id.edaran.checkin.Circulars.timeline;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RulesComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TimedRule TEST_AT_OFFICES = cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICE));

    @Inject
    Broker broker;

    @Test
    void reachesEveryDoorWithoutARestartAndSaysSo() {
        String first = CheckinApi.office("74.01");
        String second = CheckinApi.site("74.01", "DINKES", SiteKind.PUSKESMAS, 10);
        String elsewhere = CheckinApi.office("74.02");
        assertEquals("ALLOW", enter(first, Persons.byNik(), NOON).path("decision"));

        broker.publish(timeline("74.01", 3, TEST_AT_OFFICES));
        awaitVersions(first, 0, 3);
        assertEquals("DENY", enter(first, Persons.byNik(), NOON).path("decision"));
        awaitVersions(second, 0, 3);

        broker.publish(timeline("74.01", 4));
        awaitVersions(first, 0, 3, 4);
        assertEquals("ALLOW", enter(first, Persons.byNik(), NOON).path("decision"));
        awaitVersions(elsewhere, 0);
        AccessRulesApplied applied = acknowledgements(second).getLast();
        assertEquals("74.01", applied.region());
        assertEquals("DINKES", applied.agency());
        assertEquals(SiteKind.PUSKESMAS, applied.kind());
    }

    @Test
    void ignoresATimelineThatIsNotNewer() {
        String office = CheckinApi.office("74.03");
        broker.publish(timeline("74.03", 5, TEST_AT_OFFICES));
        broker.publish(timeline("74.03", 4));
        broker.publish(timeline("74.03", 5));
        broker.publish(timeline("74.03", 6, TEST_AT_OFFICES));

        awaitVersions(office, 0, 5, 6);
        assertEquals("DENY", enter(office, Persons.byNik(), NOON).path("decision"));
    }

    @Test
    void letsANewDoorDecideByTheStoredRulesAtOnce() {
        String known = CheckinApi.office("74.04");
        broker.publish(timeline("74.04", 7, TEST_AT_OFFICES));
        awaitVersions(known, 0, 7);

        String late = CheckinApi.office("74.04");

        assertEquals("DENY", enter(late, Persons.byNik(), NOON).path("decision"));
        awaitVersions(late, 7);
    }

    @Test
    void followsADoorThatChangesItsKindOrRegion() {
        String site = CheckinApi.site("74.05", "SETDA", SiteKind.SCHOOL, null);
        String office = CheckinApi.office("74.06");
        broker.publish(timeline("74.06", 2, TEST_AT_OFFICES));
        awaitVersions(office, 0, 2);

        as("administrator")
                .header("If-Match", "\"1\"")
                .body(siteBody("74.06", "SETDA", SiteKind.OFFICE, null))
                .put("/v1/sites/" + site)
                .then()
                .statusCode(200);

        assertEquals("DENY", enter(site, Persons.byNik(), NOON).path("decision"));
        awaitVersions(site, 0, 2);
        assertEquals("74.06", acknowledgements(site).getLast().region());
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() {
        String office = CheckinApi.office("74.07");
        String type = EventType.RULES_CHANGED.type();
        broker.send("74.07", "no json".getBytes(UTF_8), type);
        broker.send("74.07", "{\"region\": \"74.07\", \"version\": 2}".getBytes(UTF_8), type);
        broker.send("74.07", Json.bytes(timeline("74.08", 2)), type);
        broker.send("74.07", Json.bytes(timeline("74.07", 2)), null);
        broker.send("74.07", "{}".getBytes(UTF_8), "id.edaran.rules.changed.v9");
        broker.publish(timeline("74.07", 3, TEST_AT_OFFICES));

        awaitVersions(office, 0, 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        4,
                        broker.read(Topic.deadLetters(Topic.RULES.topicName())).stream()
                                .filter(parked -> "74.07".equals(parked.key()))
                                .filter(parked -> TestKafka.header(parked, "edaran_cause") != null)
                                .count()));
    }

    @Test
    void keepsToThePublishedSchemas() throws IOException {
        String office = CheckinApi.office("74.09");
        broker.publish(timeline("74.09", 1, TEST_AT_OFFICES));
        awaitVersions(office, 0, 1);
        String person = Persons.byNik();
        enter(office, person, NOON);
        CheckinApi.record(person, "ANTIGEN", "NEGATIVE", NOON.minusSeconds(5));
        enter(office, person, NOON);
        CheckinApi.leave(office, person);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(3, of(Topic.ENTRIES, office).size()));
        check(Topic.ENTRIES, office);
        check(Topic.GATES, office);
    }

    private void check(Topic topic, String key) throws IOException {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (ConsumerRecord<String, byte[]> event : of(topic, key)) {
            String type = Objects.requireNonNull(TestKafka.header(event, "ce_type"));
            assertEquals("checkin-service", TestKafka.header(event, "ce_source"));
            assertEquals(key, TestKafka.header(event, "ce_subject"));
            String file = type.substring("id.edaran.".length()) + ".schema.json";
            try (InputStream schema = Json.class.getResourceAsStream("schemas/" + file)) {
                String text = new String(Objects.requireNonNull(schema, file).readAllBytes(), UTF_8);
                assertTrue(
                        schemas.getSchema(text)
                                .validate(new String(event.value(), UTF_8), InputFormat.JSON)
                                .isEmpty(),
                        () -> file + " " + new String(event.value(), UTF_8));
            }
        }
    }

    private List<ConsumerRecord<String, byte[]>> of(Topic topic, String key) {
        return broker.read(topic.topicName()).stream()
                .filter(event -> key.equals(event.key()))
                .toList();
    }

    private void awaitVersions(String site, long... versions) {
        List<Long> expected = Arrays.stream(versions).boxed().toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        expected,
                        acknowledgements(site).stream()
                                .map(AccessRulesApplied::policyVersion)
                                .toList()));
    }

    private List<AccessRulesApplied> acknowledgements(String site) {
        return broker.events(EventType.ACCESS_RULES_APPLIED, site, AccessRulesApplied.class);
    }
}
