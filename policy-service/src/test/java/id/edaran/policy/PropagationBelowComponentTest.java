package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Circulars of a region above those where people work.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PropagationBelowComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";

    @Test
    void aRegionWhereNobodyWorksIsNotWaitedFor() {
        String province = "97";
        String city = "97.01";
        region(province, "PROVINCE");
        region(city, "CITY");
        tell(EventType.UNIT_CHANGED, city + "-A", unit(city, city + "-A"));
        Response published = publish(circular(province, "1/2022", "2022-02-11", null, HOME)
                .replace("\"level\":\"CITY\"", "\"level\":\"PROVINCE\""));
        published.then().statusCode(200);

        tell(EventType.ROSTER_RECOMPUTED, city + "-A", roster(city, city + "-A", 100));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> publisher()
                        .get("/v1/circulars/" + published.path("id") + "/propagation")
                        .then()
                        .body("units.total", equalTo(1))
                        .body("completedAt", notNullValue()));
    }

    @Test
    void aRecordWithANulCharacterDoesNotStopThoseBehindIt() {
        String city = city("Asia/Makassar");
        TestKafka.send(
                EventType.UNIT_CHANGED.topic().topicName(), city + "\0", null, "\0".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 12; i++) {
            // Enough units that one of them comes to the partition of the odd record.
            tell(EventType.UNIT_CHANGED, city + "-" + i, unit(city, city + "-" + i));
        }

        Response published = publish(circular(city, "1/2022", "2022-02-11", null, HOME));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> publisher()
                        .get("/v1/circulars/" + published.path("id") + "/propagation")
                        .then()
                        .body("units.total", equalTo(12)));
    }

    private static void region(String code, String level) {
        as("administrator", "ID")
                .body(Map.of("name", "Contoh", "level", level, "timeZone", "Asia/Makassar"))
                .put("/v1/regions/" + code)
                .then()
                .statusCode(201);
    }

    private static void tell(EventType type, String key, Object data) {
        TestKafka.send(type.topic().topicName(), key, type.type(), Json.bytes(data));
    }

    private static UnitChanged unit(String region, String code) {
        return new UnitChanged(code, "DINAS-CONTOH", region, null, "Bidang Contoh", UnitKind.OFFICE, false, 1);
    }

    private static RosterRecomputed roster(String region, String unit, long version) {
        LocalDate day = LocalDate.of(2022, 2, 11);
        return new RosterRecomputed(unit, "DINAS-CONTOH", region, version, version, day, day, List.of(), List.of());
    }
}
