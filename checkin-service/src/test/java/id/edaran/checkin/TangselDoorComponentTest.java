package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.serve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// South Tangerang's rows that touch a door, with the example city's circulars on the topic.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class TangselDoorComponentTest {
    private static final String REGION = "36.71";
    private static final String CITY = "800/CONTOH/2020";
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2020-03-24T02:00:00Z");

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource database;

    @Inject
    Pseudonyms pseudonyms;

    @BeforeEach
    void published() {
        ExampleRules.publish(broker, "36.74", REGION, ZoneId.of("Asia/Jakarta"));
    }

    @Test
    void tsl6PaperworkIsHandedOverAtTheCounter() {
        String counter = CheckinApi.site(REGION, "36.71-DISDUKCAPIL", SiteKind.COUNTER, null);

        serve(counter, TUESDAY_AT_NINE)
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("reasons.code", contains("OK"))
                .body("reasons.number", contains(CITY))
                .body("reasons.clause", contains("6"));
    }

    @Test
    void tsl8WhatIsOnlineHasNoCounter() {
        String site = "S-" + UUID.randomUUID();
        as("administrator")
                .body("""
                        {"region": "%s", "agency": "36.71-DPMPTSP", "name": "Licences online", "kind": "COUNTER",
                         "services": ["PERIZINAN-DARING"]}
                        """.formatted(REGION))
                .put("/v1/sites/" + site)
                .then()
                .statusCode(201)
                .body("services", contains("PERIZINAN-DARING"));

        serve(site, TUESDAY_AT_NINE)
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("SITE_CLOSED"))
                .body("reasons.number", contains(CITY))
                .body("reasons.clause", contains("8"));
    }

    @Test
    void tsl1AndTsl5WhoeverWorksAtHomeIsSentBackAndWhoeverIsOnDutyComesIn() {
        String nip = Persons.nip();
        String counter = CheckinApi.site(REGION, "36.71-DISDUKCAPIL", SiteKind.COUNTER, null);
        Roster roster = new Roster(database);
        roster.unit("36.71-U1", "36.71-DISDUKCAPIL", REGION, UnitKind.COUNTER, 1);
        roster.employee(
                "36.71-E1",
                "36.71-U1",
                "36.71-DISDUKCAPIL",
                REGION,
                Position.STAFF,
                List.of(pseudonyms.of(Identifier.NIP, nip)),
                1);
        roster.roster(
                "36.71-U1",
                "36.71-DISDUKCAPIL",
                REGION,
                LocalDate.parse("2020-03-24"),
                1,
                Roster.line("36.71-E1", Assignment.HOME, Assignment.DUTY));

        enter(counter, Persons.byNip(nip), TUESDAY_AT_NINE)
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("NOT_ROSTERED"))
                .body("reasons.number", contains(CITY))
                .body("reasons.clause", contains("1"));
        enter(counter, Persons.byNip(nip), TUESDAY_AT_NINE.plusSeconds(86_400))
                .then()
                .body("decision", equalTo("ALLOW"));
    }
}
