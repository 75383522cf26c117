package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.draft;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static id.edaran.policy.PolicyApi.rules;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Requests that nobody means well, and what agencies may do to each other.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class OddRequestsComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";

    @Test
    void parametersThatNoDatabaseCanHoldAreBadRequests() {
        String region = city("Asia/Makassar");
        List<String> addresses = List.of(
                "/v1/circulars?limit=abc",
                "/v1/circulars?limit=99999999999",
                "/v1/circulars?q=%00",
                "/v1/circulars?on=%2B999999999-12-31",
                "/v1/regions?cursor=AA",
                "/v1/regions/%00",
                "/v1/regions/%00/rules",
                "/v1/regions/" + region + "/rules?knownAt=%2B999999999-12-31T00:00:00Z",
                "/v1/regions/" + region + "/rules?knownAt=-999999999-01-01T00:00:00Z");

        addresses.forEach(address -> publisher()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(1)));
    }

    @Test
    void theTokenIsLookedAtBeforeTheParameters() {
        String region = city("Asia/Makassar");

        given().get("/v1/circulars?stat=DRAFT").then().statusCode(401);
        rules(region, "onn=2020-03-24")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("?onn"));
    }

    @Test
    void aParameterThatStandsTwiceIsRefused() {
        String region = city("Asia/Makassar");

        rules(region, "on=2020-03-24&on=2020-03-25").then().statusCode(400).body("errors.pointer", contains("?on"));
        publisher()
                .get("/v1/circulars?limit=1&limit=2&q=a")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?limit"));
    }

    @Test
    void aFieldThatNobodyKnowsIsNamedOnce() {
        String region = city("Asia/Makassar");
        String extra =
                circular(region, "1/2020", "2020-03-23", null, HOME).replace("\"level\"", "\"extra\":1,\"level\"");

        draft(extra).then().statusCode(400).body("errors.pointer", contains("/extra"));
    }

    @Test
    void aRegionHasTheLevelOfItsCodeAndLiesBelowItsParent() {
        as("administrator", "ID")
                .body(Map.of("name", "Contoh", "level", "PROVINCE", "timeZone", "Asia/Jakarta", "parent", "98.02"))
                .put("/v1/regions/98.01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/level", "/parent"));
    }

    @Test
    void anAgencyDoesNotEndTheCircularsOfAnother() {
        String region = city("Asia/Makassar");
        Response older = publish(ofAgency(region, "DINAS-A", "1/2020"));
        String superseding = ofAgency(region, "DINAS-B", "2/2020")
                .replace("\"level\"", "\"supersedes\":[\"" + older.path("id") + "\"],\"level\"");

        publish(superseding).then().statusCode(400).body("errors.pointer", contains("/supersedes/0"));

        publisher().get("/v1/circulars/" + older.path("id")).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    void aNumberThatTwoAgenciesUsedMeansTheOwnCircular() {
        String region = city("Asia/Makassar");
        Response own = publish(ofAgency(region, "DINAS-A", "1/2020"));
        Response others = publish(ofAgency(region, "DINAS-B", "1/2020"));

        publish(ofAgency(region, "DINAS-A", "2/2020").replace("\"level\"", "\"supersedes\":[\"1/2020\"],\"level\""))
                .then()
                .statusCode(200);

        publisher().get("/v1/circulars/" + own.path("id")).then().body("status", equalTo("SUPERSEDED"));
        publisher().get("/v1/circulars/" + others.path("id")).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    void anAgencyHeadListsTheDraftsOfTheOwnAgency() {
        String region = city("Asia/Makassar");
        draft(ofAgency(region, "DINAS-A", "1/2020")).then().statusCode(201);
        draft(ofAgency(region, "DINAS-B", "2/2020")).then().statusCode(201);
        draft(circular(region, "3/2020", "2020-03-23", null, HOME)).then().statusCode(201);

        head(region, "DINAS-A").get("/v1/circulars?region=" + region).then().body("items.number", contains("1/2020"));
        as("employee", region).get("/v1/circulars?region=" + region).then().body("items", empty());
    }

    @Test
    void newClausesLeaveNoDaysWithoutForce() {
        String region = city("Asia/Makassar");
        Response published = publish(circular(region, "1/2020", "2020-03-23", "2020-04-04", HOME));

        amend(published, """
                        {"number":"2/2020","signedOn":"2020-04-20","effective":{"until":"2020-05-01"},
                         "clauses":[{"ref":"1","rules":[{"type":"WORK_ON_SITE"}]}]}""").then().statusCode(400).body("errors.pointer", contains("/effective/from"));
    }

    @Test
    void aCircularHoldsNoMoreRulesThanCanBeCompared() {
        String region = city("Asia/Makassar");
        String many = (HOME + ",").repeat(2_000) + HOME;

        draft(circular(region, "1/2020", "2020-03-23", null, many))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/clauses"));
    }

    private static RequestSpecification head(String region, String agency) {
        return given().auth()
                .oauth2(TestTokens.token("agency-head", region, agency))
                .contentType(ContentType.JSON);
    }

    private static String ofAgency(String region, String agency, String number) {
        return circular(region, number, "2020-03-23", null, HOME)
                .replace("\"level\":\"CITY\"", "\"level\":\"AGENCY\",\"agency\":\"" + agency + "\"");
    }
}
