package id.edaran.roster.whatsapp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// An installation without WhatsApp says so.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class WhatsappOffComponentTest {
    @Test
    void saysThatItIsNotConfigured() {
        given().get("/v1/whatsapp/webhook?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1")
                .then()
                .statusCode(503)
                .body(containsString("edaran.whatsapp"));
        given().contentType("application/json")
                .body("{}")
                .post("/v1/whatsapp/webhook")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }
}
