package id.edaran.roster.directory;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class DirectoryComponentTest {
    private static final String AGENCY = "{\"region\":\"64.74\",\"name\":\"Dinas Contoh\",\"kind\":\"DEPARTMENT\"}";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void createsReplacesAndListsAgencies() {
        City city = new City("64.74", "dir1");
        city.put("agencies/dir1-a", AGENCY)
                .statusCode(201)
                .header("Location", containsString("/v1/agencies/dir1-a"))
                .header("ETag", equalTo("\"1\""))
                .body("code", equalTo("dir1-a"))
                .body("kind", equalTo("DEPARTMENT"));
        city.put("agencies/dir1-a", AGENCY).statusCode(428);
        city.as("hr-admin")
                .header("If-Match", "\"7\"")
                .body(AGENCY)
                .put("/v1/agencies/dir1-a")
                .then()
                .statusCode(412);
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(AGENCY.replace("Contoh", "Lain"))
                .put("/v1/agencies/dir1-a")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        city.get("agencies/dir1-a")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Dinas Lain"));
        city.agency("b");
        city.get("agencies?region=64.74&limit=500").body("items.code", hasItems("dir1-a", "dir1-b"));
        String next = city.get("agencies?region=64.74&limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        city.get("agencies?region=64.74&limit=1&cursor=" + next).statusCode(200).body("items", hasSize(1));
        city.get("agencies?regio=64.74").statusCode(400);
        city.get("agencies/nowhere").statusCode(404);
    }

    @Test
    void namesEveryFault() {
        City city = new City("64.74", "dir2");
        city.put("agencies/dir2-a", "{\"region\":\"64.74\",\"kind\":\"OFFICE\",\"colour\":\"red\",\"code\":\"other\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/name", "/kind", "/colour", "/code"));
        city.put(
                        "units/dir2-u",
                        "{\"agency\":\"nowhere\",\"name\":\"Bidang\",\"kind\":\"OFFICE\",\"parent\":\"nowhere\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/agency", "/parent"));
        city.put(
                        "employees/dir2-e",
                        "{\"nip\":\"198513282010011001\",\"nik\":\"123\",\"unit\":\"nowhere\",\"name\":\"Contoh\",\"echelon\":\"V\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/nip", "/nik", "/employmentType", "/echelon"))
                .body(not(containsString("1985132820")));
        city.put("employees/dir2-e", city.employeeBody("e", "nowhere", ""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/unit"));
        city.put("employees/6474014101900001", city.employeeBody("e", "nowhere", ""))
                .statusCode(400);
        city.put("calendars/64.74/holidays/2020-02-30", "{\"name\":\"Contoh\"}").statusCode(400);
    }

    @Test
    void asksForTokenRoleRegionAndAgencyBeforeItReads() {
        City city = new City("64.74", "dir3");
        city.agency("a");
        city.unit("u", "a", "");
        given().contentType("application/json")
                .body("{")
                .put("/v1/agencies/dir3-a")
                .then()
                .statusCode(401);
        given().get("/v1/units/dir3-u/roster").then().statusCode(401);
        city.as("auditor").body("{").put("/v1/agencies/dir3-a").then().statusCode(403);
        city.as("hr-admin", "dir3-other", null)
                .body("{")
                .put("/v1/units/dir3-u")
                .then()
                .statusCode(403);
        String elsewhere = TestTokens.token("hr-admin", "71.72", null);
        given().header("Authorization", "Bearer " + elsewhere)
                .contentType("application/json")
                .body("{")
                .put("/v1/agencies/dir3-a")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + elsewhere)
                .get("/v1/units/dir3-u")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + elsewhere)
                .get("/v1/units/dir3-u/roster")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + elsewhere)
                .get("/v1/agencies/dir3-a/roster")
                .then()
                .statusCode(403);
        city.as("hr-admin", "dir3-a", null)
                .body("{\"name\":\"Contoh\"}")
                .put("/v1/calendars/64.74/holidays/2020-03-25")
                .then()
                .statusCode(403);
    }

    @Test
    void showsNamesAndNumbersOnlyToWhomTheyConcern() throws SQLException {
        City city = new City("64.74", "dir4");
        city.agency("a");
        city.unit("u", "a", "");
        city.put(
                        "employees/dir4-e",
                        "{\"nip\":\"198502282010011001\",\"nik\":\"6474014101900042\",\"name\":\"Rahasia Contoh\","
                                + "\"unit\":\"dir4-u\",\"employmentType\":\"PNS\",\"echelon\":\"IVa\"}")
                .statusCode(201)
                .body("id", equalTo("dir4-e"))
                .body("name", equalTo("Rahasia Contoh"))
                .body("nip", equalTo("***************001"))
                .body("nik", equalTo("*************042"))
                .body("position", equalTo("STAFF"))
                .body("echelon", equalTo("IVa"));
        city.as("auditor")
                .get("/v1/employees/dir4-e")
                .then()
                .body("name", nullValue())
                .body("nip", nullValue());
        city.as("agency-head", "dir4-a", null)
                .get("/v1/employees/dir4-e")
                .then()
                .body("name", notNullValue());
        city.as("agency-head", "dir4-b", null)
                .get("/v1/employees/dir4-e")
                .then()
                .statusCode(403);
        city.as("employee", null, "dir4-e").get("/v1/employees/dir4-e").then().body("nik", notNullValue());
        city.as("employee", null, "dir4-e")
                .get("/v1/employees/dir4-e/assignments")
                .then()
                .statusCode(200);
        city.as("employee", null, "dir4-x")
                .get("/v1/employees/dir4-e/assignments")
                .then()
                .statusCode(403);
        city.as("employee", null, "dir4-x")
                .get("/v1/units/dir4-u/roster")
                .then()
                .statusCode(403);
        city.get("employees?unit=dir4-u").body("items.id", equalTo(List.of("dir4-e")));
        city.get("employees?agency=dir4-a").body("items.name", equalTo(Collections.singletonList(null)));

        city.put(
                        "employees/dir4-f",
                        "{\"nik\":\"6474014101900042\",\"name\":\"Lain\",\"unit\":\"dir4-u\",\"employmentType\":\"THL\"}")
                .statusCode(409)
                .body("detail", containsString("NIK"));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select e::text from employee e where id = 'dir4-e'")) {
            row.next();
            assertFalse(row.getString(1).contains("198502282010011001"));
            assertFalse(row.getString(1).contains("6474014101900042"));
            assertFalse(row.getString(1).contains("Rahasia"));
        }
    }

    @Test
    void tellsOfEveryChangeOfAUnit() {
        City city = new City("64.74", "dir5");
        city.agency("a");
        city.agency("b");
        city.unit("top", "a", "");
        city.unit("sub", "a", ", \"parent\":\"dir5-top\"");
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body("{\"agency\":\"dir5-a\",\"name\":\"Bidang\",\"kind\":\"OFFICE\",\"parent\":\"dir5-sub\"}")
                .put("/v1/units/dir5-top")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/parent"));
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(
                        "{\"agency\":\"dir5-b\",\"name\":\"Bidang\",\"kind\":\"COUNTER\",\"workingDays\":[\"SATURDAY\",\"MONDAY\"]}")
                .put("/v1/units/dir5-sub")
                .then()
                .statusCode(200)
                .body("agency", equalTo("dir5-b"))
                .body("workingDays", equalTo(List.of("MONDAY", "SATURDAY")));
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(AGENCY.replace("64.74", "64.71"))
                .put("/v1/agencies/dir5-b")
                .then()
                .statusCode(403);
        String province = TestTokens.token("administrator", "64", null);
        given().header("Authorization", "Bearer " + province)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(AGENCY.replace("64.74", "64.71"))
                .put("/v1/agencies/dir5-b")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<UnitChanged> told = city.records(Topic.UNITS.topicName()).stream()
                    .filter(record -> record.key().equals("dir5-sub"))
                    .map(record -> Json.read(record.value(), UnitChanged.class))
                    .toList();
            assertEquals(
                    List.of(1L, 2L, 3L),
                    told.stream().map(UnitChanged::revision).toList());
            assertEquals("dir5-top", told.getFirst().parent());
            assertEquals("dir5-b", told.get(1).agency());
            assertEquals("64.71", told.getLast().region());
        });
    }

    @Test
    void keepsACalendarOfHolidays() {
        City city = new City("62.71", "dir6");
        city.agency("a");
        city.unit("u", "a", "");
        city.employee("e", "u", "");
        city.put("calendars/62.71/holidays/2020-03-25", "{\"name\":\"Hari Contoh\",\"decree\":\"SKB 1/2020\"}")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""));
        assertEquals("OFF", city.assignment("e", "2020-03-25"));
        city.get("calendars/62.71/holidays?from=2020-03-01&to=2020-03-31")
                .body("items.date", equalTo(List.of("2020-03-25")))
                .body("items[0].decree", equalTo("SKB 1/2020"));
        city.get("calendars/62.71/holidays?from=2020-03-26").body("items", hasSize(0));
        city.as("hr-admin")
                .delete("/v1/calendars/62.71/holidays/2020-03-25")
                .then()
                .statusCode(428);
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .delete("/v1/calendars/62.71/holidays/2020-03-25")
                .then()
                .statusCode(204);
        city.get("calendars/62.71/holidays/2020-03-25").statusCode(404);
        assertEquals("ON_SITE", city.assignment("e", "2020-03-25"));

        String nation = TestTokens.token("hr-admin", "ID", null);
        given().header("Authorization", "Bearer " + nation)
                .contentType("application/json")
                .body("{\"name\":\"Hari Nasional Contoh\"}")
                .put("/v1/calendars/ID/holidays/2021-08-17")
                .then()
                .statusCode(201);
        assertEquals("OFF", city.assignment("e", "2021-08-17"));
    }

    @Test
    void refusesRangesItCannotAnswer() {
        City city = new City("64.74", "dir7");
        city.agency("a");
        city.unit("u", "a", "");
        city.get("units/dir7-u/roster?from=2020-03-01&to=2020-05-01").statusCode(200);
        city.get("units/dir7-u/roster?from=2020-03-01&to=2020-05-02").statusCode(400);
        city.get("units/dir7-u/roster?from=2020-03-02&to=2020-03-01").statusCode(400);
        city.get("units/dir7-u/roster?from=9999-01-01").statusCode(400);
        city.get("units/dir7-u/roster?from=yesterday").statusCode(400);
        city.get("units/nowhere/roster").statusCode(404);
        city.get("agencies/nowhere/roster").statusCode(404);
        city.get("employees/nowhere/assignments").statusCode(404);
        city.get("employees/nowhere/assignments/2020-03-24").statusCode(404);
    }

    @Test
    void describesItself() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body("paths.'/v1/units/{code}'.put.responses", hasKey("201"))
                .body("paths.'/v1/employees/{id}/assignments/{date}'.get.responses", hasKey("200"));
        given().get("/asyncapi").then().statusCode(200);
        given().get("/health/ready").then().statusCode(200);
    }
}
