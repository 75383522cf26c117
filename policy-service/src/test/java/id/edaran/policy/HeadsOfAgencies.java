package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static org.awaitility.Awaitility.await;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.DesignationDecided;
import id.edaran.contracts.event.DutiesPinned;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.TestKafka;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/// Two agencies of a city, Disdukcapil with a counter and Dinkes with an office, what roster-service tells of them and
/// of their heads, and what is asked of these.
record HeadsOfAgencies(String region) {
    static final Instant DECIDED_AT = Instant.parse("2020-03-18T01:00:00Z");

    static final String NAMED_STAY = """
            {"type":"WORK_ON_SITE","scope":{"designated":true}}""";
    static final String HOME_UNLESS_NAMED = """
            {"type":"WORK_FROM_HOME","homePercent":100,"scope":{"except":{"designated":true}}}""";
    static final String COUNTERS_KEEP_DUTY = """
            {"type":"DUTY_ROSTER","scope":{"unitKinds":["COUNTER"]},"minimumOnDuty":2,"delegatedTo":"AGENCY_HEAD"}""";

    static HeadsOfAgencies city(String timeZone) {
        return new HeadsOfAgencies(PolicyApi.city(timeZone));
    }

    String disdukcapil() {
        return region + "-DISDUKCAPIL";
    }

    String counter() {
        return region + "-LOKET";
    }

    String dinkes() {
        return region + "-DINKES";
    }

    String office() {
        return region + "-SEKRETARIAT";
    }

    LocalDate today(String timeZone) {
        return LocalDate.now(ZoneId.of(timeZone));
    }

    void tellUnits() {
        tell(
                EventType.UNIT_CHANGED,
                counter(),
                new UnitChanged(counter(), disdukcapil(), region, null, "Loket Contoh", UnitKind.COUNTER, true, 1));
        tell(
                EventType.UNIT_CHANGED,
                office(),
                new UnitChanged(office(), dinkes(), region, null, "Sekretariat Contoh", UnitKind.OFFICE, false, 1));
    }

    void tellNamed(String employee, boolean designated, long revision) {
        tell(
                EventType.DESIGNATION_DECIDED,
                dinkes(),
                new DesignationDecided(
                        dinkes(), region, office(), region + employee, designated, DECIDED_AT, revision));
    }

    void tellPinned(LocalDate day, List<String> employees, long revision) {
        tell(
                EventType.DUTIES_PINNED,
                disdukcapil(),
                new DutiesPinned(disdukcapil(), region, counter(), day, employees, DECIDED_AT, revision));
    }

    static void tell(EventType type, String key, Object data) {
        TestKafka.send(type.topic().topicName(), key, type.type(), Json.bytes(data));
    }

    ValidatableResponse asked(String query) {
        return as("operator", region)
                .get("/v1/regions/" + region + "/delegated-decisions" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
