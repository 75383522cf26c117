package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.draft;
import static id.edaran.policy.PolicyApi.publisher;
import static id.edaran.policy.PolicyApi.rules;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class TokensComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";

    @Test
    void withoutATokenOnlyTheRulesAreRead() {
        String region = city("Asia/Jakarta");

        given().get("/v1/circulars")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("status", equalTo(401));
        rules(region, "on=2020-03-24").then().statusCode(200);
        given().auth().oauth2("not.a.token").get("/v1/circulars").then().statusCode(401);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        String token = TestTokens.token("circular-publisher", "ID", null);
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

        given().auth()
                .oauth2(forged)
                .get("/v1/circulars")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aWrongTokenIsRefusedWhereNoneIsNeeded() {
        String region = city("Asia/Jakarta");
        String token = TestTokens.token("employee", region, null);
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

        for (String address : List.of("/rules", "/services", "/rules?onn=2020-03-24")) {
            String path = "/v1/regions/" + region + address;
            for (String wrong : List.of("Bearer not.a.token", "Bearer " + forged, "Bearer", "Basic eDp5")) {
                given().header("Authorization", wrong)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json");
            }
        }
        given().auth()
                .oauth2(token)
                .get("/v1/regions/" + region + "/rules")
                .then()
                .statusCode(200);
    }

    @Test
    void wrongRoleRegionAndAgencyAreForbiddenBeforeTheBodyIsLookedAt() {
        String region = city("Asia/Jakarta");
        String elsewhere = city("Asia/Jakarta");
        String body = circular(region, "1/2021", "2021-01-01", null, HOME);

        as("gate-officer", region).body("{}").post("/v1/circulars").then().statusCode(403);
        as("circular-drafter", elsewhere)
                .body(body)
                .post("/v1/circulars")
                .then()
                .statusCode(403);
        as("circular-drafter", elsewhere)
                .body("{\"region\":\"" + region + "\"}")
                .post("/v1/circulars")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.token("circular-drafter", region, "DINAS-A"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/circulars")
                .then()
                .statusCode(403);
        as("circular-drafter", region).body(body).post("/v1/circulars").then().statusCode(201);
    }

    @Test
    void aDrafterDoesNotPublish() {
        String region = city("Asia/Jakarta");
        Response drafted = draft(circular(region, "2/2021", "2021-01-01", null, HOME));
        String address = "/v1/circulars/" + drafted.path("id") + "/publication";

        as("circular-drafter", region)
                .header("If-Match", "\"1\"")
                .post(address)
                .then()
                .statusCode(403);
        as("circular-publisher", region)
                .header("If-Match", "\"1\"")
                .post(address)
                .then()
                .statusCode(200);
    }

    @Test
    void anAgencyHeadPublishesForTheOwnAgencyOnly() {
        String region = city("Asia/Jakarta");
        String own = circular(region, "3/2021", "2021-01-01", null, HOME)
                .replace("\"level\":\"CITY\"", "\"level\":\"AGENCY\",\"agency\":\"DINAS-A\"");
        String token = TestTokens.token("agency-head", region, "DINAS-A");

        Response drafted = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(own)
                .post("/v1/circulars");

        drafted.then().statusCode(201);
        given().auth()
                .oauth2(token)
                .header("If-Match", "\"1\"")
                .post("/v1/circulars/" + drafted.path("id") + "/publication")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(own.replace("DINAS-A", "DINAS-B"))
                .post("/v1/circulars")
                .then()
                .statusCode(403);
    }

    @Test
    void aDraftIsHiddenFromThoseWhoDoNotWrite() {
        String region = city("Asia/Jakarta");
        Response drafted = draft(circular(region, "4/2021", "2021-01-01", null, HOME));
        String address = "/v1/circulars/" + drafted.path("id");

        as("employee", region).get(address).then().statusCode(404);
        publisher().get(address).then().statusCode(200);
    }

    @Test
    void onlyTheAdministratorMakesRegions() {
        as("circular-publisher", "ID").body("{}").put("/v1/regions/31").then().statusCode(403);
        as("administrator", "32").body("{}").put("/v1/regions/31").then().statusCode(403);
        as("administrator", "ID")
                .body("{}")
                .put("/v1/regions/31")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(3));
    }
}
