package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.revoke;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Refusals are written in Indonesian, and in English for whoever asks for it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ProblemLanguagesComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";

    @Test
    void everyFaultOfABody() {
        both(
                PolicyApi::publisher,
                request -> request.body("{\"region\":\"ID\",\"number\":5,\"extra\":1}")
                        .post("/v1/circulars"),
                400,
                (answer, indonesian) -> answer.body(
                                "detail", startsWith(indonesian ? "Ada 8 kesalahan" : "The request has 8 faults"))
                        .body(
                                "errors.find { it.pointer == '/number' }.message",
                                equalTo(indonesian ? "harus berupa teks" : "text is expected"))
                        .body(
                                "errors.find { it.pointer == '/extra' }.message",
                                equalTo(indonesian ? "tidak dikenal di sini" : "is not known here")));
    }

    @Test
    void aParameterThatIsUnknownWithAndWithoutAToken() {
        String address = "/v1/regions/" + city("Asia/Makassar") + "/rules?onn=2020-03-24";
        Wording wording = (answer, indonesian) -> answer.body(
                "errors[0].message",
                startsWith(indonesian ? "bukan parameter alamat ini" : "is no parameter of this address"));

        both(() -> given(), request -> request.get(address), 400, wording);
        both(PolicyApi::publisher, request -> request.get(address), 400, wording);
    }

    @Test
    void whatCannotBeAndWhoMayNot() {
        String region = city("Asia/Makassar");
        Response revoked = revoke(publish(circular(region, "1/2020", "2020-03-23", null, HOME)), "2020-03-25");
        String circular = "/v1/circulars/" + revoked.path("id");

        both(
                PolicyApi::publisher,
                request -> request.header("If-Match", revoked.header("ETag"))
                        .body("{\"effectiveOn\":\"2020-03-26\",\"reason\":\"x\"}")
                        .post(circular + "/revocation"),
                409,
                detail("Hanya edaran yang terbit dapat dicabut", "Only a published circular can be revoked"));
        both(
                PolicyApi::publisher,
                request -> request.body("{\"effectiveOn\":\"2020-03-26\",\"reason\":\"x\"}")
                        .post(circular + "/revocation"),
                428,
                detail("Perubahan memerlukan If-Match", "If-Match with the resource's ETag"));
        both(
                () -> as("gate-officer", region),
                request -> request.body("{}").post("/v1/circulars"),
                403,
                detail("Hal ini memerlukan peran", "This needs the role"));
        both(() -> given(), request -> request.get(circular), 401, detail("Diperlukan token bearer", "A bearer token"));
        both(
                () -> given().auth().oauth2("not.a.token"),
                request -> request.get(circular),
                401,
                detail("Token tidak berlaku", "The token is not valid"));
        both(
                PolicyApi::publisher,
                request -> request.get("/v1/circulars/unknown"),
                404,
                detail("Edaran itu tidak ada.", "There is no such circular."));
        both(
                PolicyApi::publisher,
                request -> request.patch(circular),
                405,
                detail("Alamat ini tidak menerima metode", "This address does not take the method"));
    }

    /// What a problem says.
    private interface Wording {
        void check(ValidatableResponse answer, boolean indonesian);
    }

    private static Wording detail(String indonesian, String english) {
        return (answer, inIndonesian) -> answer.body("detail", startsWith(inIndonesian ? indonesian : english));
    }

    private static void both(
            Supplier<RequestSpecification> caller,
            Function<RequestSpecification, Response> asking,
            int status,
            Wording wording) {
        wording.check(refused(asking.apply(caller.get()), status, "id"), true);
        wording.check(
                refused(asking.apply(caller.get().header("Accept-Language", "en-GB, id;q=0.5")), status, "en"), false);
    }

    private static ValidatableResponse refused(Response answer, int status, String language) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", language)
                .header("Vary", "Accept-Language");
    }
}
