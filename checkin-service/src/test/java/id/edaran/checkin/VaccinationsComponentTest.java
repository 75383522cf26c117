package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.Circulars.cityRule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Row BIT-9: doses recorded, counted over an agency, and asked for at a door.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class VaccinationsComponentTest {
    private static final String REGION = "71.66";

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource database;

    @Inject
    Pseudonyms pseudonyms;

    @Test
    void bit9OpensADoorThatAsksForDoses() {
        ExampleRules.apply(
                broker,
                Circulars.timeline(
                        REGION,
                        1,
                        cityRule(
                                "C1",
                                "9",
                                Circulars.requirement(SiteSelector.ALL, AppliesTo.EVERYONE, null, null, 2))));
        String office = CheckinApi.office(REGION);
        String person = Persons.byNik();

        vaccinate(person, 1, "2021-06-01").then().statusCode(201).body("dose", equalTo(1));
        enter(office, person, NOON)
                .then()
                .body("reasons.code", contains("DOSES_MISSING"))
                .body("reasons.clause", contains("9"));
        vaccinate(person, 2, "2022-02-17").then().statusCode(201);
        enter(office, person, NOON).then().body("reasons.code", contains("DOSES_MISSING"));
        enter(office, person, NOON.plusSeconds(86_400)).then().body("decision", equalTo("ALLOW"));
        vaccinate(person, 2, "2021-07-01").then().statusCode(409);
        String third = vaccinate(person, 3, "2021-09-01").path("id");
        enter(office, person, NOON).then().body("decision", equalTo("ALLOW"));
        withdraw(third, "\"1\"").then().statusCode(200).header("ETag", "\"2\"").body("withdrawn", equalTo(true));
        withdraw(third, "\"2\"").then().statusCode(409);
        enter(office, person, NOON).then().body("reasons.code", contains("DOSES_MISSING"));
        vaccinate(person, 3, "2021-09-01").then().statusCode(201);
    }

    @Test
    void bit9CountsTheDosesOfAnAgencyWithoutTellingOfSinglePeople() throws Exception {
        Roster roster = new Roster(database);
        roster.unit("71.66-U1", "71.66-DINKES", REGION, UnitKind.OFFICE, 1);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String nip = Persons.nip();
            String nik = Persons.nik();
            people.add(i % 2 == 0 ? Persons.byNik(nik) : Persons.byNip(nip));
            roster.employee(
                    "71.66-E" + i,
                    "71.66-U1",
                    "71.66-DINKES",
                    REGION,
                    Position.STAFF,
                    List.of(pseudonyms.of(Identifier.NIP, nip), pseudonyms.of(Identifier.NIK, nik)),
                    1);
        }
        people.forEach(person -> vaccinate(person, 1, "2021-06-01").then().statusCode(201));
        people.subList(0, 6)
                .forEach(person -> vaccinate(person, 2, "2021-07-01").then().statusCode(201));
        people.subList(0, 2)
                .forEach(person -> vaccinate(person, 3, "2022-01-01").then().statusCode(201));
        vaccinate(Persons.byNik(), 3, "2022-01-01").then().statusCode(201);

        long before = readings();
        as("health-officer", REGION, null)
                .get("/v1/health/coverage?agency=71.66-DINKES")
                .then()
                .statusCode(200)
                .body("people", equalTo(12))
                .body("doses.dose", contains(1, 2, 3))
                .body("doses[0].people", equalTo(12))
                .body("doses[1].people", equalTo(6))
                .body("doses[2].people", nullValue());
        assertEquals(before + 1, readings());
        as("agency-head", REGION, "71.66-SETDA")
                .get("/v1/health/coverage?agency=71.66-DINKES")
                .then()
                .statusCode(403);
        as("gate-officer").get("/v1/health/coverage?agency=71.66-DINKES").then().statusCode(403);
        as("health-officer").get("/v1/health/coverage").then().statusCode(400);
        as("health-officer").get("/v1/health/coverage?agency=NOBODYS").then().statusCode(404);
    }

    @Test
    void namesEveryFault() {
        as("health-officer")
                .body("{\"person\": {}, \"dose\": 4, \"givenOn\": \"soon\", \"colour\": \"red\"}")
                .post("/v1/health/vaccinations")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/person", "/dose", "/givenOn", "/colour"));
        as("gate-officer").body("{}").post("/v1/health/vaccinations").then().statusCode(403);
        String id = vaccinate(Persons.byNik(), 1, "2021-06-01").path("id");
        as("health-officer")
                .get("/v1/health/vaccinations/" + id)
                .then()
                .statusCode(200)
                .body("givenOn", equalTo("2021-06-01"));
    }

    private static Response vaccinate(String person, int dose, String givenOn) {
        return as("health-officer")
                .body("{\"person\": " + person + ", \"dose\": " + dose + ", \"givenOn\": \"" + givenOn + "\"}")
                .post("/v1/health/vaccinations");
    }

    private static Response withdraw(String id, String ifMatch) {
        return as("health-officer")
                .header("If-Match", ifMatch)
                .body("{\"reason\": \"orang lain\"}")
                .post("/v1/health/vaccinations/" + id + "/withdrawal");
    }

    private long readings() throws SQLException {
        Long count = new Roster(database).number("select count(*) from health_read where agency = ?", "71.66-DINKES");
        return count == null ? 0 : count;
    }
}
