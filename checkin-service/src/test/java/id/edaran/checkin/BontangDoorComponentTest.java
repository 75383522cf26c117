package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.serve;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bontang's rows that touch a door, with the example city's circulars on the topic.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class BontangDoorComponentTest {
    private static final String REGION = "64.71";
    private static final String CITY = "188.65/504/ORG/2020";
    private static final LocalDate TUESDAY = LocalDate.parse("2020-03-24");

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource database;

    @Inject
    Pseudonyms pseudonyms;

    @BeforeEach
    void published() {
        ExampleRules.publish(broker, "64.74", REGION, Circulars.MAKASSAR);
    }

    @Test
    void btg1AndBtg7WhoeverWorksAtHomeComesInVainUnlessCalledIn() {
        String nip = Persons.nip();
        String office = CheckinApi.site(REGION, "64.71-BAPPEDA", SiteKind.OFFICE, null);
        Roster roster = new Roster(database);
        roster.unit("64.71-U1", "64.71-BAPPEDA", REGION, UnitKind.OFFICE, 1);
        roster.employee(
                "64.71-E1",
                "64.71-U1",
                "64.71-BAPPEDA",
                REGION,
                Position.STAFF,
                List.of(pseudonyms.of(Identifier.NIP, nip)),
                1);
        roster.roster(
                "64.71-U1",
                "64.71-BAPPEDA",
                REGION,
                TUESDAY,
                1,
                Roster.line("64.71-E1", Assignment.HOME, Assignment.ABSENT, Assignment.ON_SITE, Assignment.OFF));

        as("gate-officer")
                .header("Accept-Language", "en")
                .body(CheckinApi.scan("btg-1", Persons.byNip(nip), wita(TUESDAY, 9)))
                .post(CheckinApi.entries(office))
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("NOT_ROSTERED"))
                .body("reasons[0].circular", equalTo(CITY))
                .body("reasons[0].number", equalTo(CITY))
                .body("reasons[0].clause", equalTo("1"))
                .body(
                        "reasons[0].message",
                        equalTo("By the roster this member of staff does not work in the office today."));
        enter(office, Persons.byNip(nip), "SERVICE", null, wita(TUESDAY, 9))
                .then()
                .body("decision", equalTo("ALLOW"));
        enter(office, Persons.byNip(nip), wita(TUESDAY.plusDays(1), 9))
                .then()
                .body("reasons.code", contains("NOT_ROSTERED"))
                .body("reasons[0].circular", nullValue());
        enter(office, Persons.byNip(nip), wita(TUESDAY.plusDays(2), 9)).then().body("decision", equalTo("ALLOW"));
        enter(office, Persons.byNip(nip), wita(TUESDAY.plusDays(3), 9)).then().body("decision", equalTo("ALLOW"));

        roster.roster(
                "64.71-U1",
                "64.71-BAPPEDA",
                REGION,
                TUESDAY,
                2,
                Roster.line("64.71-E1", Assignment.RECALLED, Assignment.ABSENT));
        enter(office, Persons.byNip(nip), wita(TUESDAY, 10)).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void btg8TheCivilRegistryIsOpenUntilTwoOnWorkingDays() {
        String counter = CheckinApi.site(REGION, "64.71-DISDUKCAPIL", SiteKind.COUNTER, null);

        serve(counter, wita(TUESDAY, 8))
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("reasons.code", everyItem(equalTo("OK")))
                .body("reasons.number", hasItem("CONTOH/DISDUKCAPIL/2020"))
                .body("validUntil", equalTo("2020-03-24T06:00:00Z"));
        for (Instant outside :
                List.of(wita(TUESDAY, 14), wita(TUESDAY, 8).minusSeconds(1), wita(TUESDAY.plusDays(4), 9))) {
            serve(counter, outside)
                    .then()
                    .body("decision", equalTo("DENY"))
                    .body("reasons.code", contains("OUTSIDE_HOURS"))
                    .body("reasons.number", contains("CONTOH/DISDUKCAPIL/2020"))
                    .body("reasons.clause", contains("1"));
        }
        enter(counter, Persons.byNik(), "WORK", null, wita(TUESDAY, 16)).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void btg10WhoeverComesToAFullRoomWaits() {
        String counter = CheckinApi.site(REGION, "64.71-DISDUKCAPIL", SiteKind.COUNTER, 2);

        serve(counter, wita(TUESDAY, 9)).then().body("decision", equalTo("ALLOW"));
        serve(counter, wita(TUESDAY, 9)).then().statusCode(200);
        serve(counter, wita(TUESDAY, 9))
                .then()
                .body("decision", equalTo("WAIT"))
                .body("reasons.code", contains("SITE_FULL"));
    }

    @Test
    void btg11TheLicensingCounterIsClosedAndFiveStayInTheOffice() {
        String counter = CheckinApi.site(REGION, "64.71-DPMPTSP", SiteKind.COUNTER, null);

        serve(counter, wita(TUESDAY, 9))
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("SITE_CLOSED"))
                .body("reasons.number", contains("CONTOH/DPMPTSP/2020"))
                .body("reasons.clause", contains("1"));
        serve(counter, wita(TUESDAY.minusDays(4), 9)).then().body("decision", equalTo("ALLOW"));
        enter(counter, Persons.byNik(), "WORK", null, wita(TUESDAY, 9)).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void btg12WhoeverComesBackReportsAndIsolatesAlsoFromAJourneyBegunBefore() {
        String person = Persons.byNik();
        String office = CheckinApi.site(REGION, "64.71-BAPPEDA", SiteKind.OFFICE, null);

        Response declared = CheckinApi.declare(person, REGION, TUESDAY.minusDays(8), TUESDAY);
        declared.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("region", equalTo(REGION))
                .body("isolation.from", equalTo("2020-03-24"))
                .body("isolation.until", equalTo("2020-04-06"))
                .body("isolation.reportTo", equalTo("Public Service Center (PSC) Kota Bontang"))
                .body("isolation.number", equalTo(CITY))
                .body("isolation.clause", equalTo("7"))
                .body("reportedAt", nullValue());
        String id = declared.path("id");

        for (String purpose : List.of("WORK", "SERVICE", "GUEST")) {
            enter(office, person, purpose, null, wita(TUESDAY.plusDays(3), 9))
                    .then()
                    .body("decision", equalTo("DENY"))
                    .body("reasons.code", contains("ISOLATING"))
                    .body("reasons.number", contains(CITY))
                    .body("reasons.clause", contains("7"));
        }
        enter(office, person, wita(TUESDAY.plusDays(13), 23)).then().body("reasons.code", contains("ISOLATING"));
        enter(office, person, wita(TUESDAY.plusDays(14), 0)).then().body("decision", equalTo("ALLOW"));
        await().untilAsserted(() -> {
            List<EntryDecided> told = broker.events(EventType.ENTRY_DECIDED, office, EntryDecided.class);
            assertEquals(5, told.size());
            assertTrue(
                    told.stream().allMatch(decided -> decided.citations().isEmpty()),
                    "by which clause somebody isolates stays with the gate");
        });
        awaiting().then().statusCode(200).body("items.id", hasItem(id));

        report(id, null).then().statusCode(428);
        report(id, "\"7\"").then().statusCode(412);
        report(id, "\"1\"").then().statusCode(200).body("reportedAt", notNullValue());
        report(id, "\"2\"").then().statusCode(409);
        awaiting().then().body("items.id", not(hasItem(id)));
        enter(office, person, wita(TUESDAY.plusDays(3), 9)).then().body("reasons.code", contains("ISOLATING"));

        CheckinApi.record(person, "PCR", "NEGATIVE", wita(TUESDAY.plusDays(4), 9));
        enter(office, person, wita(TUESDAY.plusDays(4), 8)).then().body("reasons.code", contains("ISOLATING"));
        enter(office, person, wita(TUESDAY.plusDays(4), 9)).then().body("decision", equalTo("ALLOW"));
    }

    private static Response awaiting() {
        return as("health-officer", REGION, null).get("/v1/health/travel-declarations?awaitingReport=true&limit=500");
    }

    private static Response report(String id, @Nullable String ifMatch) {
        var request = as("health-officer", REGION, null);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/health/travel-declarations/" + id + "/report");
    }

    private static Instant wita(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Circulars.MAKASSAR).toInstant();
    }
}
