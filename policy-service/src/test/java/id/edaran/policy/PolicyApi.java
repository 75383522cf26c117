package id.edaran.policy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.support.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Speaks to the service as its clients do. Every city gets a code of its own, so that tests do not meet.
final class PolicyApi {
    private static final AtomicInteger CITIES = new AtomicInteger();

    private PolicyApi() {}

    static RequestSpecification as(String roles, String region) {
        return given().auth().oauth2(TestTokens.token(roles, region, null)).contentType(ContentType.JSON);
    }

    static RequestSpecification publisher() {
        return as("circular-publisher", "ID");
    }

    /// A city in a province of its own, neither met by another test.
    static String city(String timeZone) {
        int number = CITIES.incrementAndGet();
        String code = "%02d.%02d".formatted(20 + number / 90, 10 + number % 90);
        as("administrator", "ID")
                .body(Map.of("name", "Kota Contoh " + number, "level", "CITY", "timeZone", timeZone))
                .put("/v1/regions/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    /// The region above all others. What is published for it is in force in every test's cities: whoever does so
    /// revokes it in the end, from its first day on.
    static String nation() {
        int status = as("administrator", "ID")
                .body(Map.of("name", "Indonesia", "level", "NATIONAL", "timeZone", "Asia/Jakarta"))
                .put("/v1/regions/ID")
                .statusCode();
        assertTrue(status == 201 || status == 428, "status " + status);
        return "ID";
    }

    static String circular(String region, String number, String from, @Nullable String until, String... rules) {
        StringBuilder clauses = new StringBuilder();
        for (int i = 0; i < rules.length; i++) {
            clauses.append(i == 0 ? "" : ",").append("""
                    {"ref":"%d","text":"butir contoh","rules":[%s]}""".formatted(i + 1, rules[i]));
        }
        return """
                {"region":"%s","number":"%s","subject":"Contoh penyesuaian sistem kerja","issuer":"Wali Kota Contoh",
                 "level":"CITY","signedOn":"2020-03-20","effective":{"from":"%s","until":%s},"clauses":[%s]}""".formatted(region, number, from, until == null ? "null" : "\"" + until + "\"", clauses);
    }

    static Response draft(String body) {
        return publisher().body(body).post("/v1/circulars");
    }

    /// Drafts and publishes; answers with the publication.
    static Response publish(String body) {
        Response drafted = draft(body);
        drafted.then().statusCode(201);
        return publisher()
                .header("If-Match", drafted.header("ETag"))
                .post("/v1/circulars/" + drafted.path("id") + "/publication");
    }

    static Response amend(Response circular, String body) {
        return publisher()
                .header("If-Match", circular.header("ETag"))
                .body(body)
                .post("/v1/circulars/" + circular.path("id") + "/amendments");
    }

    static Response revoke(Response circular, String effectiveOn) {
        return publisher()
                .header("If-Match", circular.header("ETag"))
                .body(Map.of("effectiveOn", effectiveOn, "reason", "keadaan contoh membaik"))
                .post("/v1/circulars/" + circular.path("id") + "/revocation");
    }

    static Response rules(String region, String query) {
        return given().get("/v1/regions/" + region + "/rules" + (query.isEmpty() ? "" : "?" + query));
    }
}
