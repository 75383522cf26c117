package id.edaran.roster.whatsapp;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Delivers to the webhook as Meta does.
final class Meta {
    private Meta() {}

    /// @param from digits only, as Meta writes numbers
    static ValidatableResponse text(String id, String from, String at, String body) {
        return deliver(message(id, from, at, "\"type\":\"text\",\"text\":{\"body\":\"" + body + "\"}"));
    }

    static String message(String id, String from, String at, String content) {
        return value("""
                "contacts":[{"profile":{"name":"Contoh"},"wa_id":"%s"}],
                "messages":[{"from":"%s","id":"%s","timestamp":"%d",%s}]""".formatted(from, from, id, Instant.parse(at).getEpochSecond(), content));
    }

    static String status(String message, String status) {
        return value("""
                "statuses":[{"id":"wamid.HBgL","status":"%s","timestamp":"1584669600","recipient_id":"62811",
                "biz_opaque_callback_data":"%s","pricing":{"billable":true,"pricing_model":"PMP","category":"service"}}]""".formatted(status, message));
    }

    static String value(String content) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"%s"},
                %s}}]}]}""".formatted(WhatsappTestResource.NUMBER_ID, content);
    }

    static ValidatableResponse deliver(String body) {
        return deliver(body, "sha256=" + signature(body, WhatsappTestResource.SECRET));
    }

    static ValidatableResponse deliver(String body, String signature) {
        return given().contentType("application/json")
                .header("X-Hub-Signature-256", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/whatsapp/webhook")
                .then();
    }

    static String signature(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
