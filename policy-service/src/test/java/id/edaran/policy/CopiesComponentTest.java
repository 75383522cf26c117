package id.edaran.policy;

import static id.edaran.policy.HeadsOfAgencies.eventually;
import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.draft;
import static id.edaran.policy.PolicyApi.publish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What one city has written, another one takes as a template.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class CopiesComponentTest {
    private static final String ON_SITE = """
            {"type":"WORK_ON_SITE"}""";

    @Test
    void bontangsCircularBecomesADraftOfSouthTangerangThatCanBeChecked() {
        PublishedExamples.of("36.74");
        Staff tangsel = new Staff("36.74");
        tangsel.tellUnit("DINKES-KANTOR", "DINKES", UnitKind.OFFICE);
        tangsel.tellUnit("BPBD-KANTOR", "BPBD", UnitKind.OFFICE);
        String source = PublishedExamples.of("64.74")
                .circulars()
                .get("188.65/504/ORG/2020")
                .path("id");
        String body = request("36.74", "800/1/2020");
        eventually(() -> as("circular-drafter", "36.74")
                .body(body)
                .post("/v1/circulars/" + source + "/copies")
                .then()
                .statusCode(201)
                .body("clauses[4].rules[0].scope.agencies", contains("64.74-DAMKAR", "36.74-DINKES")));

        Response copied = as("circular-drafter", "36.74").body(body).post("/v1/circulars/" + source + "/copies");

        String id = copied.path("id");
        copied.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/circulars/" + id))
                .header("ETag", "\"1\"")
                .header("Content-Language", "id")
                .body("status", equalTo("DRAFT"))
                .body("region", equalTo("36.74"))
                .body("level", equalTo("CITY"))
                .body("number", equalTo("800/1/2020"))
                .body("subject", startsWith("Penyesuaian sistem kerja"))
                .body("effective.from", equalTo("2020-04-06"))
                .body("effective.until", equalTo("2020-04-20"))
                .body("evaluateOn", nullValue())
                .body("supersedes", empty())
                .body("clauses.find { it.ref == '4.3' }.rules[0].scope.agencies", contains("36.74-BPBD"))
                .body("toReview.pointer", hasItems("/issuer", "/evaluateOn", "/clauses/4/rules/0/scope/agencies/0"))
                .body("toReview.value", not(hasItem("64.74-DINKES")))
                .body("toReview.find { it.value == '64.74-DAMKAR' }.message", startsWith("Kode ini milik"));
        as("circular-drafter", "36.74").get("/v1/circulars/" + id).then().header("ETag", "\"1\"");
        as("circular-drafter", "36.74")
                .post("/v1/circulars/" + id + "/checks")
                .then()
                .statusCode(200)
                .body("findings.code", hasItems("VALIDITY_PAST"))
                .body("findings.findAll { it.code.startsWith('AGENCY') }.agency", not(hasItem("36.74-BPBD")))
                .body(
                        "findings.find { it.pointer == '/clauses/4/rules/0/scope/agencies/0' }.agency",
                        equalTo("64.74-DAMKAR"));
    }

    @Test
    void takesTheNewestClausesAndNothingToReviewWithinTheRegion() {
        String region = city("Asia/Makassar");
        Response published = publish(circular(
                region,
                "1/2020",
                "2020-03-23",
                null,
                "{\"type\":\"WORK_ON_SITE\",\"scope\":{\"agencies\":[\"" + region + "-X\"]}}"));
        amend(published, """
                {"number":"2/2020","signedOn":"2020-04-01","effective":{},
                 "clauses":[{"ref":"9","text":"baru","rules":[%s]}]}""".formatted(ON_SITE)).then().statusCode(201);

        copy(published.path("id"), region)
                .then()
                .statusCode(201)
                .body("clauses.ref", contains("9"))
                .body("toReview", empty());
    }

    @Test
    void keepsCodesOfPlacesAndCoordinatorsThatTheDirectoryDoesNotKnow() {
        String from = city("Asia/Makassar");
        String to = city("Asia/Jakarta");
        String id = publish(circular(from, "1/2020", "2020-03-23", null, """
                {"type":"ENTRY_REQUIREMENT","qrScan":true,"sites":{"ids":["%1$s-BALAI"]},"coordinatedBy":"%1$s-DINKES",
                 "scope":{"except":{"units":["%1$s-LOKET","LAIN"]}}}""".formatted(from)))
                .path("id");

        copy(id, to)
                .then()
                .statusCode(201)
                .body(
                        "toReview.findAll { it.pointer.startsWith('/clauses') }.pointer",
                        contains(
                                "/clauses/0/rules/0/scope/except/units/0",
                                "/clauses/0/rules/0/coordinatedBy",
                                "/clauses/0/rules/0/sites/ids/0"));
    }

    @Test
    void repeatsTheAnswerForTheSameKeyAndRefusesAnotherBody() {
        String region = city("Asia/Makassar");
        String id =
                publish(circular(region, "1/2020", "2020-03-23", null, ON_SITE)).path("id");
        String to = city("Asia/Jakarta");

        Response first = keyed(id, to, "8/2020");
        Response again = keyed(id, to, "8/2020");

        first.then().statusCode(201);
        again.then().statusCode(201).header("ETag", first.header("ETag"));
        assertEquals(first.asString(), again.asString());
        keyed(id, to, "9/2020").then().statusCode(422);
        assertNotEquals(first.<String>path("id"), copy(id, to).<String>path("id"));
    }

    @Test
    void onlyDraftersOfTheTargetCopyWhatTheyMayRead() {
        String from = city("Asia/Makassar");
        String to = city("Asia/Jakarta");
        String hidden =
                draft(circular(from, "1/2020", "2020-03-23", null, ON_SITE)).path("id");
        String open =
                publish(circular(from, "2/2020", "2020-03-23", null, ON_SITE)).path("id");

        assertEquals(
                401,
                given().contentType(ContentType.JSON)
                        .body(request(to, "1"))
                        .post("/v1/circulars/" + open + "/copies")
                        .statusCode());
        assertEquals(403, copyAs("employee", to, null, open, request(to, "1")).statusCode());
        assertEquals(
                403,
                copyAs("circular-drafter", from, null, open, request(to, "1")).statusCode());
        assertEquals(
                404,
                copyAs("circular-drafter", to, null, hidden, request(to, "1")).statusCode());
        assertEquals(
                403,
                copyAs("agency-head", to, to + "-DINKES", open, request(to, "1"))
                        .statusCode());
        assertEquals(
                403,
                copyAs("agency-head", to, to + "-DINKES", open, "{\"region\":\"" + to + "\"}")
                        .statusCode());
    }

    @Test
    void anAgencyHeadTakesACitysCircularAsTheOwnAgencys() {
        String from = city("Asia/Makassar");
        String to = city("Asia/Jakarta");
        String id =
                publish(circular(from, "2/2020", "2020-03-23", null, ON_SITE)).path("id");
        String body = request(to, "1")
                .replace("{", "{\"agency\":\"" + to + "-DINKES\",")
                .replace("\"effective\":{\"agency\":\"" + to + "-DINKES\",", "\"effective\":{");

        copyAs("agency-head", to, to + "-DINKES", id, body)
                .then()
                .statusCode(201)
                .body("level", equalTo("AGENCY"))
                .body("agency", equalTo(to + "-DINKES"));
    }

    @Test
    void namesEveryFaultOfTheRequest() {
        String region = city("Asia/Makassar");
        String id =
                publish(circular(region, "2/2020", "2020-03-23", null, ON_SITE)).path("id");

        copyAs("circular-drafter", region, null, id, """
                {"region":"%s","signedOn":"x","effective":{"from":"2020-04-06","until":"2020-04-01"},"more":1}""".formatted(region))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/number", "/signedOn", "/effective/until", "/more"));
    }

    private static Response keyed(String id, String region, String number) {
        return as("circular-drafter", region)
                .header("Idempotency-Key", "copy-once")
                .body(request(region, number))
                .post("/v1/circulars/" + id + "/copies");
    }

    private static Response copy(String id, String region) {
        return as("circular-drafter", region)
                .body(request(region, "8/2020").replace("{\"region\"", "{\"issuer\":\"Wali Kota Contoh\",\"region\""))
                .post("/v1/circulars/" + id + "/copies");
    }

    private static Response copyAs(String role, String region, @Nullable String agency, String id, String body) {
        return given().auth()
                .oauth2(TestTokens.token(role, region, agency))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/circulars/" + id + "/copies");
    }

    private static String request(String region, String number) {
        return """
                {"region":"%s","number":"%s","signedOn":"2020-04-03",
                 "effective":{"from":"2020-04-06","until":"2020-04-20"}}""".formatted(region, number);
    }
}
