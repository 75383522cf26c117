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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PropagationComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";

    @Inject
    Config config;

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

        send(
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

    private void tell(EventType type, String key, Object data) {
        send(type.topic().topicName(), key, type.type(), Json.bytes(data));
    }

    private void send(String topic, String key, String type, byte[] data) {
        ProducerRecord<String, byte[]> outgoing = new ProducerRecord<>(topic, key, data);
        outgoing.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(outgoing).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private ConsumerRecord<String, byte[]> incoming(Topic topic, String key, int nth) {
        return incoming(topic.topicName(), key, nth);
    }

    /// The nth record of a key on a topic, from the topic's beginning.
    private ConsumerRecord<String, byte[]> incoming(String topic, String key, int nth) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            int seen = 0;
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> incoming : consumer.poll(Duration.ofMillis(200))) {
                    if (incoming.key().equals(key) && ++seen == nth) {
                        return incoming;
                    }
                }
            }
            throw new AssertionError("no record " + nth + " of " + key + " on " + topic);
        }
    }

    private String bootstrapServers() {
        return config.getValue("kafka.bootstrap.servers", String.class);
    }

    private static String header(ConsumerRecord<String, byte[]> incoming, String name) {
        return new String(incoming.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
