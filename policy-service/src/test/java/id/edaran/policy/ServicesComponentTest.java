package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The directory of public services, and rows TSL-6, TSL-8, BTG-8, BTG-9 and BTG-11 as citizens see them.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ServicesComponentTest {
    private static final String TUESDAY = "on=2020-03-24";
    private static final String SATURDAY = "on=2020-03-28";
    private static final String THURSDAY = "on=2020-03-19";
    private static final String REGISTRY = """
            {"name":"Administrasi kependudukan","agency":"X-DISDUKCAPIL","usual":{"channels":["COUNTER"],
             "hours":{"days":["MONDAY","TUESDAY"],"opens":"08:00","closes":"15:00"},
             "links":["https://registry.example"],"hotline":"112"}}""";

    @Inject
    TestClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void btg8TheRegistryClosesAt14InsteadOf15AndServesUrgentMattersOnly() {
        JsonNode registry = PublishedExamples.of("64.74").service(TUESDAY, "ADMINDUK");

        assertEquals("08:00", registry.at("/hours/opens").textValue());
        assertEquals("14:00", registry.at("/hours/closes").textValue());
        assertEquals(5, registry.at("/hours/days").size());
        assertEquals("Asia/Makassar", registry.get("timeZone").textValue());
        assertEquals(
                List.of("dokumen kependudukan", "BPJS", "keperluan rumah sakit"),
                texts(registry.get("essentialMatters")));
        assertEquals("15:00", registry.at("/usual/hours/closes").textValue());
        assertSource(registry, "hours", "CONTOH/DISDUKCAPIL/2020", "1");
        assertSource(registry, "essentialMatters", "CONTOH/DISDUKCAPIL/2020", "1");
    }

    @Test
    void btg8TheCounterIsClosedOnSaturdaysAndAsUsualBeforeTheCircular() {
        PublishedExamples bontang = PublishedExamples.of("64.74");

        assertEquals(
                List.of("COUNTER", "ONLINE"),
                texts(bontang.service(TUESDAY, "ADMINDUK").get("openChannels")));
        assertEquals(
                List.of("ONLINE"), texts(bontang.service(SATURDAY, "ADMINDUK").get("openChannels")));
        JsonNode before = bontang.service("on=2020-03-20", "ADMINDUK");
        assertEquals("15:00", before.at("/hours/closes").textValue());
        assertEquals("USUAL", before.at("/sources/hours/from").textValue());
        assertTrue(before.at("/sources/hours/clause").isNull());
        assertFalse(bontang.service("on=2020-03-21", "ADMINDUK").get("open").booleanValue());
    }

    @Test
    void btg9OnlineServicesComeWithLinks() {
        JsonNode registry = PublishedExamples.of("64.74").service(TUESDAY, "ADMINDUK");

        assertEquals(
                List.of(
                        "https://disdukcapil-bontang.example/kartu-keluarga",
                        "https://disdukcapil-bontang.example/akta-kelahiran"),
                texts(registry.get("links")));
        assertSource(registry, "links", "CONTOH/DISDUKCAPIL/2020", "2");
        assertEquals("USUAL", registry.at("/sources/hotline/from").textValue());
    }

    @Test
    void btg11LicensingIsOnlineOnlyWithPortalsAndACallCentreAndTheCounterClosed() {
        JsonNode licensing = PublishedExamples.of("64.74").service(TUESDAY, "PERIZINAN");

        assertEquals(List.of("ONLINE"), texts(licensing.get("channels")));
        assertTrue(licensing.get("hours").isNull());
        assertEquals(
                List.of("https://siperietnik.bontangkota.go.id", "https://oss.go.id"), texts(licensing.get("links")));
        assertEquals(
                "Pusat panggilan DPMPTSP Kota Bontang", licensing.get("hotline").textValue());
        for (String field : List.of("channels", "hours", "links", "hotline")) {
            assertSource(licensing, field, "CONTOH/DPMPTSP/2020", "1");
        }
        assertEquals(List.of("COUNTER", "ONLINE"), texts(licensing.at("/usual/channels")));
        assertEquals("15:00", licensing.at("/usual/hours/closes").textValue());
    }

    @Test
    void tsl6PaperworkIsHandedOverInTheUsualHours() {
        PublishedExamples tangsel = PublishedExamples.of("36.74");

        for (String code : List.of("ADMINDUK", "PERIZINAN", "PAJAK-DAERAH")) {
            JsonNode service = tangsel.service(THURSDAY, code);
            assertEquals(List.of("DROP_OFF"), texts(service.get("channels")), code);
            assertEquals(List.of("DROP_OFF"), texts(service.get("openChannels")), code);
            assertEquals("15:00", service.at("/hours/closes").textValue(), code);
            assertSource(service, "channels", "800/CONTOH/2020", "6");
            assertEquals("USUAL", service.at("/sources/hours/from").textValue(), code);
        }
        assertEquals(
                List.of("COUNTER"),
                texts(tangsel.service("on=2020-04-01", "ADMINDUK").get("channels")));
    }

    @Test
    void tsl8OnlineServicesCarryOnUnchanged() {
        PublishedExamples tangsel = PublishedExamples.of("36.74");

        for (String code : List.of("PERIZINAN-DARING", "PENGADUAN-DARING")) {
            JsonNode during = tangsel.service(THURSDAY, code);
            JsonNode before = tangsel.service("on=2020-03-17", code);
            for (String field : List.of("channels", "hours", "links", "hotline", "essentialMatters", "openChannels")) {
                assertEquals(before.get(field), during.get(field), code + " " + field);
            }
            assertEquals(List.of("ONLINE"), texts(during.get("openChannels")), code);
            assertSource(during, "channels", "800/CONTOH/2020", "8");
        }
    }

    @Test
    void bitungsRegistryIsAsUsualSinceItsCircularNamesNoService() {
        JsonNode registry = PublishedExamples.of("71.72").service("on=2022-02-14", "ADMINDUK");

        assertEquals(List.of("COUNTER"), texts(registry.get("channels")));
        registry.get("sources")
                .forEach(source -> assertEquals("USUAL", source.get("from").textValue()));
    }

    @Test
    void whatTheAgencyOrdersBeyondTheCityNamesThePrinciple() {
        String region = city("Asia/Jakarta");
        put("administrator", region, "ADMINDUK", REGISTRY).then().statusCode(201);
        publish(circular(region, "1/2021", "2021-03-01", null, """
                {"type":"SERVICE_DELIVERY","channels":["COUNTER","ONLINE"]}"""));
        publish(circular(region, "2/2021", "2021-03-01", null, """
                {"type":"SERVICE_DELIVERY","services":["ADMINDUK"],"channels":["ONLINE"]}""")
                .replace("\"level\":\"CITY\"", "\"level\":\"AGENCY\",\"agency\":\"X-DISDUKCAPIL\""));

        list(region, "on=2021-03-02")
                .then()
                .body("items[0].sources.channels.number", equalTo("2/2021"))
                .body("items[0].sources.channels.principle", equalTo("STRICTER"))
                .body("items[0].hours", nullValue());
    }

    @Test
    void isCreatedReplacedAndReadWithEntityTags() {
        String region = city("Asia/Jakarta");
        String address = "/v1/regions/" + region + "/services/ADMINDUK";

        put("administrator", region, "ADMINDUK", REGISTRY)
                .then()
                .statusCode(201)
                .header("Location", endsWith(address))
                .header("ETag", "\"1\"")
                .body("code", equalTo("ADMINDUK"))
                .body("region", equalTo(region))
                .body("usual.hours.opens", equalTo("08:00"))
                .body("usual.links", contains("https://registry.example"));
        put("administrator", region, "ADMINDUK", REGISTRY).then().statusCode(428);
        as("administrator", region)
                .header("If-Match", "\"2\"")
                .body(REGISTRY)
                .put(address)
                .then()
                .statusCode(412);
        String asRead = given().get(address).asString();
        as("administrator", region)
                .header("If-Match", "\"1\"")
                .body(asRead.replace("15:00", "16:00"))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        given().get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("usual.hours.closes", equalTo("16:00"));
    }

    @Test
    void onlyOneOfManyWhoCreateItAtOnceDoes() throws Exception {
        String region = city("Asia/Jakarta");
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> create =
                    () -> put("administrator", region, "ADMINDUK", REGISTRY).statusCode();
            for (Future<Integer> status :
                    threads.invokeAll(Stream.generate(() -> create).limit(8).toList())) {
                statuses.add(status.get());
            }
        }

        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 428).count(), statuses.toString());
    }

    @Test
    void theHeadOfAnAgencyWritesItsServicesAlone() {
        String region = city("Asia/Jakarta");
        String address = "/v1/regions/" + region + "/services/";

        head(region, "X-DISDUKCAPIL")
                .body(REGISTRY)
                .put(address + "ADMINDUK")
                .then()
                .statusCode(201);
        head(region, "X-BAPENDA").body(REGISTRY).put(address + "OTHER").then().statusCode(403);
        head(region, "X-BAPENDA")
                .header("If-Match", "\"1\"")
                .body(REGISTRY.replace("X-DISDUKCAPIL", "X-BAPENDA"))
                .put(address + "ADMINDUK")
                .then()
                .statusCode(403);
        given().get(address + "ADMINDUK").then().header("ETag", "\"1\"");
    }

    @Test
    void othersAreRefusedBeforeTheBodyIsLookedAt() {
        String region = city("Asia/Jakarta");
        String address = "/v1/regions/" + region + "/services/ADMINDUK";

        given().contentType(ContentType.JSON).body("{}").put(address).then().statusCode(401);
        as("circular-publisher", region).body("{}").put(address).then().statusCode(403);
        as("administrator", "99.99").body("{}").put(address).then().statusCode(403);
        as("agency-head", region).body("{}").put(address).then().statusCode(403);
        as("administrator", "ID")
                .body(REGISTRY)
                .put("/v1/regions/98.76/services/ADMINDUK")
                .then()
                .statusCode(404);
    }

    @Test
    void everyFaultIsNamed() {
        String region = city("Asia/Jakarta");

        put("administrator", region, "ADMINDUK", """
                {"code":"OTHER","region":"98.76","agency":"no code","usual":{"channels":[],"links":["ftp://x"],
                 "hours":{"days":[],"opens":"15:00","closes":"08:00"},"hotline":"","fax":"1"}}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/code",
                                "/region",
                                "/name",
                                "/agency",
                                "/usual/channels",
                                "/usual/links/0",
                                "/usual/hours/days",
                                "/usual/hours/closes",
                                "/usual/hotline",
                                "/usual/fax"));
        put("administrator", region, "ADMINDUK", "{\"name\":\"x\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/agency", "/usual"));
        put("administrator", region, "no code", REGISTRY).then().statusCode(400);
        given().get("/v1/regions/" + region + "/services/ADMINDUK").then().statusCode(404);
    }

    @Test
    void isListedPageByPageAndByAgencyToEverybody() {
        String region = city("Asia/Jakarta");
        for (String code : List.of("b", "C", "A", "a-1")) {
            String body = code.equals("C") ? REGISTRY.replace("X-DISDUKCAPIL", "X-BAPENDA") : REGISTRY;
            put("administrator", region, code, body).then().statusCode(201);
        }

        JsonPath first = list(region, "limit=3").jsonPath();

        assertEquals(List.of("A", "C", "a-1"), first.getList("items.code"));
        list(region, "limit=3&cursor=" + first.getString("next"))
                .then()
                .body("items.code", contains("b"))
                .body("next", nullValue());
        list(region, "agency=X-BAPENDA").then().body("items.code", contains("C"));
        list(region, "on=tomorrow").then().statusCode(400).body("errors.pointer", contains("?on"));
        list(region, "day=2020-03-24").then().statusCode(400);
        list("98.76", TUESDAY).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta,  2021-03-29T16:59:59Z, 2021-03-29, 15:00",
        "Asia/Jakarta,  2021-03-29T17:00:00Z, 2021-03-30, 12:00",
        "Asia/Makassar, 2021-03-29T15:59:59Z, 2021-03-29, 15:00",
        "Asia/Makassar, 2021-03-29T16:00:00Z, 2021-03-30, 12:00",
        "Asia/Jayapura, 2021-03-29T14:59:59Z, 2021-03-29, 15:00",
        "Asia/Jayapura, 2021-03-29T15:00:00Z, 2021-03-30, 12:00"
    })
    void withoutADayItIsTheRegionsOwnToday(String zone, Instant now, String today, String closes) {
        String region = city(zone);
        put("administrator", region, "ADMINDUK", REGISTRY).then().statusCode(201);
        publish(circular(region, "1/2021", "2021-03-30", null, """
                {"type":"SERVICE_DELIVERY","hours":{"days":["TUESDAY"],"opens":"08:00","closes":"12:00"}}"""));
        clock.set(now);

        list(region, "limit=1")
                .then()
                .body("items[0].on", equalTo(today))
                .body("items[0].timeZone", equalTo(zone))
                .body("items[0].hours.closes", equalTo(closes))
                .body("items[0].usual.hours.closes", equalTo("15:00"))
                .body("items[0].sources.hours.from", notNullValue());
    }

    private static void assertSource(JsonNode service, String field, String number, String clause) {
        JsonNode source = service.at("/sources/" + field);
        assertEquals("CIRCULAR", source.get("from").textValue(), field);
        assertEquals(number, source.get("number").textValue(), field);
        assertEquals(1, source.get("revision").intValue(), field);
        assertEquals(clause, source.get("clause").textValue(), field);
    }

    private static Response put(String role, String region, String code, String body) {
        return as(role, region).body(body).put("/v1/regions/" + region + "/services/" + code);
    }

    private static Response list(String region, String query) {
        return given().get("/v1/regions/" + region + "/services?" + query);
    }

    private static RequestSpecification head(String region, String agency) {
        return given().auth()
                .oauth2(TestTokens.token("agency-head", region, agency))
                .contentType(ContentType.JSON);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
