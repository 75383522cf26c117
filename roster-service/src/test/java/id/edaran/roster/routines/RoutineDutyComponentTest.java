package id.edaran.roster.routines;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.inZone;
import static id.edaran.roster.Rules.timeline;
import static id.edaran.roster.Rules.units;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RoutineDutyOverdue;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.TestRecorded;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.RoutineDutyKind;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.ProtectiveEquipment;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.TestKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.City;
import id.edaran.roster.TestClock;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What offices have to do again and again: who records it, who reads it, and what is told when it was not
/// done. The first day is Friday, 20 March 2020.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RoutineDutyComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    TestClock clock;

    @Inject
    AnnounceOverdueDuties announceOverdueDuties;

    @Inject
    RemoveStaffTests removeStaffTests;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void backToTheTwentiethOfMarch() {
        clock.set("2020-03-20T02:00:00Z");
    }

    @Test
    void showsWhatIsDueWhoseItIsAndByWhichClauseBit6() {
        City city = staffed(
                "62.01",
                "rd1",
                "Asia/Makassar",
                city("c", "6", "2020-03-13", null, every(RoutineDutyKind.DISINFECTION, 7)),
                city("c", "7", "2020-03-20", null, every(RoutineDutyKind.CLEANING, 1)),
                city(
                        "s",
                        "1",
                        "2020-03-20",
                        null,
                        new RoutineDuty(
                                new Terms(units("rd1-school"), false, "DISDIKBUD"), RoutineDutyKind.DISINFECTION, 1)));

        city.get("agencies/rd1-dinas/routine-duties")
                .statusCode(200)
                .body("on", equalTo("2020-03-20"))
                .body(
                        "items.id",
                        equalTo(List.of(
                                "agency~rd1-dinas~CLEANING",
                                "agency~rd1-dinas~DISINFECTION",
                                "unit~rd1-school~DISINFECTION")))
                .body("items.state", equalTo(List.of("DUE", "OVERDUE", "DUE")))
                .body("items.dueOn", equalTo(List.of("2020-03-20", "2020-03-20", "2020-03-20")))
                .body("items.nextDueOn", equalTo(List.of("2020-03-21", "2020-03-27", "2020-03-21")))
                .body("items[1].demandedBy.number", equalTo("no/c"))
                .body("items[1].demandedBy.clause", equalTo("6"))
                .body("items[2].demandedBy.circular", equalTo("s"))
                .body("items[2].demandedBy.coordinatedBy", equalTo("DISDIKBUD"))
                .body("items[2].unit", equalTo("rd1-school"));

        record(city, "agency~rd1-dinas~DISINFECTION", "{\"doneOn\":\"2020-03-19\"}")
                .statusCode(201);
        assertEquals(List.of("DUE", "DUE", "DUE"), states(city, "rd1-dinas", "2020-03-20"));
        record(city, "agency~rd1-dinas~DISINFECTION", "{}").statusCode(201);
        assertEquals(List.of("DUE", "DONE", "DUE"), states(city, "rd1-dinas", "2020-03-20"));
        // What is done later does not undo how the earlier day stood; the school's own is another duty.
        assertEquals(List.of("OVERDUE", "DONE", "OVERDUE"), states(city, "rd1-dinas", "2020-03-26"));
        assertEquals(List.of("OVERDUE", "DUE", "OVERDUE"), states(city, "rd1-dinas", "2020-03-27"));
        assertEquals(List.of("DONE"), states(city, "rd1-dinas", "2020-03-19"));
        assertEquals(List.of("OVERDUE"), states(city, "rd1-dinas", "2020-03-18"));
        assertEquals(List.of(), states(city, "rd1-dinas", "2020-03-12"));

        String next =
                city.get("agencies/rd1-dinas/routine-duties?limit=2").extract().path("next");
        city.get("agencies/rd1-dinas/routine-duties?limit=2&cursor=" + next)
                .body("items.id", equalTo(List.of("unit~rd1-school~DISINFECTION")))
                .body("next", nullValue());
        city.get("agencies/rd1-dinas/routine-duties?off=1").statusCode(400);
        city.get("agencies/rd1-dinas/routine-duties?on=2030-01-01").statusCode(400);
        city.get("agencies/nowhere/routine-duties").statusCode(404);
    }

    @Test
    void remembersWhoDidWhatAndWhen() throws SQLException {
        City city = staffed(
                "62.02",
                "rd2",
                "Asia/Makassar",
                city("c", "6", "2020-03-20", null, every(RoutineDutyKind.CLEANING, 1)));
        String duty = "agency~rd2-dinas~CLEANING";
        String body = "{\"note\":\"Sore hari, oleh Budi\",\"photo\":\"foto/2020/17\"}";

        String created = city.as("agency-head", "rd2-dinas", "kepala")
                .header("Idempotency-Key", "rd2")
                .body(body)
                .post("/v1/routine-duties/" + duty + "/evidence")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("doneOn", equalTo("2020-03-20"))
                .body("recordedBy", equalTo("kepala"))
                .body("recordedAt", equalTo("2020-03-20T02:00:00Z"))
                .body("note", equalTo("Sore hari, oleh Budi"))
                .body("photo", equalTo("foto/2020/17"))
                .body("items", equalTo(List.of()))
                .extract()
                .path("id");
        city.as("agency-head", "rd2-dinas", "kepala")
                .header("Idempotency-Key", "rd2")
                .body(body)
                .post("/v1/routine-duties/" + duty + "/evidence")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/routine-duties/" + duty + "/evidence/" + created))
                .body("id", equalTo(created));
        city.as("agency-head", "rd2-dinas", "kepala")
                .header("Idempotency-Key", "rd2")
                .body("{}")
                .post("/v1/routine-duties/" + duty + "/evidence")
                .then()
                .statusCode(422);
        city.get("routine-duties/" + duty + "/evidence/" + created)
                .statusCode(200)
                .body("note", equalTo("Sore hari, oleh Budi"));
        city.get("agencies/rd2-dinas/routine-duties")
                .body("items[0].state", equalTo("DONE"))
                .body("items[0].lastEvidence.id", equalTo(created));
        assertEquals(
                0,
                count("select count(*) from duty_evidence where position(cast('Budi' as bytea) in sealed_note) > 0"));

        city.get("routine-duties/agency~rd2-dinas~VENTILATION/evidence/" + created)
                .statusCode(404);
        city.get("routine-duties/" + duty + "/evidence/17").statusCode(404);
        record(city, duty, "{\"doneOn\":\"2020-03-21\",\"items\":[\"masker\"],\"who\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/doneOn", "/who"));
        record(city, duty, "{\"items\":[\"masker\"]}").statusCode(400).body("errors.pointer", hasItem("/items"));
        record(city, "agency~rd2-dinas~VENTILATION", "{}")
                .statusCode(409)
                .body("detail", containsString("Tidak ada ketentuan"));
        record(city, "agency~nowhere~CLEANING", "{}").statusCode(404);
        record(city, "CLEANING", "{}").statusCode(404);
    }

    @Test
    void letsHeadsAndPersonnelOfficesRecordAndOthersRead() {
        City city = staffed(
                "62.03",
                "rd3",
                "Asia/Makassar",
                city("c", "6", "2020-03-20", null, every(RoutineDutyKind.CLEANING, 1)));
        String address = "/v1/routine-duties/agency~rd3-dinas~CLEANING/evidence";
        String list = "/v1/agencies/rd3-dinas/routine-duties";

        for (String role : List.of("operator", "auditor", "employee", "health-officer", "gate-officer", "system")) {
            city.as(role).body("{").post(address).then().statusCode(403);
        }
        city.as("agency-head", "other", null).body("{").post(address).then().statusCode(403);
        city.as("hr-admin").body("{}").post(address).then().statusCode(201);
        for (String role : List.of("operator", "auditor", "hr-admin", "agency-head", "system")) {
            city.as(role).get(list).then().statusCode(200);
        }
        for (String role : List.of("employee", "gate-officer", "health-officer")) {
            city.as(role).get(list).then().statusCode(403);
        }
        city.as("agency-head", "other", null).get(list).then().statusCode(403);
    }

    @Test
    void checksWhatIsThereAgainstTheListOfTheDayBtg13() {
        City city = staffed(
                "62.04",
                "rd4",
                "Asia/Makassar",
                city(
                        "c",
                        "4",
                        "2020-03-19",
                        null,
                        new ProtectiveEquipment(
                                Terms.EVERYONE, List.of("masker", "sarung tangan"), ProtectionPlace.STAFF)),
                city(
                        "c",
                        "5",
                        "2020-03-19",
                        null,
                        new ProtectiveEquipment(
                                Terms.EVERYONE, List.of("tempat cuci tangan"), ProtectionPlace.ENTRANCE)));
        String duty = "agency~rd4-dinas~EQUIPMENT_STAFF";

        city.get("agencies/rd4-dinas/routine-duties")
                .body("items.at", equalTo(List.of("ENTRANCE", "STAFF")))
                .body("items.duty", equalTo(List.of("PROTECTIVE_EQUIPMENT", "PROTECTIVE_EQUIPMENT")))
                .body("items.state", equalTo(List.of("OVERDUE", "OVERDUE")))
                .body("items[1].missing", equalTo(List.of("masker", "sarung tangan")))
                .body("items[1].demandedBy.clause", equalTo("4"));
        record(city, duty, "{}").statusCode(400).body("errors.pointer", hasItem("/items"));
        record(city, duty, "{\"items\":[\"masker\",\"helm\"]}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items/1")));
        record(city, duty, "{\"items\":[\"masker\"]}")
                .statusCode(201)
                .body("missing", equalTo(List.of("sarung tangan")));
        city.get("agencies/rd4-dinas/routine-duties")
                .body("items[1].state", equalTo("OVERDUE"))
                .body("items[1].missing", equalTo(List.of("sarung tangan")));
        clock.set("2020-03-20T02:00:01Z");
        record(city, duty, "{\"items\":[\"sarung tangan\",\"masker\"]}")
                .statusCode(201)
                .body("items", equalTo(List.of("masker", "sarung tangan")));
        city.get("agencies/rd4-dinas/routine-duties")
                .body("items[1].state", equalTo("DONE"))
                .body("items[1].missing", equalTo(List.of()))
                // Nobody looks after it on Saturday and Sunday.
                .body("items[1].nextDueOn", equalTo("2020-03-23"));
        assertEquals(List.of("OVERDUE", "DONE"), states(city, "rd4-dinas", "2020-03-22"));
        assertEquals(List.of("OVERDUE", "DUE"), states(city, "rd4-dinas", "2020-03-23"));
        // The last word about the day counts.
        clock.set("2020-03-20T02:00:02Z");
        record(city, duty, "{\"items\":[]}").statusCode(201);
        assertEquals(List.of("OVERDUE", "OVERDUE"), states(city, "rd4-dinas", "2020-03-20"));
    }

    @Test
    void countsTestsOfTheStaffWithoutTheirContentBit6() throws SQLException {
        Scope meant = new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(EmploymentType.PNS, EmploymentType.THL),
                List.of(),
                null,
                null,
                null,
                null);
        City city = staffed(
                "62.05",
                "rd5",
                "Asia/Makassar",
                city(
                        "c",
                        "6",
                        "2020-03-13",
                        null,
                        new RoutineDuty(Terms.of(meant), RoutineDutyKind.STAFF_ANTIGEN_TEST, 7)));
        city.put("employees/rd5-t", """
                {"nik":"6474014101900777","name":"Contoh T","unit":"rd5-office","employmentType":"TKD"}""").statusCode(201);

        // Two of three are tested on the due day; one of them twice, one test was told twice, one is corrected.
        test("rd5-1", subject("rd5-a"), TestKind.ANTIGEN, "2020-03-19T15:59:59Z", 1);
        test("rd5-2", subject("rd5-a"), TestKind.ANTIGEN, "2020-03-20T00:00:00Z", 1);
        test("rd5-2", subject("rd5-a"), TestKind.ANTIGEN, "2020-03-20T00:00:00Z", 1);
        test("rd5-3", subject("rd5-b"), TestKind.ANTIGEN, "2020-03-19T15:59:59Z", 1);
        test("rd5-4", subject("rd5-c"), TestKind.ANTIGEN, "2020-03-19T16:00:00Z", 2);
        test("rd5-4", subject("rd5-c"), TestKind.ANTIGEN, "2020-03-12T00:00:00Z", 1);
        test("rd5-5", subject("rd5-b"), TestKind.PCR, "2020-03-20T01:00:00Z", 1);
        City.send(EventType.TEST_RECORDED, subject("rd5-b"), "poison".getBytes(StandardCharsets.UTF_8));
        test("rd5-6", "nobody", TestKind.ANTIGEN, "2020-03-20T01:00:00Z", 1);
        await().atMost(SOON).until(() -> count("select count(*) from staff_test where test like 'rd5-%'") == 6);

        String id = "agency~rd5-dinas~STAFF_ANTIGEN_TEST~c.6.0";
        city.as("hr-admin")
                .get("/v1/agencies/rd5-dinas/routine-duties")
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].state", equalTo("DUE"))
                .body("items[0].staff.inScope", equalTo(3))
                .body("items[0].staff.tested", equalTo(2))
                .body("items[0].staff.untested", equalTo(List.of("rd5-b")))
                .body("items[0].demandedBy.number", equalTo("no/c"));
        for (String role : List.of("agency-head", "auditor", "operator")) {
            city.as(role)
                    .get("/v1/agencies/rd5-dinas/routine-duties")
                    .then()
                    .body("items[0].staff.tested", equalTo(2))
                    .body("items[0].staff.untested", nullValue());
        }
        assertEquals(List.of("OVERDUE"), states(city, "rd5-dinas", "2020-03-21"));
        // The correction takes a test back to before the due day.
        test("rd5-4", subject("rd5-c"), TestKind.ANTIGEN, "2020-03-12T00:00:00Z", 3);
        await().atMost(SOON).until(() -> tested(city, "2020-03-20") == 1);
        assertEquals(0, tested(city, "2020-03-27"));
        // One that is taken back counts no more, though an older word of it comes again.
        taken("rd5-2", subject("rd5-a"), "2020-03-20T00:00:00Z", 2);
        test("rd5-2", subject("rd5-a"), TestKind.ANTIGEN, "2020-03-20T00:00:00Z", 1);
        await().atMost(SOON).until(() -> tested(city, "2020-03-20") == 0);

        for (String named : List.of(id, "agency~rd5-dinas~STAFF_ANTIGEN_TEST")) {
            record(city, named, "{}").statusCode(409).body("detail", containsString("no/c angka 6"));
        }
        clock.set("2021-06-01T00:00:00Z");
        removeStaffTests.remove();
        assertEquals(0, count("select count(*) from staff_test where test like 'rd5-%'"));
        await().atMost(SOON)
                .until(() -> TestKafka.read(Topic.deadLetters(Topic.TESTS.topicName())).stream()
                        .anyMatch(record -> subject("rd5-b").equals(record.key())));
    }

    @Test
    void tellsOnceWhatWasNotDoneWhenTheRegionsOwnDayIsOver() {
        City west = cleaned("62.06", "rd6", "Asia/Jakarta");
        City middle = cleaned("62.07", "rd7", "Asia/Makassar");
        City east = cleaned("62.08", "rd8", "Asia/Jayapura");
        announceOverdueDuties.announce();

        // Midnight comes to Jayapura at 15:00 UTC, to Makassar at 16:00 and to Jakarta at 17:00.
        clock.set("2020-03-20T14:59:59Z");
        record(east, "agency~rd8-dinas~CLEANING", "{}").statusCode(201).body("doneOn", equalTo("2020-03-20"));
        clock.set("2020-03-20T15:00:00Z");
        record(east, "agency~rd8-dinas~CLEANING", "{}").statusCode(201).body("doneOn", equalTo("2020-03-21"));
        clock.set("2020-03-20T15:00:59Z");
        announceOverdueDuties.announce();
        clock.set("2020-03-20T16:01:00Z");
        announceOverdueDuties.announce();
        announceOverdueDuties.announce();
        await().atMost(SOON).until(() -> told(middle).size() == 2);
        assertEquals(
                List.of("unit~rd8-school~CLEANING"),
                told(east).stream().map(RoutineDutyOverdue::duty).toList());
        assertEquals(List.of(), told(west));
        clock.set("2020-03-20T17:01:00Z");
        announceOverdueDuties.announce();
        await().atMost(SOON).until(() -> told(west).size() == 2);
        assertEquals(
                new RoutineDutyOverdue(
                        "agency~rd6-dinas~CLEANING",
                        "rd6-dinas",
                        "62.06",
                        null,
                        "ROUTINE_DUTY",
                        "CLEANING",
                        day("2020-03-20"),
                        "c",
                        "no/c",
                        "6"),
                told(west).getFirst());
        west.records(Topic.DECISIONS.topicName())
                .forEach(one -> assertTrue(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.of(EventType.ROUTINE_DUTY_OVERDUE), InputFormat.JSON)
                        .validate(new String(one.value(), StandardCharsets.UTF_8), InputFormat.JSON)
                        .isEmpty()));

        // Nobody runs for two days: each due day is told late, and what was done meanwhile is not.
        record(west, "agency~rd6-dinas~CLEANING", "{\"doneOn\":\"2020-03-21\"}").statusCode(201);
        clock.set("2020-03-23T02:00:00Z");
        announceOverdueDuties.announce();
        await().atMost(SOON).until(() -> told(west).size() == 5);
        assertEquals(
                List.of(
                        "unit~rd6-school~CLEANING 2020-03-21",
                        "agency~rd6-dinas~CLEANING 2020-03-22",
                        "unit~rd6-school~CLEANING 2020-03-22"),
                told(west).subList(2, 5).stream()
                        .map(one -> one.duty() + " " + one.dueOn())
                        .toList());
    }

    @Test
    void racingInstancesTellOnceAndLeaveNoDayOut() {
        City city = cleaned("62.09", "rd9", "Asia/Makassar");
        announceOverdueDuties.announce();
        clock.set("2020-03-23T02:00:00Z");

        for (int round = 0; round < 4; round++) {
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(instance -> CompletableFuture.runAsync(announceOverdueDuties::announce))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        await().atMost(SOON).until(() -> told(city).size() >= 6);
        assertEquals(
                List.of("2020-03-20", "2020-03-20", "2020-03-21", "2020-03-21", "2020-03-22", "2020-03-22"),
                told(city).stream().map(one -> one.dueOn().toString()).toList());
        assertFalse(told(city).size() > 6);
    }

    private static City cleaned(String region, String prefix, String zone) {
        return staffed(
                region,
                prefix,
                zone,
                city("c", "6", "2020-03-20", null, every(RoutineDutyKind.CLEANING, 1)),
                city(
                        "d",
                        "1",
                        "2020-03-20",
                        null,
                        new RoutineDuty(Terms.of(units(prefix + "-school")), RoutineDutyKind.CLEANING, 1)));
    }

    private static City staffed(String region, String prefix, String zone, TimedRule... rules) {
        City city = new City(region, prefix);
        city.publish(inZone(timeline(region, 1, rules), zone));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.unit("school", "dinas", "");
        for (String name : List.of("a", "b", "c")) {
            city.employee(name, "office", "");
        }
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1 && city.people("office", "2020-03-20") == 3);
        return city;
    }

    private static Rule every(RoutineDutyKind kind, int days) {
        return new RoutineDuty(Terms.EVERYONE, kind, days);
    }

    private static ValidatableResponse record(City city, String duty, String body) {
        return city.as("agency-head")
                .body(body)
                .post("/v1/routine-duties/" + duty + "/evidence")
                .then();
    }

    private static List<String> states(City city, String agency, String on) {
        List<String> states = new ArrayList<>(city.get("agencies/" + agency + "/routine-duties?on=" + on)
                .statusCode(200)
                .extract()
                .<List<String>>path("items.state"));
        return states;
    }

    private static int tested(City city, String on) {
        return city.get("agencies/rd5-dinas/routine-duties?on=" + on).extract().<Integer>path("items[0].staff.tested");
    }

    private String subject(String employee) {
        return pseudonyms.of(Identifier.NIK, City.nik(employee));
    }

    private static void test(String id, String subject, TestKind kind, String sampledAt, long revision) {
        City.send(
                EventType.TEST_RECORDED,
                subject,
                Json.bytes(new TestRecorded(id, subject, kind, Instant.parse(sampledAt), revision, false)));
    }

    private static void taken(String id, String subject, String sampledAt, long revision) {
        City.send(
                EventType.TEST_RECORDED,
                subject,
                Json.bytes(new TestRecorded(id, subject, TestKind.ANTIGEN, Instant.parse(sampledAt), revision, true)));
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            assertTrue(rows.next());
            return rows.getLong(1);
        }
    }

    private static List<RoutineDutyOverdue> told(City city) {
        return city.records(Topic.DECISIONS.topicName()).stream()
                .filter(record -> EventType.ROUTINE_DUTY_OVERDUE.type().equals(TestKafka.header(record, "ce_type")))
                .map(record -> Json.read(record.value(), RoutineDutyOverdue.class))
                .toList();
    }
}
