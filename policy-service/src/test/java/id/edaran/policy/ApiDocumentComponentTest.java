package id.edaran.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A client can be written from the documents that the service publishes of itself.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ApiDocumentComponentTest {
    @Test
    void bodiesAreJsonOfTheContract() {
        document()
                .body("openapi", startsWith("3.1"))
                .body(content("/v1/circulars", "post"), endsWith("/CircularContent"))
                .body(content("/v1/circulars/{id}", "put"), endsWith("/CircularContent"))
                .body(content("/v1/circulars/{id}/amendments", "post"), endsWith("/Amendment"))
                .body(content("/v1/circulars/{id}/revocation", "post"), endsWith("/Revocation"))
                .body(content("/v1/circulars/{id}/copies", "post"), endsWith("/CopyRequest"))
                .body(content("/v1/regions/{code}", "put"), endsWith("/RegionBody"))
                .body(content("/v1/regions/{code}/assessments", "post"), endsWith("/AssessmentRequest"))
                .body(content("/v1/regions/{code}/services/{service}", "put"), endsWith("/EntryBody"))
                .body("components.schemas.Rule.required", contains("type"));
    }

    @Test
    void aTokenIsNeededUnlessTheAddressIsPublic() {
        document()
                .body("components.securitySchemes.SecurityScheme.scheme", equalTo("bearer"))
                .body("security[0]", hasKey("SecurityScheme"))
                .body("paths.'/v1/regions/{code}/rules'.get.security", empty())
                .body("paths.'/v1/regions/{code}/services'.get.security", empty())
                .body("paths.'/v1/regions/{code}/services/{service}'.get.security", empty())
                .body("paths.'/v1/circulars'.get", not(hasKey("security")));
    }

    @Test
    void refusalsAreProblems() {
        document()
                .body(
                        "paths.'/v1/circulars'.post.responses.default.content.'application/problem+json'.schema.'$ref'",
                        endsWith("/Problem"))
                .body("paths.'/v1/circulars'.post.responses", not(hasKey("400")));
    }

    @Test
    void whatOperatorsNeedIsPublic() {
        List.of("/health/live", "/health/ready", "/metrics", "/docs", "/asyncapi", "/openapi")
                .forEach(address -> given().get(address).then().statusCode(200));
    }

    private static String content(String path, String method) {
        return "paths.'" + path + "'." + method + ".requestBody.content.'application/json'.schema.'$ref'";
    }

    private static ValidatableResponse document() {
        return given().get("/openapi?format=json").then().statusCode(200);
    }
}
