package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.entries;
import static id.edaran.checkin.Circulars.cityRule;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.edaran.contracts.Json;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/// Posters from the printer to the phone.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PosterComponentTest {
    @Inject
    Broker broker;

    /// What a front-end for phones does: it reads the QR off the paper, says whose door it is, sends who stands there,
    /// and shows the answer.
    @Test
    void aPhoneAtTheDoorGetsItsAnswer() throws Exception {
        String door = door("77.01");
        byte[] paper =
                as("agency-head", "77.01", "SETDA").get(at(door, "poster.pdf")).asByteArray();

        String scanned = read(printed(paper));
        String site = as("employee", "77.01", null)
                .body(Json.text(Map.of("text", scanned)))
                .post("/v1/posters/verifications")
                .then()
                .statusCode(200)
                .body("name", equalTo("A door for tests"))
                .body("kind", equalTo("OFFICE"))
                .body("agency", equalTo("SETDA"))
                .body("region", equalTo("77.01"))
                .extract()
                .path("site");
        assertEquals(door, site);
        Response answer = as("system", "77.01", null)
                .header("Accept-Language", "en")
                .body(Json.text(Map.of(
                        "scanId",
                        UUID.randomUUID().toString(),
                        "person",
                        Json.tree(Persons.byNik()),
                        "qr",
                        scanned,
                        "purpose",
                        "SERVICE",
                        "scannedAt",
                        NOON.toString())))
                .post(entries(site));

        answer.then()
                .statusCode(200)
                .body("decision", equalTo("ALLOW"))
                .body("reasons.message", contains("Please come in."));
    }

    @Test
    void givesTheSamePosterInEveryForm() throws Exception {
        String door = door("77.02");
        String text = CheckinApi.poster(door);

        Response pdf = as("gate-officer", "77.02", "SETDA").get(at(door, "poster.pdf"));
        pdf.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("poster-" + door + ".pdf"));
        assertEquals(text, read(printed(pdf.asByteArray())));
        byte[] png = as("system").get(at(door, "poster.png")).asByteArray();
        assertEquals(text, read(ImageIO.read(new ByteArrayInputStream(png))));
        as("employee", "77.02", null).get(at(door, "poster.pdf")).then().statusCode(403);
        as("gate-officer", "77.02", "DINKES").get(at(door, "poster.pdf")).then().statusCode(403);
        given().get(at(door, "poster.pdf")).then().statusCode(401);
        as("administrator").get(at("unknown", "poster.pdf")).then().statusCode(404);
    }

    @Test
    void refusesForgedPostersAtTheDoor() {
        String door = door("77.03");
        String text = CheckinApi.poster(door);
        String other = CheckinApi.poster(CheckinApi.office("77.03"));
        String person = Persons.byNik();

        for (String forged : forgeries(door, text, other)) {
            enter(door, person, "GUEST", forged, NOON)
                    .then()
                    .statusCode(200)
                    .body("decision", equalTo("DENY"))
                    .body("reasons.code", contains("QR_INVALID"));
        }
        enter(door, person, "GUEST", "", NOON).then().statusCode(400).body("errors.pointer", contains("/qr"));
        enter(door, person, "GUEST", "E".repeat(2_001), NOON).then().statusCode(400);
        enter(door, person, "GUEST", text, NOON).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void tellsNobodyTheDoorOfAForgedPoster() {
        String door = door("77.04");
        String text = CheckinApi.poster(door);
        // The other site's poster is a poster; only at this door it is none.
        List<String> forged = new ArrayList<>(forgeries(door, text, CheckinApi.poster(CheckinApi.office("77.04"))));
        forged.removeFirst();

        for (String each : forged) {
            verify("system", "ID", each)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("pindai"));
        }
        verify("system", "ID", "").then().statusCode(400).body("errors.pointer", contains("/text"));
        verify("employee", "71.72", text).then().statusCode(403);
        verify("auditor", "ID", text).then().statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/posters/verifications")
                .then()
                .statusCode(401);
        verify("gate-officer", "77.04", text).then().statusCode(200);
    }

    @Test
    void aRenewedPosterMakesEveryPictureOfTheOldOneWorthless() {
        String door = door("77.05");
        String person = Persons.byNik();
        String old = CheckinApi.poster(door);
        enter(door, person, "GUEST", old, NOON).then().body("decision", equalTo("ALLOW"));

        Response renewed = as("agency-head", "77.05", "SETDA")
                .header("If-Match", as("administrator").get(at(door, "poster")).header("ETag"))
                .post(at(door, "poster/renewal"));

        String text = renewed.then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("issue", equalTo(1))
                .body("text", startsWith("EDR1." + door + "."))
                .extract()
                .path("text");
        assertNotEquals(old, text);
        assertEquals(text, CheckinApi.poster(door));
        enter(door, person, "GUEST", old, NOON).then().body("reasons.code", contains("QR_INVALID"));
        enter(door, person, "GUEST", text, NOON).then().body("decision", equalTo("ALLOW"));
        verify("system", "ID", old).then().statusCode(404);
        verify("system", "ID", text).then().statusCode(200).body("site", equalTo(door));
    }

    @Test
    void renewsAPosterForThoseWhoAnswerForTheDoorAndHaveSeenIt() throws Exception {
        String door = door("77.06");
        String renewal = at(door, "poster/renewal");

        given().post(renewal).then().statusCode(401);
        as("gate-officer", "77.06", null).post(renewal).then().statusCode(403);
        as("agency-head", "77.06", "DINKES").post(renewal).then().statusCode(403);
        as("administrator").post(renewal).then().statusCode(428);
        as("administrator").header("If-Match", "\"1\"").post(renewal).then().statusCode(412);
        as("administrator")
                .header("If-Match", "\"0\"")
                .post(at("unknown", "poster/renewal"))
                .then()
                .statusCode(404);

        Callable<Integer> renew = () ->
                as("administrator").header("If-Match", "\"0\"").post(renewal).statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            assertEquals(
                    List.of(200, 412, 412),
                    pool.invokeAll(List.of(renew, renew, renew)).stream()
                            .map(answer -> answer.resultNow())
                            .sorted()
                            .toList());
        }
        as("administrator").get(at(door, "poster")).then().body("issue", equalTo(1));
    }

    /// Another site's poster first.
    private static List<String> forgeries(String door, String text, String other) {
        String seal = text.substring(text.lastIndexOf('.') + 1);
        char last = text.charAt(text.length() - 10);
        return List.of(
                other,
                text.substring(0, text.length() - 1),
                text.substring(0, text.length() - 43),
                text.substring(0, text.length() - 10) + (last == 'A' ? 'B' : 'A') + text.substring(text.length() - 9),
                "EDR1." + door + "." + other.substring(other.lastIndexOf('.') + 1),
                "EDR2." + door + "." + seal,
                "edr1." + door + "." + seal,
                "EDR1." + door + ".1." + seal,
                seal,
                text + text,
                "https://contoh.example/" + text,
                "E".repeat(2_000));
    }

    private static Response verify(String role, String region, String text) {
        return as(role, region, null).body(Json.text(Map.of("text", text))).post("/v1/posters/verifications");
    }

    /// A door that asks everybody for the scan.
    private String door(String region) {
        String door = CheckinApi.site(region, "SETDA", SiteKind.OFFICE, null);
        broker.publish(Circulars.timeline(region, 1, cityRule("C1", "1", Circulars.qrEverywhere())));
        await().untilAsserted(() -> enter(door, Persons.byNik(), "GUEST", null, NOON)
                .then()
                .body("reasons.code", everyItem(not(equalTo("OK")))));
        return door;
    }

    private static String at(String site, String what) {
        return "/v1/sites/" + site + "/" + what;
    }

    private static BufferedImage printed(byte[] paper) throws Exception {
        try (PDDocument sheet = Loader.loadPDF(paper)) {
            return new PDFRenderer(sheet).renderImageWithDPI(0, 150);
        }
    }

    private static String read(BufferedImage picture) throws Exception {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }
}
