package id.edaran.roster.preview;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.onSite;
import static id.edaran.roster.Rules.timeline;
import static id.edaran.roster.Rules.units;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a draft would change is told before it is published.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
@WithTestResource(PolicyElsewhere.class)
class PreviewComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BY_ID = "{\"circularId\":\"" + PolicyCounterpart.DRAFT_ID + "\"}";
    private static final String TUESDAY = "2020-03-24";

    @Inject
    AgroalDataSource database;

    PolicyCounterpart policy;

    @BeforeEach
    void open() throws IOException {
        policy = PolicyCounterpart.open();
    }

    @AfterEach
    void close() {
        policy.close();
    }

    @Test
    void tellsWhoChangesWithCountsOfEachDayAndTheClause() {
        City city = settled("62.01", "pv1", 4);
        policy.supposes(timeline("62.01", 2, monday(home(50, Scope.EVERYONE))));

        preview(city.as("circular-drafter"), "")
                .statusCode(200)
                .body("circular", equalTo(PolicyCounterpart.DRAFT_ID))
                .body("regions[0].region", equalTo("62.01"))
                .body("regions[0].policyVersion", equalTo(1))
                .body("regions[0].from", equalTo("2020-03-20"))
                .body("regions[0].until", equalTo("2020-04-16"))
                .body("regions[0].settled", equalTo(true))
                .body("totals.agencies", equalTo(1))
                .body("totals.people", equalTo(4))
                .body("totals.days", equalTo(10))
                .body("totals.conflicts", equalTo(0))
                .body("agencies.agency", contains("pv1-dinas"))
                .body("agencies[0].people", equalTo(4))
                .body("agencies[0].days.date", hasSize(5))
                .body("agencies[0].days[1].date", equalTo(TUESDAY))
                .body("agencies[0].days[1].people", equalTo(2))
                .body("agencies[0].days[1].before.ON_SITE", equalTo(4))
                .body("agencies[0].days[1].before.HOME", nullValue())
                .body("agencies[0].days[1].after.ON_SITE", equalTo(2))
                .body("agencies[0].days[1].after.HOME", equalTo(2))
                .body("people", nullValue());
        preview(city.as("circular-drafter"), "?agency=pv1-dinas")
                .statusCode(200)
                .body("people.items.employee", contains("pv1-e0", "pv1-e1", "pv1-e2", "pv1-e3"))
                .body("people.items[0].unit", equalTo("pv1-office"))
                .body("people.items.days.flatten().before", everyItem(equalTo("ON_SITE")))
                .body("people.items.days.flatten().after", everyItem(equalTo("HOME")))
                .body("people.items[0].days[0].because[0].circular", equalTo("c"))
                .body("people.items[0].days[0].because[0].clause", equalTo("1"))
                .body("people.items[0].days[0].because[0].rule", equalTo("WORK_FROM_HOME"))
                .body("people.next", nullValue());
    }

    @Test
    void listsPeoplePageByPage() {
        City city = settled("62.02", "pv2", 3);
        policy.supposes(timeline("62.02", 2, monday(home(100, Scope.EVERYONE))));

        String next = preview(city.as("circular-drafter"), "?agency=pv2-dinas&limit=2")
                .statusCode(200)
                .body("people.items.employee", contains("pv2-e0", "pv2-e1"))
                .body("people.next", notNullValue())
                .extract()
                .path("people.next");
        preview(city.as("circular-drafter"), "?agency=pv2-dinas&limit=2&cursor=" + next)
                .body("people.items.employee", contains("pv2-e2"))
                .body("people.next", nullValue());
        preview(city.as("circular-drafter"), "?agency=pv2-dinas&limit=0").statusCode(400);
    }

    @Test
    void tsl5NamesCountersThatNobodyWouldManAndThoseBelowTheirDutyRoster() {
        City city = settled("62.03", "pv3", 1);
        city.put("units/pv3-loket", """
                        {"agency":"pv3-dinas","name":"Loket Contoh","kind":"COUNTER"}""").statusCode(201);
        city.unit("kasir", "dinas", ", \"publicFacing\":true");
        city.employee("l0", "loket", "");
        city.employee("l1", "loket", "");
        city.employee("k0", "kasir", "");
        Quiet.await(database);
        policy.supposes(timeline(
                "62.03",
                2,
                monday(home(100, Scope.EVERYONE)),
                city("c", "2", "2020-03-23", "2020-03-23", duty(3, units("pv3-loket")))));

        preview(city.as("circular-drafter"), "")
                .statusCode(200)
                .body("totals.counters", equalTo(10))
                .body("counters.findAll { it.unit == 'pv3-kasir' }.date", hasSize(5))
                .body("counters.findAll { it.unit == 'pv3-kasir' }.onSite", everyItem(equalTo(0)))
                .body("counters.findAll { it.unit == 'pv3-kasir' }.minimum", everyItem(equalTo(1)))
                .body("counters.findAll { it.unit == 'pv3-kasir' }.before", everyItem(equalTo(1)))
                .body("counters.findAll { it.unit == 'pv3-kasir' }.clause", everyItem(nullValue()))
                .body("counters.find { it.unit == 'pv3-loket' && it.date == '2020-03-23' }.onSite", equalTo(2))
                .body("counters.find { it.unit == 'pv3-loket' && it.date == '2020-03-23' }.minimum", equalTo(3))
                .body("counters.find { it.unit == 'pv3-loket' && it.date == '2020-03-23' }.clause", equalTo("2"))
                .body("counters.find { it.unit == 'pv3-loket' && it.date == '2020-03-24' }.onSite", equalTo(0))
                .body("conflicts.code", contains("DUTY_UNDERSTAFFED"))
                .body("conflicts[0].unit", equalTo("pv3-loket"))
                .body("conflicts[0].agency", equalTo("pv3-dinas"))
                .body("conflicts[0].date", equalTo("2020-03-23"))
                .body("conflicts[0].clauses[0].circular", equalTo("c"))
                .body("conflicts[0].clauses[0].clause", equalTo("2"));
    }

    @Test
    void conflictsThatAreThereAlreadyAreNotTheDrafts() {
        City city = new City("62.04", "pv4");
        TimedRule tooMany = city("old", "1", "2020-03-23", "2020-03-27", home(0, 9, null, Scope.EVERYONE));
        city.publish(timeline("62.04", 1, tooMany));
        staff(city, 2);
        Quiet.await(database);
        policy.supposes(timeline("62.04", 2, tooMany, monday(onSite(units("pv4-office")))));
        preview(city.as("circular-drafter"), "")
                .statusCode(200)
                .body("totals.conflicts", equalTo(0))
                .body("totals.conflictsGone", equalTo(5))
                .body("totals.people", equalTo(0));

        policy.supposes(timeline("62.04", 2, tooMany, city("c", "1", "2020-03-30", null, duty(3, Scope.EVERYONE))));
        preview(city.as("circular-drafter"), "")
                .statusCode(200)
                .body("conflicts.code", everyItem(equalTo("DUTY_UNDERSTAFFED")))
                .body("totals.conflicts", equalTo(14))
                .body("totals.conflictsGone", equalTo(0));
    }

    @Test
    void whyPeopleAreAbsentReadsAsInRosters() {
        City city = settled("62.05", "pv5", 2);
        city.put("employees/pv5-e1/absences/x", """
                        {"kind":"SICKNESS","from":"2020-03-24","until":"2020-03-24"}""").statusCode(201);
        await().atMost(SOON).until(() -> "ABSENT".equals(city.assignment("e1", TUESDAY)));
        Quiet.await(database);
        policy.supposes(timeline("62.05", 2, monday(home(100, Scope.EVERYONE))));

        preview(city.as("circular-drafter"), "?agency=pv5-dinas")
                .body("agencies[0].days.find { it.date == '2020-03-24' }.before.ABSENT", equalTo(1))
                .body("agencies[0].days.find { it.date == '2020-03-24' }.after.ABSENT", equalTo(1))
                .body("agencies[0].days.find { it.date == '2020-03-24' }.after.LEAVE", nullValue())
                .body("people.items.find { it.employee == 'pv5-e1' }.days", hasSize(4));
        preview(city.as("circular-drafter,hr-admin"), "")
                .body("agencies[0].days.find { it.date == '2020-03-24' }.after.LEAVE", equalTo(1))
                .body("agencies[0].days.find { it.date == '2020-03-24' }.after.ABSENT", nullValue());
    }

    @Test
    void changesNothingThatIsStored() throws SQLException {
        City city = settled("62.06", "pv6", 5);
        policy.supposes(timeline("62.06", 2, monday(home(60, Scope.EVERYONE))));
        List<String> before = Traces.cells(database).stream().sorted().toList();

        preview(city.as("circular-drafter"), "?agency=pv6-dinas")
                .statusCode(200)
                .body("totals.people", equalTo(5));

        assertEquals(before, Traces.cells(database).stream().sorted().toList());
        assertEquals("ON_SITE", city.assignment("e0", TUESDAY));
    }

    @Test
    void rostersThatAreStillOnTheirWayAreSaidToBe() {
        City city = settled("62.07", "pv7", 1);
        policy.supposes(timeline("62.07", 5, monday(home(100, Scope.EVERYONE))));

        preview(city.as("circular-drafter"), "").body("regions[0].settled", equalTo(false));
    }

    @Test
    void asksInTheNameAndLanguageOfWhoeverWantsIt() {
        City city = settled("62.08", "pv8", 1);
        policy.supposes(timeline("62.08", 2));

        city.as("circular-drafter")
                .header("Accept-Language", "en")
                .body(BY_ID)
                .post("/v1/previews")
                .then()
                .statusCode(200)
                .body("agencies", empty())
                .body("totals.people", equalTo(0));

        PolicyCounterpart.Asked asked = policy.last();
        assertEquals("POST", asked.method());
        assertEquals("/v1/suppositions", asked.path());
        assertEquals(BY_ID, asked.body());
        assertEquals("en", asked.headers().getFirst("Accept-Language"));
        assertEquals("Bearer", asked.headers().getFirst("Authorization").substring(0, 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413})
    void policyServicesRefusalsArePassedOnAsTheyAre(int status) {
        City city = new City("62.09", "pv9");
        policy.answers(status, "application/problem+json", "{\"status\":" + status + ",\"detail\":\"word for word\"}");

        preview(city.as("circular-drafter"), "")
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("en"))
                .body("detail", equalTo("word for word"));
    }

    @Test
    void withoutPolicyServiceThereIsNoPreview() {
        City city = new City("62.10", "pv10");
        policy.answers(500, "application/problem+json", "{}");
        unavailable(city);
        policy.answers(200, "application/json", "{\"timelines\":");
        unavailable(city);
        policy.answers(200, "application/json", "{}");
        unavailable(city);
        policy.hangs();
        unavailable(city);
        policy.close();
        unavailable(city);
    }

    @Test
    void onlyThoseWhoDraftOrReadDraftsAskForPreviews() {
        City city = settled("62.11", "pv11", 1);
        policy.supposes(timeline("62.11", 2, monday(home(100, Scope.EVERYONE))));

        given().contentType("application/json")
                .body(BY_ID)
                .post("/v1/previews")
                .then()
                .statusCode(401);
        for (String role : List.of("employee", "hr-admin", "gate-officer", "operator", "system", "health-officer")) {
            preview(city.as(role), "").statusCode(403);
        }
        assertEquals(0, policy.questions());
        for (String role : List.of("circular-publisher", "agency-head", "auditor", "administrator")) {
            preview(city.as(role), "").statusCode(200).body("totals.people", equalTo(1));
        }
    }

    @Test
    void aTokenForOneAgencySeesThatAgencyAlone() {
        City city = settled("62.12", "pv12", 1);
        city.agency("badan");
        city.unit("ruang", "badan", "");
        city.employee("b", "ruang", "");
        Quiet.await(database);
        policy.supposes(timeline("62.12", 2, monday(home(100, Scope.EVERYONE))));
        preview(city.as("circular-drafter"), "").body("agencies.agency", contains("pv12-badan", "pv12-dinas"));
        preview(head(city), "").body("agencies.agency", contains("pv12-badan")).body("people", nullValue());
        preview(head(city), "?agency=pv12-badan").body("people.items.employee", contains("pv12-b"));
        preview(head(city), "?agency=pv12-dinas").statusCode(403);
        preview(city.as("circular-drafter"), "?agency=pv12-nowhere").statusCode(404);
        preview(city.as("circular-drafter"), "?agency=%20").statusCode(400);
        preview(city.as("circular-drafter"), "?unit=pv12-ruang").statusCode(400);
    }

    @Test
    void moreThanCanBeComputedIsRefusedAndAnAgencyOfItIsNot() {
        City city = new City("62.13", "pv13");
        city.publish(timeline("62.13", 1));
        staff(city, PolicyElsewhere.MOST_PEOPLE);
        city.agency("badan");
        city.unit("ruang", "badan", "");
        city.employee("b", "ruang", "");
        Quiet.await(database);
        policy.supposes(timeline("62.13", 2, monday(home(100, Scope.EVERYONE))));

        preview(city.as("circular-drafter").header("Accept-Language", "en"), "")
                .statusCode(422)
                .body("detail", containsString("61 people"));
        preview(city.as("circular-drafter"), "").body("detail", containsString("61 orang"));
        preview(city.as("circular-drafter"), "?agency=pv13-badan")
                .statusCode(200)
                .body("totals.people", equalTo(1));
    }

    private static RequestSpecification head(City city) {
        return city.as("agency-head", "pv12-badan", null);
    }

    private void unavailable(City city) {
        preview(city.as("circular-drafter").header("Accept-Language", "en"), "")
                .statusCode(503)
                .contentType("application/problem+json")
                .body("detail", containsString("policy-service"));
    }

    private static ValidatableResponse preview(RequestSpecification as, String query) {
        return as.body(BY_ID).post("/v1/previews" + query).then();
    }

    /// A city of one agency with one office, whose rosters follow an empty timeline.
    private City settled(String region, String prefix, int people) {
        City city = new City(region, prefix);
        city.publish(timeline(region, 1));
        staff(city, people);
        Quiet.await(database);
        return city;
    }

    private static void staff(City city, int people) {
        city.agency("dinas");
        city.unit("office", "dinas", "");
        for (int i = 0; i < people; i++) {
            city.employee("e" + i, "office", "");
        }
    }

    private static TimedRule monday(Rule rule) {
        return city("c", "1", "2020-03-23", "2020-03-27", rule);
    }

    private static Rule duty(int people, Scope scope) {
        return new DutyRoster(Terms.of(scope), people, null);
    }
}
