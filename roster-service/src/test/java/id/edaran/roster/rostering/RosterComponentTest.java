package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.agencies;
import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.echelons;
import static id.edaran.roster.Rules.except;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.onSite;
import static id.edaran.roster.Rules.positions;
import static id.edaran.roster.Rules.publicFacing;
import static id.edaran.roster.Rules.timeline;
import static id.edaran.roster.Rules.units;
import static id.edaran.roster.Rules.until;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.RostersConfirmed;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.City;
import id.edaran.roster.TestClock;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RosterComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TimedRule EVERYBODY_HOME =
            city("c1", "1", "2020-03-23", "2020-04-04", home(100, Scope.EVERYONE));

    @Inject
    TestClock clock;

    @Inject
    RequestRecomputation requestRecomputation;

    @AfterEach
    void backToTheTwentiethOfMarch() {
        clock.set("2020-03-20T02:00:00Z");
    }

    @Test
    void followsTheCircularOfBontang() {
        City city = new City("64.74", "btg");
        city.agency("dpmptsp");
        city.unit("office", "dpmptsp", "");
        city.unit("licensing", "dpmptsp", ", \"parent\":\"btg-office\"");
        city.unit("counter", "dpmptsp", ", \"publicFacing\":true");
        city.employee("staff", "office", "");
        city.employee("head", "office", ", \"position\":\"AGENCY_HEAD\",\"echelon\":\"IIb\"");
        city.employee("lurah", "office", ", \"position\":\"URBAN_VILLAGE_HEAD\",\"echelon\":\"IVa\"");
        city.employee("licence", "licensing", "");
        city.employee("clerk", "counter", "");
        assertEquals("ON_SITE", city.assignment("staff", "2020-03-24"));

        TimedRule home = city(
                "504",
                "1",
                "2020-03-23",
                "2020-04-04",
                home(100, except(echelons(Echelon.IV, Echelon.NONE), publicFacing())));
        TimedRule echelons = city("504", "2", "2020-03-23", "2020-04-04", onSite(echelons(Echelon.II, Echelon.III)));
        TimedRule named = city("504", "3", "2020-03-23", "2020-04-04", onSite(positions(Position.URBAN_VILLAGE_HEAD)));
        TimedRule twelve = city("504", "4", "2020-03-23", "2020-04-04", onSite(units("btg-licensing")));
        city.publish(timeline("64.74", 1, home, echelons, named, twelve));
        await().atMost(SOON)
                .until(() -> city.policyVersion("office") == 1
                        && city.policyVersion("counter") == 1
                        && isStored(city, "lurah", "2020-03-24"));

        assertEquals("HOME", city.assignment("staff", "2020-03-24"));
        assertEquals("ON_SITE", city.assignment("staff", "2020-03-20"));
        assertEquals("OFF", city.assignment("staff", "2020-03-28"));
        assertEquals("ON_SITE", city.assignment("staff", "2020-04-06"));
        assertEquals("ON_SITE", city.assignment("head", "2020-03-24"));
        city.get("employees/btg-lurah/assignments/2020-03-24")
                .body("assignment", equalTo("ON_SITE"))
                .body("stored", equalTo(true))
                .body("policyVersion", equalTo(1))
                .body("because[0].circular", equalTo("504"))
                .body("because[0].number", equalTo("no/504"))
                .body("because[0].revision", equalTo(1))
                .body("because[0].clause", equalTo("3"))
                .body("because[0].rule", equalTo("WORK_ON_SITE"))
                .body("because[0].principle", equalTo("LEX_SPECIALIS"))
                .body("because[0].over[0].clause", equalTo("1"))
                .body("because[0].over[0].rule", equalTo("WORK_FROM_HOME"));
        city.get("employees/btg-licence/assignments/2020-03-24")
                .body("assignment", equalTo("ON_SITE"))
                .body("because[0].clause", equalTo("4"));
        city.get("employees/btg-clerk/assignments/2020-03-24")
                .body("assignment", equalTo("ON_SITE"))
                .body("because[0].clause", equalTo("1"))
                .body("because[0].principle", equalTo("EXCEPTION"));
        city.get("employees/btg-staff/assignments/2020-03-20")
                .body("because[0].rule", equalTo("DEFAULT"))
                .body("because[0].circular", nullValue());
        city.get("agencies/btg-dpmptsp/roster?on=2020-03-24")
                .body("counts.HOME", equalTo(1))
                .body("counts.ON_SITE", equalTo(4))
                .body("units", hasSize(3))
                .body("lines", hasSize(5))
                .body("lines[0].days[0].date", equalTo("2020-03-24"));

        // Prolonged beyond the horizon of 28 days: nobody has to compute anything for the days after it.
        Numbering prolonged = new Numbering(day("2020-04-05"), "188.65/527", 2);
        city.publish(timeline(
                "64.74",
                2,
                until(home, "2020-04-21", prolonged),
                until(echelons, "2020-04-21", prolonged),
                until(named, "2020-04-21", prolonged),
                until(twelve, "2020-04-21", prolonged)));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 2);
        city.get("employees/btg-staff/assignments/2020-04-20")
                .body("assignment", equalTo("HOME"))
                .body("stored", equalTo(false))
                .body("because[0].number", equalTo("188.65/527"))
                .body("because[0].revision", equalTo(2));

        // Revoked from 10 April: the first day without force.
        city.publish(timeline(
                "64.74",
                3,
                until(home, "2020-04-09", prolonged),
                until(echelons, "2020-04-09", prolonged),
                until(named, "2020-04-09", prolonged),
                until(twelve, "2020-04-09", prolonged)));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 3);
        assertEquals("ON_SITE", city.assignment("staff", "2020-04-13"));
        assertEquals("HOME", city.assignment("staff", "2020-04-09"));
    }

    @Test
    void keepsDaysThatArePast() {
        City city = new City("71.72", "btu");
        city.publish(timeline("71.72", 1, EVERYBODY_HOME));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        await().atMost(SOON).until(() -> isStored(city, "a", "2020-03-24"));
        assertEquals("HOME", city.assignment("a", "2020-03-24"));

        clock.set("2020-03-25T02:00:00Z");
        requestRecomputation.catchUp();
        city.publish(timeline("71.72", 2));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 2);

        city.get("employees/btu-a/assignments?from=2020-03-24&to=2020-03-25")
                .body("assignments[0].assignment", equalTo("HOME"))
                .body("assignments[0].stored", equalTo(true))
                // A frozen day is explained by what was known when it ended.
                .body("assignments[0].because[0].circular", equalTo("c1"))
                .body("assignments[0].because[0].rule", equalTo("WORK_FROM_HOME"))
                .body("assignments[1].assignment", equalTo("ON_SITE"))
                .body("assignments[1].because[0].rule", equalTo("DEFAULT"));
        await().atMost(SOON).until(() -> isStored(city, "a", "2020-04-21"));
        city.get("units/btu-office/roster?from=2020-03-24&to=2020-04-22")
                .body("lines[0].days", hasSize(30))
                .body("lines[0].days[28].stored", equalTo(true))
                .body("lines[0].days[29].stored", equalTo(false));
    }

    @Test
    void leavesThePastOfSomebodyWhoMovesWhereItWas() {
        City city = new City("72.71", "plu");
        city.publish(timeline("72.71", 1, city("c", "1", "2020-03-20", null, home(100, units("plu-old")))));
        city.agency("dinas");
        city.unit("old", "dinas", "");
        city.unit("new", "dinas", "");
        city.employee("a", "old", "");
        await().atMost(SOON).until(() -> isStored(city, "a", "2020-03-24"));

        clock.set("2020-03-25T02:00:00Z");
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(city.employeeBody("a", "new", ""))
                .put("/v1/employees/plu-a")
                .then()
                .statusCode(200);

        await().atMost(SOON).until(() -> "ON_SITE".equals(city.assignment("a", "2020-03-25")));
        city.get("employees/plu-a/assignments/2020-03-24")
                .body("assignment", equalTo("HOME"))
                .body("stored", equalTo(true));
        await().atMost(SOON)
                .untilAsserted(() -> city.get("units/plu-old/roster?from=2020-03-23&to=2020-03-27")
                        .body("lines", hasSize(1))
                        .body("lines[0].days.date", equalTo(List.of("2020-03-23", "2020-03-24"))));
        city.get("units/plu-new/roster?from=2020-03-23&to=2020-03-27")
                .body("lines[0].days.date", equalTo(List.of("2020-03-25", "2020-03-26", "2020-03-27")));
    }

    @Test
    void showsEmployeesThemselvesAndAgencyHeadsTheirOwn() {
        City city = new City("12.71", "mdn");
        city.agency("dinas");
        city.agency("badan");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");

        for (String address : List.of("/v1/employees/mdn-a", "/v1/employees/mdn-a/assignments/2020-03-24")) {
            city.as("employee", null, "mdn-a").get(address).then().statusCode(200);
        }
        for (String address : List.of(
                "/v1/employees/mdn-a",
                "/v1/employees?unit=mdn-office",
                "/v1/employees/mdn-a/assignments/2020-03-24",
                "/v1/units/mdn-office/roster",
                "/v1/agencies/mdn-dinas/roster")) {
            city.as("employee", null, "mdn-b").get(address).then().statusCode(403);
        }
        for (String address : List.of("/v1/agencies/mdn-dinas/roster", "/v1/employees?agency=mdn-dinas")) {
            city.as("agency-head", "mdn-badan", null).get(address).then().statusCode(403);
        }
        city.as("agency-head", "mdn-dinas", null)
                .get("/v1/agencies/mdn-dinas/roster")
                .then()
                .statusCode(200);
    }

    @Test
    void answersForARegionThatIsNotKnownYet() {
        City city = new City("36.74", "tsl");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.get("units/tsl-office/roster?from=2020-03-23&to=2020-03-23")
                .body("policyVersion", equalTo(0))
                .body("lines[0].days[0].assignment", equalTo("ON_SITE"))
                .body("lines[0].days[0].stored", equalTo(false));

        city.publish(timeline("36.74", 1, EVERYBODY_HOME));

        await().atMost(SOON).until(() -> isStored(city, "a", "2020-03-23"));
        assertEquals("HOME", city.assignment("a", "2020-03-23"));
    }

    @Test
    void ignoresOlderTimelinesAndRepeatedCommands() {
        City city = new City("31.71", "jkt");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.publish(timeline("31.71", 5, EVERYBODY_HOME));
        await().atMost(SOON).until(() -> isStored(city, "a", "2020-03-24"));
        List<RosterRecomputed> told = recomputed(city);

        city.publish(timeline("31.71", 4));
        city.publish(timeline("31.71", 5));
        city.command("dinas");
        city.command("dinas");
        city.command("nowhere");
        // One more that has an effect, behind those that must have none.
        city.employee("b", "office", "");
        await().atMost(SOON).until(() -> isStored(city, "b", "2020-03-24"));

        assertEquals("HOME", city.assignment("a", "2020-03-24"));
        assertEquals(5, city.policyVersion("office"));
        await().atMost(SOON).until(() -> recomputed(city).size() == told.size() + 1);
        RosterRecomputed last = recomputed(city).getLast();
        assertEquals(told.getLast().revision() + 1, last.revision());
        assertEquals(28, last.lines().getFirst().assignments().size());
        assertEquals(day("2020-03-20"), last.from());
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() {
        City city = new City("35.78", "sby");
        City.send(EventType.RULES_CHANGED, "35.78", "{\"region\":".getBytes(StandardCharsets.UTF_8));
        City.send(EventType.RECOMPUTATION_REQUESTED, "sby-dinas", "no json".getBytes(StandardCharsets.UTF_8));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.publish(timeline("35.78", 1, EVERYBODY_HOME));

        await().atMost(SOON).until(() -> isStored(city, "a", "2020-03-24"));
        await().atMost(SOON).untilAsserted(() -> {
            assertEquals(
                    1, city.records(Topic.deadLetters(Topic.RULES.topicName())).size());
            assertEquals(
                    1,
                    city.records(Topic.deadLetters(Topic.RECOMPUTATIONS.topicName()))
                            .size());
        });
    }

    /// What is wrong with a record may quote it: that stands with the record, never in the log.
    @Test
    void quotesNothingInTheLogOfWhatItCannotRead() {
        City city = new City("35.79", "qte");
        try (Traces traces = Traces.listen()) {
            City.send(EventType.RECOMPUTATION_REQUESTED, "qte-dinas", "rahasia".getBytes(StandardCharsets.UTF_8));
            await().atMost(SOON)
                    .until(() -> city.records(Topic.deadLetters(Topic.RECOMPUTATIONS.topicName()))
                                    .size()
                            == 1);

            assertFalse(traces.log().isEmpty());
            assertTrue(
                    traces.log().stream().noneMatch(line -> line.contains("rahasia")),
                    () -> traces.log().toString());
        }
    }

    @Test
    void confirmsInBulkWhatAChangeDoesNotTouch() {
        City city = new City("73.71", "mks");
        city.publish(timeline("73.71", 1));
        city.agency("one");
        city.unit("first", "one", "");
        city.employee("a", "first", "");
        city.agency("two");
        city.unit("second", "two", "");
        city.employee("b", "second", "");
        await().atMost(SOON).until(() -> isStored(city, "a", "2020-03-24") && isStored(city, "b", "2020-03-24"));
        await().atMost(SOON).until(() -> lastRevision(city, "mks-second") > 0);
        long before = lastRevision(city, "mks-second");

        city.publish(timeline("73.71", 2, city("m1", "1", "2020-03-23", null, home(100, agencies("mks-one")))));

        await().atMost(SOON).until(() -> city.policyVersion("first") == 2);
        assertEquals(2, city.policyVersion("second"));
        assertEquals("HOME", city.assignment("a", "2020-03-24"));
        assertEquals("ON_SITE", city.assignment("b", "2020-03-24"));
        assertEquals(before, lastRevision(city, "mks-second"));
        await().atMost(SOON).untilAsserted(() -> {
            RostersConfirmed confirmed = city.records(Topic.CONFIRMATIONS.topicName()).stream()
                    .map(record -> Json.read(record.value(), RostersConfirmed.class))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertEquals(2, confirmed.policyVersion());
            assertEquals(List.of("mks-first"), confirmed.pending());
        });
    }

    @Test
    void repeatsRequestsThatNobodyAnswered() {
        City city = new City("33.74", "smg");
        city.publish(timeline("33.74", 1, EVERYBODY_HOME));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        await().atMost(SOON).until(() -> lastRevision(city, "smg-office") > 0);
        long commands = city.records(Topic.RECOMPUTATIONS.topicName()).size();

        requestRecomputation.catchUp();

        assertEquals(commands, city.records(Topic.RECOMPUTATIONS.topicName()).size());
        assertTrue(commands >= 1);
    }

    private static boolean isStored(City city, String employee, String date) {
        Boolean stored = city.get("employees/" + city.code(employee) + "/assignments/" + date)
                .extract()
                .path("stored");
        return Boolean.TRUE.equals(stored);
    }

    private static List<RosterRecomputed> recomputed(City city) {
        return city.records(Topic.ROSTERS.topicName()).stream()
                .map(record -> Json.read(record.value(), RosterRecomputed.class))
                .toList();
    }

    private static long lastRevision(City city, String unit) {
        return recomputed(city).stream()
                .filter(roster -> roster.unit().equals(unit))
                .mapToLong(RosterRecomputed::revision)
                .max()
                .orElse(0);
    }
}
