package id.edaran.roster.attendance;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.reporting;
import static id.edaran.roster.Rules.timeline;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Scope;
import id.edaran.roster.City;
import id.edaran.roster.TestClock;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Attendance and work reports over HTTP, as rows BIT-5 and BTG-6 have them. The clock stands at 10:00 in
/// Makassar.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class AttendanceComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheTwentiethOfMarch() {
        clock.set("2020-03-20T02:00:00Z");
    }

    @Test
    void tellsWhoIsPresentLateMissingAndExcused() {
        City city = staffed("61.81", "att1", reporting(true, true, "10:30"));
        city.put("employees/att1-d/absences/x", "{\"kind\":\"SICKNESS\",\"from\":\"2020-03-20\"}")
                .statusCode(201);
        await().atMost(SOON).until(() -> "ABSENT".equals(city.assignment("d", "2020-03-20")));

        String address = self(city, "a", "attendances", "{}")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", matchesPattern(".*/v1/attendances/[0-9a-f-]{36}"))
                .body("employee", equalTo("att1-a"))
                .body("kind", equalTo("ARRIVAL"))
                .body("channel", equalTo("WEB"))
                .body("date", equalTo("2020-03-20"))
                .body("at", equalTo("2020-03-20T02:00:00Z"))
                .body("recordedBy", nullValue())
                .body("late", equalTo(false))
                .extract()
                .header("Location");
        city.as("employee", null, "att1-a").get(address).then().statusCode(200).body("channel", equalTo("WEB"));
        city.as("auditor").get(address).then().statusCode(200);
        city.as("employee", null, "att1-b").get(address).then().statusCode(403);
        sheet(city).body("attendance.expected", equalTo(3)).body("attendance.awaited", equalTo(2));

        clock.set("2020-03-20T02:30:01Z");
        self(city, "b", "attendances", "{\"place\":\"HOME\"}").statusCode(201).body("late", equalTo(true));
        self(city, "a", "reports", "{\"text\":\"Menyusun daftar piket\"}")
                .statusCode(201)
                .body("late", equalTo(true))
                .body("text", equalTo("Menyusun daftar piket"));
        sheet(city)
                .body("on", equalTo("2020-03-20"))
                .body(standing("a", "attendance"), equalTo("DONE"))
                .body(standing("b", "attendance"), equalTo("LATE"))
                .body(standing("c", "attendance"), equalTo("MISSING"))
                .body(standing("d", "attendance"), equalTo("EXCUSED"))
                .body(standing("a", "report"), equalTo("LATE"))
                .body(standing("b", "report"), equalTo("MISSING"))
                .body(line("b") + ".attendance.place", equalTo("HOME"))
                .body(line("d") + ".assignment", equalTo("ABSENT"))
                .body(line("d") + ".expected", equalTo(false))
                .body(line("a") + ".askedBy.clause", equalTo("5"))
                .body(line("a") + ".askedBy.number", equalTo("no/c"))
                .body(line("a") + ".askedBy.deadline", equalTo("2020-03-20T02:30:00Z"))
                .body("attendance.missing", equalTo(1))
                .body("reports.missing", equalTo(2));
        // Who may know why somebody is absent learns it here as well.
        city.as("hr-admin")
                .get("/v1/agencies/att1-dinas/attendance?on=2020-03-20")
                .then()
                .body(line("d") + ".assignment", equalTo("LEAVE"));
        // On the day off nobody is expected, on the next one everybody is.
        sheet(city, "2020-03-21").body("lines.attendance.standing.unique()", equalTo(List.of("OFF", "EXCUSED")));
        sheet(city, "2020-03-23").body(standing("a", "attendance"), equalTo("AWAITED"));
    }

    @Test
    void forgottenExitDoesNotSpoilTheNextDay() {
        City city = staffed("61.82", "att2", reporting(true, false, "10:30"));
        self(city, "a", "attendances", "{}").statusCode(201);
        clock.set("2020-03-23T01:00:00Z");

        self(city, "a", "attendances", "{\"kind\":\"DEPARTURE\"}")
                .statusCode(201)
                .body("date", equalTo("2020-03-23"));
        self(city, "b", "attendances", "{}").statusCode(201).body("date", equalTo("2020-03-23"));
        clock.set("2020-03-23T20:00:00Z");
        // Four in the morning in Makassar: the shift that began at nine in the evening before ends.
        self(city, "b", "attendances", "{\"kind\":\"DEPARTURE\"}")
                .statusCode(201)
                .body("date", equalTo("2020-03-24"));
        clock.set("2020-03-24T13:00:00Z");
        self(city, "c", "attendances", "{}").statusCode(201).body("date", equalTo("2020-03-24"));
        clock.set("2020-03-24T21:00:00Z");
        self(city, "c", "attendances", "{\"kind\":\"DEPARTURE\"}")
                .statusCode(201)
                .body("date", equalTo("2020-03-24"));

        sheet(city, "2020-03-20")
                .body(line("a") + ".attendance.arrivedAt", equalTo("2020-03-20T02:00:00Z"))
                .body(line("a") + ".attendance.leftAt", nullValue());
        sheet(city, "2020-03-23")
                .body(line("a") + ".attendance.arrivedAt", nullValue())
                .body(line("a") + ".attendance.leftAt", equalTo("2020-03-23T01:00:00Z"))
                .body(standing("a", "attendance"), equalTo("DONE"));
        sheet(city, "2020-03-24")
                .body(line("c") + ".attendance.leftAt", equalTo("2020-03-24T21:00:00Z"))
                .body(standing("c", "attendance"), equalTo("LATE"));
    }

    @Test
    void clerksRecordForThoseWithoutASmartphone() {
        City city = staffed("61.83", "att3", reporting(true, true, null, ReportingChannel.WHATSAPP));

        // The rule names one channel, and the person's own word counts by that one alone.
        self(city, "a", "attendances", "{}")
                .statusCode(409)
                .body("detail", allOf(containsString("no/c"), containsString("angka 5"), containsString("WHATSAPP")));
        self(city, "a", "reports", "{\"text\":\"x\"}").statusCode(409);
        record(city, "agency-head", "kepala", "attendances", """
                {"employee":"att3-a","channel":"PHONE","at":"2020-03-20T08:10:00+08:00"}""")
                .statusCode(201)
                .body("channel", equalTo("PHONE"))
                .body("recordedBy", equalTo("kepala"))
                .body("at", equalTo("2020-03-20T00:10:00Z"));
        record(city, "hr-admin", "juru-tulis", "reports", """
                {"employee":"att3-a","text":"Menjaga loket","date":"2020-03-20"}""")
                .statusCode(201)
                .body("channel", equalTo("CLERK"))
                .body("recordedBy", equalTo("juru-tulis"));
        record(city, "system", "mesin-1", "attendances", "{\"employee\":\"att3-b\",\"place\":\"ON_SITE\"}")
                .statusCode(201)
                .body("channel", equalTo("SYSTEM"))
                .body("recordedBy", equalTo("mesin-1"));

        sheet(city)
                .body(line("a") + ".attendance.recordedBy", equalTo("kepala"))
                .body(line("a") + ".report.recordedBy", equalTo("juru-tulis"))
                .body(line("a") + ".report.channel", equalTo("CLERK"))
                .body(line("b") + ".attendance.channel", equalTo("SYSTEM"));
    }

    @Test
    void refusesWhoeverMayNotAndWhateverDoesNotFit() {
        City city = staffed("61.84", "att4", home(50, Scope.EVERYONE));
        city.agency("other");

        given().contentType("application/json")
                .body("{}")
                .post("/v1/attendances")
                .then()
                .statusCode(401);
        self(city, "a", "attendances", "{\"employee\":\"att4-b\"}").statusCode(403);
        city.as("agency-head", "att4-other", "kepala")
                .body("{\"employee\":\"att4-a\"}")
                .post("/v1/attendances")
                .then()
                .statusCode(403);
        city.as("auditor")
                .body("{\"employee\":\"att4-a\"}")
                .post("/v1/reports")
                .then()
                .statusCode(403);
        city.as("agency-head", "att4-other", null)
                .get("/v1/agencies/att4-dinas/attendance")
                .then()
                .statusCode(403);
        city.as("employee", null, "att4-a")
                .get("/v1/agencies/att4-dinas/attendance")
                .then()
                .statusCode(403);
        city.as("auditor").get("/v1/agencies/att4-nowhere/attendance").then().statusCode(404);
        city.as("auditor")
                .get("/v1/agencies/att4-dinas/attendance?day=2020-03-20")
                .then()
                .statusCode(400);
        city.as("auditor")
                .get("/v1/agencies/att4-dinas/attendance?on=2040-03-20")
                .then()
                .statusCode(400);
        city.as("auditor").get("/v1/attendances/none").then().statusCode(404);
        city.as("auditor")
                .get("/v1/reports/0198a2b0-0000-7000-8000-000000000012")
                .then()
                .statusCode(404);

        self(city, "a", "attendances", """
                {"kind":"COMING","at":"2020-03-20T01:00:00Z","place":"THERE","channel":"GATE","more":1}""")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/at", "/place", "/channel", "/more"));
        self(city, "a", "attendances", "{\"at\":\"2020-03-20T02:03:00Z\"}").statusCode(400);
        self(city, "a", "reports", "{\"date\":\"2020-03-21\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/date", "/text"));
        record(city, "hr-admin", "x", "attendances", "{}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/employee")));
        record(city, "hr-admin", "x", "attendances", "{\"employee\":\"att4-nobody\"}")
                .statusCode(400);
        record(city, "hr-admin", "x", "attendances", "{\"employee\":\"att4-a\",\"at\":\"2020-01-01T00:00:00Z\"}")
                .statusCode(400);

        // Nothing was stored, and whom no rule asks is missing nowhere.
        clock.set("2020-03-24T02:00:00Z");
        sheet(city, "2020-03-20")
                .body("attendance.notAsked", equalTo(4))
                .body("reports.missing", equalTo(0))
                .body(line("a") + ".askedBy", nullValue());
    }

    @Test
    void answersARepeatedRequestOnceAndTellsInOrder() {
        City city = staffed("61.85", "att5", reporting(true, true, "10:30"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(city.as("employee", null, "att5-a")
                    .header("Idempotency-Key", "hadir-1")
                    .body("{\"place\":\"ON_SITE\"}")
                    .post("/v1/attendances")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        String report = self(city, "a", "reports", "{\"text\":\"catatan rahasia jalak\"}")
                .statusCode(201)
                .extract()
                .path("id");
        self(city, "a", "attendances", "{\"kind\":\"DEPARTURE\"}").statusCode(201);

        assertEquals(ids.getFirst(), ids.getLast());
        await().atMost(SOON).until(() -> told(city).size() == 3);
        List<ConsumerRecord<String, byte[]>> told = told(city);
        assertEquals(
                List.of(
                        EventType.ATTENDANCE_RECORDED.type(),
                        EventType.REPORT_FILED.type(),
                        EventType.ATTENDANCE_RECORDED.type()),
                told.stream().map(one -> TestKafka.header(one, "ce_type")).toList());
        for (ConsumerRecord<String, byte[]> one : told) {
            EventType type = EventType.REPORT_FILED.type().equals(TestKafka.header(one, "ce_type"))
                    ? EventType.REPORT_FILED
                    : EventType.ATTENDANCE_RECORDED;
            String data = new String(one.value(), StandardCharsets.UTF_8);
            assertEquals("att5-a", one.key());
            assertTrue(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Schemas.of(type), InputFormat.JSON)
                    .validate(data, InputFormat.JSON)
                    .isEmpty());
            assertTrue(!data.contains("jalak"));
        }
        // What somebody wrote is for the agency and the person.
        city.as("auditor").get("/v1/reports/" + report).then().statusCode(200).body("text", nullValue());
        city.as("agency-head", "att5-dinas", null)
                .get("/v1/reports/" + report)
                .then()
                .body("text", equalTo("catatan rahasia jalak"));
        city.as("employee", null, "att5-a")
                .get("/v1/reports/" + report)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("text", equalTo("catatan rahasia jalak"));
    }

    private static List<ConsumerRecord<String, byte[]>> told(City city) {
        return city.records(Topic.ATTENDANCE.topicName());
    }

    private static City staffed(String region, String prefix, Rule rule) {
        City city = new City(region, prefix);
        city.publish(timeline(region, 1, city("c", "5", "2020-03-20", null, rule)));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        for (String name : List.of("a", "b", "c", "d")) {
            city.employee(name, "office", "");
        }
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1 && city.people("office", "2020-03-20") == 4);
        return city;
    }

    private static ValidatableResponse self(City city, String employee, String what, String body) {
        return city.as("employee", null, city.code(employee))
                .body(body)
                .post("/v1/" + what)
                .then();
    }

    private static ValidatableResponse record(City city, String role, String subject, String what, String body) {
        return city.as(role, null, subject).body(body).post("/v1/" + what).then();
    }

    private static ValidatableResponse sheet(City city) {
        return sheet(city, "2020-03-20");
    }

    private static ValidatableResponse sheet(City city, String on) {
        return city.get("agencies/" + city.code("dinas") + "/attendance?on=" + on)
                .statusCode(200);
    }

    private static String line(String employee) {
        return "lines.find { it.employee.endsWith('-" + employee + "') }";
    }

    private static String standing(String employee, String of) {
        return line(employee) + "." + of + ".standing";
    }
}
