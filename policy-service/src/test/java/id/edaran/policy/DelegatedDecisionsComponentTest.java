package id.edaran.policy;

import static id.edaran.policy.HeadsOfAgencies.COUNTERS_KEEP_DUTY;
import static id.edaran.policy.HeadsOfAgencies.HOME_UNLESS_NAMED;
import static id.edaran.policy.HeadsOfAgencies.NAMED_STAY;
import static id.edaran.policy.HeadsOfAgencies.eventually;
import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.revoke;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RecallOrdered;
import id.edaran.contracts.event.Topic;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What agency heads have to decide: rows TSL-3 and TSL-5.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class DelegatedDecisionsComponentTest {
    private static final String ZONE = "Asia/Jakarta";

    @Test
    void tsl5CountersDutyRosterIsAskedOfTheAgencyHeadAndLateTheDayAfter() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        LocalDate first = city.today(ZONE).plusDays(3);
        city.tellUnits();

        String id = publish(circular(city.region(), "1/2020", first.toString(), null, NAMED_STAY, COUNTERS_KEEP_DUTY))
                .path("id");

        eventually(() -> city.asked("agency=" + city.disdukcapil() + "&on=" + first)
                .body("items.find { it.kind == 'DUTY_ROSTER' }.state", equalTo("OPEN"))
                .body("items.find { it.kind == 'DUTY_ROSTER' }.circular", equalTo(id))
                .body("items.find { it.kind == 'DUTY_ROSTER' }.number", equalTo("1/2020"))
                .body("items.find { it.kind == 'DUTY_ROSTER' }.revision", equalTo(1))
                .body("items.find { it.kind == 'DUTY_ROSTER' }.clause", equalTo("2"))
                .body("items.find { it.kind == 'DUTY_ROSTER' }.rule.minimumOnDuty", equalTo(2))
                .body("items.find { it.kind == 'DUTY_ROSTER' }.by", equalTo(first.toString()))
                .body("items.find { it.kind == 'DUTY_ROSTER' }.decided", nullValue()));
        city.asked("state=OPEN&on=" + first.plusDays(1)).body("items", empty());
        city.asked("state=LATE&on=" + first.plusDays(1))
                .body("items.findAll { it.kind == 'DUTY_ROSTER' }.agency", contains(city.disdukcapil()))
                .body("next", nullValue());
    }

    @Test
    void tsl5PinnedDaysOfTheRuleDecideTheDutyRoster() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        LocalDate first = city.today(ZONE).plusDays(1);
        city.tellUnits();
        publish(circular(
                city.region(), "1/2020", first.toString(), first.plusDays(9).toString(), COUNTERS_KEEP_DUTY));

        city.tellPinned(first.minusDays(1), List.of("early"), 1);
        city.tellPinned(first.plusDays(1), List.of("e2", "e1"), 1);
        city.tellPinned(first.plusDays(2), List.of("e3", "e1"), 1);

        eventually(() -> city.asked("state=DECIDED")
                .body("items", hasSize(1))
                .body("items[0].decided.count", equalTo(3))
                .body("items[0].decided.employees", contains("e1", "e2", "e3"))
                .body("items[0].decided.decidedAt", equalTo(HeadsOfAgencies.DECIDED_AT.toString()))
                .body(
                        "items[0].decided.days.date",
                        contains(first.plusDays(1).toString(), first.plusDays(2).toString()))
                .body("items[0].decided.days[0].unit", equalTo(city.counter()))
                .body("items[0].decided.days[0].employees", contains("e2", "e1")));
    }

    @Test
    void tsl3WhoIsNamedIsAskedOfEveryAgencyUntilItsHeadDecides() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY));
        eventually(() -> city.asked("state=OPEN")
                .body("items.agency", contains(city.dinkes(), city.disdukcapil()))
                .body(
                        "items.by",
                        contains(city.today(ZONE).toString(), city.today(ZONE).toString())));

        city.tellNamed("-e1", true, 1);
        city.tellNamed("-e2", true, 1);

        eventually(() -> city.asked("state=DECIDED")
                .body("items.agency", contains(city.dinkes()))
                .body("items[0].kind", equalTo("DESIGNATION"))
                .body("items[0].decided.count", equalTo(2))
                .body("items[0].decided.employees", contains(city.region() + "-e1", city.region() + "-e2")));
        city.asked("state=OPEN").body("items.agency", contains(city.disdukcapil()));
    }

    @Test
    void tsl3WhomTwoClausesGoByIsAskedOnceAndTheOneThatDelegatesIsCited() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();

        publish(circular(city.region(), "1/2020", "2020-03-18", null, HOME_UNLESS_NAMED, NAMED_STAY));

        eventually(() -> city.asked("")
                .body("items.agency", contains(city.dinkes(), city.disdukcapil()))
                .body("items.clause", contains("2", "2")));
    }

    @Test
    void tsl3WhoeverIsNamedInAnExceptionHasToBeNamedToo() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();

        publish(circular(city.region(), "1/2020", "2020-03-18", null, HOME_UNLESS_NAMED));

        eventually(() -> city.asked("").body("items.agency", contains(city.dinkes(), city.disdukcapil())));
    }

    @Test
    void tsl3IsOpenAgainWhenTheOnlyNamedPersonIsNoLonger() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY));
        city.tellNamed("-e1", true, 1);
        eventually(() -> city.asked("state=DECIDED").body("items", hasSize(1)));

        city.tellNamed("-e1", false, 2);

        String ofDinkes = "agency=" + city.dinkes();
        eventually(() -> city.asked(ofDinkes).body("items.state", contains("OPEN")));
        city.asked(ofDinkes + "&on=" + city.today(ZONE).plusDays(1)).body("items.state", contains("LATE"));
    }

    @Test
    void tsl3AgenciesThatWorkAsUsualAnywayAreNotAsked() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();

        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY, """
                {"type":"WORK_ON_SITE","scope":{"agencies":["%s"]}}""".formatted(city.dinkes())));

        eventually(() -> city.asked("").body("items.agency", contains(city.disdukcapil())));
    }

    @Test
    void anAgencysOwnCircularAsksThatOneAlone() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();

        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY)
                .replace("\"level\":\"CITY\"", "\"level\":\"AGENCY\",\"agency\":\"" + city.dinkes() + "\""));

        eventually(() -> city.asked("").body("items.agency", contains(city.dinkes())));
    }

    @Test
    void unitsAndDecisionsThatAreToldBeforeTheCircularCountTheSame() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellNamed("-e1", true, 1);
        city.tellPinned(city.today(ZONE), List.of("e1"), 1);
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY, COUNTERS_KEEP_DUTY));
        city.asked("").body("items", empty());

        city.tellUnits();

        eventually(() -> city.asked("state=DECIDED")
                .body("items.agency", contains(city.dinkes(), city.disdukcapil()))
                .body("items.kind", contains("DESIGNATION", "DUTY_ROSTER")));
    }

    @Test
    void anOlderWordThatComesLaterChangesNothing() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY, COUNTERS_KEEP_DUTY));
        LocalDate day = city.today(ZONE);

        city.tellNamed("-e1", false, 2);
        city.tellNamed("-e1", true, 1);
        city.tellPinned(day, List.of("e2"), 2);
        city.tellPinned(day, List.of(), 1);
        city.tellPinned(day, List.of("e2"), 2);
        city.tellNamed("-e3", true, 1);

        eventually(() -> city.asked("state=DECIDED")
                .body("items.decided.employees", contains(List.of(city.region() + "-e3"), List.of("e2"))));
    }

    @Test
    void whatCannotBeUnderstoodStopsNobody() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY));

        List.of("{broken", "{}", "null")
                .forEach(poison -> TestKafka.send(
                        Topic.DECISIONS.topicName(),
                        city.dinkes(),
                        EventType.DESIGNATION_DECIDED.type(),
                        poison.getBytes(StandardCharsets.UTF_8)));
        HeadsOfAgencies.tell(
                EventType.RECALL_ORDERED,
                city.dinkes(),
                new RecallOrdered(
                        city.dinkes(),
                        city.region(),
                        city.office(),
                        "e1",
                        LocalDate.of(2020, 3, 19),
                        true,
                        HeadsOfAgencies.DECIDED_AT,
                        1));
        city.tellNamed("-e1", true, 1);

        eventually(() -> city.asked("state=DECIDED").body("items.decided.count", contains(1)));
        eventually(() -> assertEquals(
                3,
                TestKafka.read(Topic.deadLetters(Topic.DECISIONS.topicName())).stream()
                        .filter(parked -> parked.key().equals(city.dinkes()))
                        .count()));
    }

    @Test
    void tsl5OfARevokedCircularNothingIsAsked() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();
        Response published = publish(circular(city.region(), "1/2020", "2020-03-18", null, COUNTERS_KEEP_DUTY));
        eventually(() -> city.asked("").body("items", hasSize(1)));

        revoke(published, city.today(ZONE).plusDays(2).toString()).then().statusCode(200);

        city.asked("on=" + city.today(ZONE).plusDays(1)).body("items.state", contains("LATE"));
        city.asked("on=" + city.today(ZONE).plusDays(2)).body("items", empty());
    }

    @Test
    void tsl5ARuleThatAnAmendmentDropsIsNotAskedForButItsDecisionIsKept() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        LocalDate today = city.today(ZONE);
        city.tellUnits();
        city.tellPinned(today, List.of("e1"), 1);
        Response published =
                publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY, COUNTERS_KEEP_DUTY));
        eventually(() -> city.asked("").body("items.state", contains("OPEN", "OPEN", "DECIDED")));

        amend(published, """
                {"number":"2/2020","signedOn":"2020-03-20","effective":{"from":"%s"},
                 "clauses":[{"ref":"1","text":"butir contoh","rules":[{"type":"GATHERING_LIMIT","maxParticipants":0}]}]}""".formatted(today.plusDays(1))).then().statusCode(201);

        city.asked("on=" + today.plusDays(2))
                .body("items.state", contains("DECIDED"))
                .body("items.kind", contains("DUTY_ROSTER"));
    }

    @Test
    void tsl5WhatAnAmendmentRestatesIsNotAskedForAnew() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        LocalDate today = city.today(ZONE);
        city.tellUnits();
        Response published = publish(circular(city.region(), "1/2020", "2020-03-18", null, COUNTERS_KEEP_DUTY));
        amend(published, """
                {"number":"2/2020","signedOn":"2020-03-20","effective":{"from":"%s"},
                 "clauses":[{"ref":"1","text":"butir contoh","rules":[%s]}]}""".formatted(today.plusDays(1), COUNTERS_KEEP_DUTY))
                .then()
                .statusCode(201);

        eventually(() -> city.asked("on=" + today)
                .body("items.number", contains("1/2020"))
                .body("items.by", contains(today.toString())));
        city.asked("on=" + today.plusDays(1))
                .body("items.number", contains("2/2020"))
                .body("items.by", contains(today.toString()));
    }

    @Test
    void pagesThroughDecisionsInAStableOrder() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY, COUNTERS_KEEP_DUTY));
        eventually(() -> city.asked("").body("items", hasSize(3)));

        String next = city.asked("limit=2")
                .body("items.agency", contains(city.dinkes(), city.disdukcapil()))
                .body("next", notNullValue())
                .extract()
                .path("next");

        city.asked("limit=2&cursor=" + next)
                .body("items.kind", contains("DUTY_ROSTER"))
                .body("next", nullValue());
    }

    @Test
    void agencyHeadsSeeTheirOwnAgencyAlone() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        city.tellUnits();
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY));
        eventually(() -> city.asked("").body("items", hasSize(2)));
        String address = "/v1/regions/" + city.region() + "/delegated-decisions";
        String head = TestTokens.token("agency-head", city.region(), city.dinkes());

        given().auth().oauth2(head).get(address).then().statusCode(200).body("items.agency", contains(city.dinkes()));
        given().auth()
                .oauth2(head)
                .get(address + "?agency=" + city.disdukcapil())
                .then()
                .statusCode(403);
    }

    @Test
    void readersOfStaffAloneMayAsk() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        String address = "/v1/regions/" + city.region() + "/delegated-decisions";

        List.of("operator", "auditor", "system", "circular-drafter", "circular-publisher", "administrator", "hr-admin")
                .forEach(role -> as(role, city.region()).get(address).then().statusCode(200));
        List.of("employee", "gate-officer", "health-officer")
                .forEach(role -> as(role, city.region()).get(address).then().statusCode(403));
        as("operator", "99.99").get(address).then().statusCode(403);
        given().get(address).then().statusCode(401);
    }

    @Test
    void namesEveryParameterThatDoesNotFit() {
        HeadsOfAgencies city = HeadsOfAgencies.city(ZONE);
        String address = "/v1/regions/" + city.region() + "/delegated-decisions?";

        List.of("state=DONE", "on=tomorrow", "agency=%20", "limit=0", "cursor=%25", "kind=DESIGNATION")
                .forEach(query -> as("operator", city.region())
                        .urlEncodingEnabled(false)
                        .get(address + query)
                        .then()
                        .statusCode(400)
                        .body("errors[0].pointer", equalTo("?" + query.substring(0, query.indexOf('=')))));
        as("operator", "ID").get("/v1/regions/99.98/delegated-decisions").then().statusCode(404);
    }
}
