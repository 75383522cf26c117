package id.edaran.checkin;

import static io.restassured.RestAssured.given;

import id.edaran.contracts.Json;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.support.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Speaks to the service as its clients do.
final class CheckinApi {
    /// An instant within the circulars of the tests.
    static final Instant NOON = Instant.parse("2022-02-16T04:00:00Z");

    private CheckinApi() {}

    static RequestSpecification as(String roles, String region, @Nullable String agency) {
        return given().auth().oauth2(TestTokens.token(roles, region, agency)).contentType(ContentType.JSON);
    }

    static RequestSpecification as(String roles) {
        return as(roles, "ID", null);
    }

    static String site(String region, String agency, SiteKind kind, @Nullable Integer capacity) {
        String code = "S-" + UUID.randomUUID();
        as("administrator")
                .body(siteBody(region, agency, kind, capacity))
                .put("/v1/sites/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    static String siteBody(String region, String agency, SiteKind kind, @Nullable Integer capacity) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("region", region);
        body.put("agency", agency);
        body.put("name", "A door for tests");
        body.put("kind", kind.name());
        body.put("capacity", capacity);
        return Json.text(body);
    }

    static String office(String region) {
        return site(region, "SETDA", SiteKind.OFFICE, null);
    }

    static String poster(String site) {
        return as("administrator").get("/v1/sites/" + site + "/poster").path("text");
    }

    /// @return the recorded test's subject
    static String record(String person, String kind, String result, Instant sampledAt) {
        return as("health-officer")
                .body(test(person, kind, result, sampledAt))
                .post("/v1/health/tests")
                .then()
                .statusCode(201)
                .extract()
                .path("subject");
    }

    static String test(String person, String kind, String result, Instant sampledAt) {
        return """
                {"person": %s, "kind": "%s", "result": "%s", "sampledAt": "%s", "facility": "Puskesmas Contoh"}
                """.formatted(person, kind, result, sampledAt);
    }

    static Response enter(String site, String person, Instant at) {
        return as("gate-officer")
                .body(scan(UUID.randomUUID().toString(), person, at))
                .post(entries(site));
    }

    static Response enter(String site, String person, String purpose, @Nullable String qr, Instant at) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("scanId", UUID.randomUUID().toString());
        body.put("person", Json.tree(person));
        body.put("purpose", purpose);
        body.put("qr", qr);
        body.put("scannedAt", at.toString());
        return as("gate-officer").body(Json.text(body)).post(entries(site));
    }

    /// A guest of an official.
    static Response visit(String site, String person, String position, String agency, @Nullable String qr, Instant at) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("scanId", UUID.randomUUID().toString());
        body.put("person", Json.tree(person));
        body.put("purpose", "GUEST");
        body.put("host", Map.of("position", position, "agency", agency));
        body.put("qr", qr);
        body.put("scannedAt", at.toString());
        return as("gate-officer").body(Json.text(body)).post(entries(site));
    }

    static Response serve(String site, Instant at) {
        return enter(site, Persons.byNik(), "SERVICE", null, at);
    }

    static Response declare(String person, String region, LocalDate departedOn, LocalDate returnedOn) {
        return as("health-officer", region, null)
                .body("""
                        {"person": %s, "from": "Makassar", "departedOn": "%s", "returnedOn": "%s"}
                        """.formatted(person, departedOn, returnedOn))
                .post("/v1/health/travel-declarations");
    }

    static Response leave(String site, String person) {
        return as("gate-officer").body("{\"person\": " + person + "}").post("/v1/sites/" + site + "/exits");
    }

    static Response leave(String site, String person, Instant at) {
        return as("gate-officer")
                .body("""
                        {"scanId": "%s", "person": %s, "scannedAt": "%s"}
                        """.formatted(UUID.randomUUID(), person, at))
                .post("/v1/sites/" + site + "/exits");
    }

    static String entries(String site) {
        return "/v1/sites/" + site + "/entries";
    }

    static String scan(String scanId, String person, Instant at) {
        return """
                {"scanId": "%s", "person": %s, "purpose": "WORK", "scannedAt": "%s"}
                """.formatted(scanId, person, at);
    }
}
