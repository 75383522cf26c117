package id.edaran.roster.swaps;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.except;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.positions;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.DutiesSwapped;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Duty rosters of which people swap days (row TSL-5). Everybody works from home; two of the four are on
/// duty each day.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class DutySwapComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FROM = "2020-03-23";
    private static final String TO = "2020-04-03";

    @Test
    void swapsWhatOneProposesAndTheOtherAgreesToTsl5() {
        City city = staffed("62.21", "sw1");
        Map<String, Map<String, String>> before = roster(city);
        Offer offer = offer(before);

        String id = city.as("employee", null, offer.employee())
                .header("Idempotency-Key", "sw1")
                .body(offer.body())
                .post("/v1/duty-swaps")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("PROPOSED"))
                .body("employee", equalTo(offer.employee()))
                .body("unit", equalTo("sw1-office"))
                .body("note", equalTo("Menikahkan anak"))
                .body("decidedAt", nullValue())
                .extract()
                .path("id");
        city.as("employee", null, offer.employee())
                .header("Idempotency-Key", "sw1")
                .body(offer.body())
                .post("/v1/duty-swaps")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/duty-swaps/" + id))
                .body("id", equalTo(id));
        assertEquals(before, roster(city));

        decide(city, offer.colleague(), id, "agreement", null).statusCode(428);
        decide(city, offer.colleague(), id, "agreement", "\"7\"").statusCode(412);
        decide(city, offer.employee(), id, "agreement", "\"1\"").statusCode(403);
        decide(city, offer.colleague(), id, "agreement", "\"1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("AGREED"))
                .body("decidedBy", equalTo(offer.colleague()));

        Map<String, Map<String, String>> expected = swapped(before, offer);
        await().atMost(SOON).until(() -> expected.equals(roster(city)));
        for (String[] taking :
                new String[][] {{offer.colleague(), offer.date()}, {offer.employee(), offer.colleagueDate()}}) {
            city.get("employees/" + taking[0] + "/assignments/" + taking[1])
                    .body("assignment", equalTo("DUTY"))
                    .body("because.rule", equalTo(List.of("DUTY_ROSTER", "SWAP")))
                    .body("because[0].clause", equalTo("2"))
                    .body("because[1].swap", equalTo(id));
        }
        city.get("employees/" + offer.employee() + "/assignments/" + offer.date())
                .body("assignment", equalTo("HOME"))
                .body("because.rule", equalTo(List.of("WORK_FROM_HOME", "SWAP")));
        // Whatever asks for the roster anew later.
        long revision = city.revision("office");
        city.employee("new", "other", "");
        await().atMost(SOON).until(() -> city.revision("office") > revision);
        assertEquals(expected, roster(city));

        await().atMost(SOON).until(() -> told(city).size() == 1);
        DutiesSwapped told = told(city).getFirst();
        assertEquals(
                List.of(id, "sw1-dinas", "62.21", "sw1-office", offer.employee(), offer.colleague()),
                List.of(told.swap(), told.agency(), told.region(), told.unit(), told.employee(), told.colleague()));
        assertEquals(day(offer.date()), told.date());
        assertEquals(day(offer.colleagueDate()), told.colleagueDate());
        decide(city, offer.colleague(), id, "refusal", "\"2\"")
                .statusCode(409)
                .body("detail", containsString("disetujui"));
    }

    @Test
    void refusesWithTheClauseWhatWouldBreakARule() {
        City city = staffed("62.22", "sw2");
        Map<String, Map<String, String>> roster = roster(city);
        Offer offer = offer(roster);
        String boss = "sw2-boss";
        String date = offer.date();

        propose(city, offer.employee(), boss, date, date)
                .statusCode(409)
                .body("errors.message", hasItem(containsString(boss + " tidak piket")));
        propose(city, offer.employee(), "sw2-elsewhere", date, date)
                .statusCode(409)
                .body("errors.message", equalTo(List.of("sw2-elsewhere bukan dari unit ini")));
        // Somebody on duty on both days cannot take it a second time.
        String colleague = onDuty(roster, date).stream()
                .filter(who -> !who.equals(offer.employee()))
                .findFirst()
                .orElseThrow();
        city.as("hr-admin")
                .header("Accept-Language", "en")
                .body(body(offer.employee(), date, colleague, date))
                .post("/v1/duty-swaps")
                .then()
                .statusCode(409)
                .body("detail", equalTo("This duty cannot be swapped."))
                .body("errors.pointer", equalTo(List.of("/date", "/date")))
                .body("errors.message", hasItem(containsString("on duty twice (circular no/d, clause 2)")));
        propose(city, offer.colleague(), offer.employee(), date, offer.colleagueDate())
                .statusCode(409)
                .body("errors.message", hasItem(containsString("tidak piket pada " + date)));
        propose(city, offer.employee(), offer.colleague(), "2020-03-19", offer.colleagueDate())
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/date")))
                .body("errors.message", equalTo(List.of("2020-03-19 sudah lewat")));
        propose(city, offer.employee(), offer.colleague(), date, "2020-09-01")
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/colleagueDate")));
        city.as("hr-admin")
                .body("{\"employee\":\"sw2-a\",\"colleague\":\"sw2-a\",\"date\":\"x\",\"more\":1}")
                .post("/v1/duty-swaps")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasSize(4));
        propose(city, offer.employee(), "sw2-nobody", date, date).statusCode(400);
        city.as("hr-admin").body("{}").post("/v1/duty-swaps").then().statusCode(400);
    }

    @Test
    void checksAgainWhenTheColleagueAgrees() {
        City city = staffed("62.23", "sw3");
        Offer offer = offer(roster(city));
        String id = propose(city, offer.employee(), offer.colleague(), offer.date(), offer.colleagueDate())
                .statusCode(201)
                .extract()
                .path("id");
        city.put(
                        "employees/" + offer.colleague() + "/absences/x",
                        "{\"kind\":\"SICKNESS\",\"from\":\"%s\",\"until\":\"%s\"}"
                                .formatted(offer.date(), offer.date()))
                .statusCode(201);

        decide(city, offer.colleague(), id, "agreement", "\"1\"")
                .statusCode(409)
                .body("errors.message", equalTo(List.of(offer.colleague() + " tidak hadir pada " + offer.date())));
        city.get("duty-swaps/" + id).body("state", equalTo("PROPOSED"));
        decide(city, offer.colleague(), id, "withdrawal", "\"1\"").statusCode(403);
        decide(city, offer.employee(), id, "withdrawal", "\"1\"")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        decide(city, offer.colleague(), id, "agreement", "\"2\"").statusCode(409);
        assertEquals(List.of(), told(city));
    }

    @Test
    void showsWhereAnAgreementCannotBeCarriedOutAnyMore() {
        City city = staffed("62.24", "sw4");
        Offer offer = offer(roster(city));
        String id = propose(city, offer.employee(), offer.colleague(), offer.date(), offer.colleagueDate())
                .statusCode(201)
                .extract()
                .path("id");
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .post("/v1/duty-swaps/" + id + "/agreement")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> "DUTY".equals(assignment(roster(city), offer.colleague(), offer.date())));

        city.put(
                        "employees/" + offer.colleague() + "/absences/x",
                        "{\"kind\":\"LEAVE\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(offer.date(), offer.date()))
                .statusCode(201);

        await().atMost(SOON).until(() -> "ABSENT".equals(assignment(roster(city), offer.colleague(), offer.date())));
        city.get("units/sw4-office/roster?from=" + offer.date() + "&to=" + offer.date())
                .body("conflicts.code", equalTo(List.of("SWAP_IMPOSSIBLE")))
                .body("conflicts[0].clauses[0].number", equalTo("no/d"));
        assertEquals(2, onDuty(roster(city), offer.date()).size());
    }

    @Test
    void letsOneOfTwoAnswersWin() {
        City city = staffed("62.25", "sw5");
        Offer offer = offer(roster(city));
        String id = propose(city, offer.employee(), offer.colleague(), offer.date(), offer.colleagueDate())
                .statusCode(201)
                .extract()
                .path("id");

        List<Integer> statuses = Stream.of("agreement", "agreement", "refusal", "agreement")
                .map(what -> CompletableFuture.supplyAsync(() -> decide(city, offer.colleague(), id, what, "\"1\"")
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 412, 412, 412), statuses);
        city.get("duty-swaps/" + id).header("ETag", equalTo("\"2\""));
        assertTrue(told(city).size() <= 1);
    }

    @Test
    void isSeenByTheTwoAndByWhoeverWorksWithRosters() {
        City city = staffed("62.26", "sw6");
        Offer offer = offer(roster(city));
        String id = propose(city, offer.employee(), offer.colleague(), offer.date(), offer.colleagueDate())
                .statusCode(201)
                .extract()
                .path("id");
        String stranger = Stream.of("sw6-a", "sw6-b", "sw6-c", "sw6-d")
                .filter(who -> !who.equals(offer.employee()) && !who.equals(offer.colleague()))
                .findFirst()
                .orElseThrow();

        for (String party : List.of(offer.employee(), offer.colleague())) {
            city.as("employee", null, party)
                    .get("/v1/duty-swaps/" + id)
                    .then()
                    .body("note", equalTo("Menikahkan anak"));
            city.as("employee", null, party).get("/v1/duty-swaps").then().body("items.id", equalTo(List.of(id)));
        }
        city.as("employee", null, stranger).get("/v1/duty-swaps/" + id).then().statusCode(404);
        city.as("employee", null, stranger).get("/v1/duty-swaps").then().body("items", hasSize(0));
        city.as("employee", null, stranger)
                .get("/v1/duty-swaps?employee=" + offer.employee())
                .then()
                .statusCode(403);
        decide(city, stranger, id, "agreement", "\"1\"").statusCode(404);
        city.as("employee", null, stranger)
                .body(offer.body(offer.employee()))
                .post("/v1/duty-swaps")
                .then()
                .statusCode(403);
        city.get("duty-swaps/" + id).statusCode(200).body("note", nullValue());
        city.get("duty-swaps?agency=sw6-dinas&state=PROPOSED").body("items.id", equalTo(List.of(id)));
        city.get("duty-swaps?agency=sw6-dinas&state=AGREED").body("items", hasSize(0));
        city.get("duty-swaps?state=LOST").statusCode(400);
        city.get("duty-swaps?agency=nowhere").statusCode(404);
        city.get("duty-swaps/17").statusCode(404);
        city.as("agency-head", "other", null).get("/v1/duty-swaps/" + id).then().statusCode(404);
        city.as("agency-head", "other", null)
                .header("If-Match", "\"1\"")
                .post("/v1/duty-swaps/" + id + "/agreement")
                .then()
                .statusCode(404);
        city.as("auditor")
                .header("If-Match", "\"1\"")
                .post("/v1/duty-swaps/" + id + "/agreement")
                .then()
                .statusCode(403);
        city.as("gate-officer").get("/v1/duty-swaps").then().statusCode(403);
        city.as("agency-head", "sw6-dinas", "kepala")
                .header("If-Match", "\"1\"")
                .post("/v1/duty-swaps/" + id + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("decidedBy", equalTo("kepala"));
    }

    /// Two people and the duties that they could take from each other.
    private record Offer(String employee, String date, String colleague, String colleagueDate) {
        String body() {
            return body(null);
        }

        String body(@Nullable String named) {
            return DutySwapComponentTest.body(named, date, colleague, colleagueDate);
        }
    }

    private static String body(@Nullable String employee, String date, String colleague, String colleagueDate) {
        return """
                {%s"date":"%s","colleague":"%s","colleagueDate":"%s","note":"Menikahkan anak"}""".formatted(
                        employee == null ? "" : "\"employee\":\"" + employee + "\",", date, colleague, colleagueDate);
    }

    private static ValidatableResponse propose(
            City city, String employee, String colleague, String date, String colleagueDate) {
        return city.as("hr-admin")
                .body(body(employee, date, colleague, colleagueDate))
                .post("/v1/duty-swaps")
                .then();
    }

    private static ValidatableResponse decide(City city, String who, String id, String what, @Nullable String ifMatch) {
        var request = city.as("employee", null, who);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/v1/duty-swaps/" + id + "/" + what).then();
    }

    /// Two days ahead on each of which one of two is on duty and the other one at home.
    private static Offer offer(Map<String, Map<String, String>> roster) {
        for (String employee : roster.keySet()) {
            for (String colleague : roster.keySet()) {
                for (String date : days()) {
                    for (String colleagueDate : days()) {
                        if (hands(roster, employee, colleague, date)
                                && hands(roster, colleague, employee, colleagueDate)) {
                            return new Offer(employee, date, colleague, colleagueDate);
                        }
                    }
                }
            }
        }
        throw new AssertionError("nobody can swap anything: " + roster);
    }

    private static boolean hands(Map<String, Map<String, String>> roster, String giver, String taker, String date) {
        return "DUTY".equals(assignment(roster, giver, date)) && "HOME".equals(assignment(roster, taker, date));
    }

    private static @Nullable String assignment(Map<String, Map<String, String>> roster, String who, String date) {
        return roster.getOrDefault(who, Map.of()).get(date);
    }

    private static Set<String> onDuty(Map<String, Map<String, String>> roster, String date) {
        Set<String> found = new HashSet<>();
        roster.forEach((who, days) -> {
            if ("DUTY".equals(days.get(date))) {
                found.add(who);
            }
        });
        return found;
    }

    private static List<String> days() {
        return day(FROM)
                .datesUntil(day(TO).plusDays(1))
                .map(LocalDate::toString)
                .toList();
    }

    private static Map<String, Map<String, String>> swapped(Map<String, Map<String, String>> roster, Offer offer) {
        Map<String, Map<String, String>> swapped = new TreeMap<>();
        roster.forEach((who, days) -> swapped.put(who, new HashMap<>(days)));
        swapped.getOrDefault(offer.employee(), Map.of()).put(offer.date(), "HOME");
        swapped.getOrDefault(offer.employee(), Map.of()).put(offer.colleagueDate(), "DUTY");
        swapped.getOrDefault(offer.colleague(), Map.of()).put(offer.date(), "DUTY");
        swapped.getOrDefault(offer.colleague(), Map.of()).put(offer.colleagueDate(), "HOME");
        return swapped;
    }

    private static Map<String, Map<String, String>> roster(City city) {
        List<Map<String, Object>> lines = city.get(
                        "units/" + city.code("office") + "/roster?from=" + FROM + "&to=" + TO)
                .statusCode(200)
                .extract()
                .path("lines");
        Map<String, Map<String, String>> roster = new TreeMap<>();
        for (Map<String, Object> line : lines) {
            Map<String, String> days = new HashMap<>();
            for (Object each : new ArrayList<>((List<?>) line.get("days"))) {
                Map<?, ?> one = (Map<?, ?>) each;
                days.put(String.valueOf(one.get("date")), String.valueOf(one.get("assignment")));
            }
            roster.put(String.valueOf(line.get("employee")), days);
        }
        return roster;
    }

    private static City staffed(String region, String prefix) {
        City city = new City(region, prefix);
        Scope others = except(Scope.EVERYONE, positions(Position.FIELD_HEAD));
        city.publish(timeline(
                region,
                1,
                city("h", "1", "2020-03-20", null, home(100, others)),
                city("d", "2", "2020-03-20", null, new DutyRoster(Terms.of(others), 2, null))));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.unit("other", "dinas", "");
        for (String name : List.of("a", "b", "c", "d")) {
            city.employee(name, "office", "");
        }
        city.employee("boss", "office", ",\"position\":\"FIELD_HEAD\"");
        city.employee("elsewhere", "other", "");
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1 && city.people("office", FROM) == 5);
        await().atMost(SOON).until(() -> onDuty(roster(city), FROM).size() == 2);
        return city;
    }

    private static List<DutiesSwapped> told(City city) {
        return city.records(Topic.DECISIONS.topicName()).stream()
                .filter(record -> EventType.DUTIES_SWAPPED.type().equals(TestKafka.header(record, "ce_type")))
                .peek(record -> assertEquals(
                        List.of(),
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Schemas.of(EventType.DUTIES_SWAPPED), InputFormat.JSON)
                                .validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON)))
                .map(record -> Json.read(record.value(), DutiesSwapped.class))
                .toList();
    }
}
