package id.edaran.policy;

import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.RostersConfirmed;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PropagationComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";

    @Test
    void whatWasPublishedStandsOnTheTopicsAsCloudEvents() {
        String region = city("Asia/Makassar");
        String id =
                publish(circular(region, "1/2022", "2022-02-11", null, HOME)).path("id");

        ConsumerRecord<String, byte[]> published = incoming(Topic.CIRCULARS, id, 1);
        ConsumerRecord<String, byte[]> timeline = incoming(Topic.RULES, region, 2);

        assertEquals("id.edaran.circular.published.v1", header(published, "ce_type"));
        assertEquals(id, header(published, "ce_subject"));
        assertEquals("policy-service", header(published, "ce_source"));
        assertEquals("1.0", header(published, "ce_specversion"));
        assertEquals("application/json", header(published, "content-type"));
        assertEquals("id.edaran.rules.changed.v1", header(timeline, "ce_type"));
        assertTrue(new String(timeline.value(), StandardCharsets.UTF_8).contains("\"version\":2"));
    }

    @Test
    void unitsAndSitesAreDoneWhenTheyApplyTheVersion() {
        String region = city("Asia/Makassar");
        tell(EventType.UNIT_CHANGED, region + "-A", unit(region, region + "-A"));
        tell(EventType.UNIT_CHANGED, region + "-B", unit(region, region + "-B"));
        tell(EventType.ACCESS_RULES_APPLIED, region + "-S", site(region, 1));
        Response published = publish(circular(region, "2/2022", "2022-02-11", null, HOME));
        String address = "/v1/circulars/" + published.path("id") + "/propagation";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> publisher()
                        .get(address)
                        .then()
                        .body("policyVersion", equalTo(2))
                        .body("units.total", equalTo(2))
                        .body("units.applied", equalTo(0))
                        .body("sites.pending", contains(region + "-S"))
                        .body("completedAt", nullValue()));

        tell(EventType.ROSTER_RECOMPUTED, region + "-A", roster(region, region + "-A", 2));
        tell(EventType.ACCESS_RULES_APPLIED, region + "-S", site(region, 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> publisher()
                        .get(address)
                        .then()
                        .body("units.pending", contains(region + "-B"))
                        .body("sites.applied", equalTo(1)));
        tell(EventType.ROSTERS_CONFIRMED, region, new RostersConfirmed(region, 2, List.of()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> publisher()
                        .get(address)
                        .then()
                        .body("units.applied", equalTo(2))
                        .body("completedAt", notNullValue())
                        .body("millis", greaterThanOrEqualTo(0)));
    }

    @Test
    void anOlderAcknowledgementAfterANewerOneChangesNothing() {
        String region = city("Asia/Makassar");
        tell(EventType.UNIT_CHANGED, region + "-A", unit(region, region + "-A"));
        tell(EventType.ROSTER_RECOMPUTED, region + "-A", roster(region, region + "-A", 2));
        tell(EventType.ROSTER_RECOMPUTED, region + "-A", roster(region, region + "-A", 1));

        Response published = publish(circular(region, "3/2022", "2022-02-11", null, HOME));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> publisher()
                        .get("/v1/circulars/" + published.path("id") + "/propagation")
                        .then()
                        .body("units.applied", equalTo(1)));
    }

    @Test
    void whatCannotBeUnderstoodIsParkedAndTheNextIsHandled() {
        String region = city("Asia/Makassar");

        TestKafka.send(
                Topic.UNITS.topicName(),
                region + "-X",
                EventType.UNIT_CHANGED.type(),
                "{broken".getBytes(StandardCharsets.UTF_8));
        tell(EventType.UNIT_CHANGED, region + "-X", unit(region, region + "-X"));

        ConsumerRecord<String, byte[]> parked = incoming(Topic.deadLetters(Topic.UNITS.topicName()), region + "-X", 1);
        assertTrue(header(parked, "edaran_cause").contains("Unexpected character"));
        Response published = publish(circular(region, "4/2022", "2022-02-11", null, HOME));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> publisher()
                        .get("/v1/circulars/" + published.path("id") + "/propagation")
                        .then()
                        .body("units.total", equalTo(1)));
    }

    private static UnitChanged unit(String region, String code) {
        return new UnitChanged(code, "DINAS-CONTOH", region, null, "Bidang Contoh", UnitKind.OFFICE, false, 1);
    }

    private static AccessRulesApplied site(String region, long version) {
        return new AccessRulesApplied(
                region + "-S", region, "DINAS-CONTOH", SiteKind.OFFICE, version, Instant.parse("2022-02-11T00:00:00Z"));
    }

    private static RosterRecomputed roster(String region, String unit, long version) {
        LocalDate day = LocalDate.of(2022, 2, 11);
        return new RosterRecomputed(unit, "DINAS-CONTOH", region, version, version, day, day, List.of(), List.of());
    }

    private static void tell(EventType type, String key, Object data) {
        TestKafka.send(type.topic().topicName(), key, type.type(), Json.bytes(data));
    }

    private static ConsumerRecord<String, byte[]> incoming(Topic topic, String key, int nth) {
        return incoming(topic.topicName(), key, nth);
    }

    /// The nth record of a key on a topic, as soon as it is there.
    private static ConsumerRecord<String, byte[]> incoming(String topic, String key, int nth) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestKafka.read(topic).stream()
                                .filter(candidate -> candidate.key().equals(key))
                                .skip(nth - 1L)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> incoming, String name) {
        return Objects.requireNonNull(TestKafka.header(incoming, name));
    }
}
