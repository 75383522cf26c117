package id.edaran.policy;

import static id.edaran.policy.HeadsOfAgencies.eventually;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.rules;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Row BIT-8: the alert level is a dated fact of a region, and rules may apply only from a level up. Levels and decrees
/// here are examples.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class AlertLevelsComponentTest {
    private static final String FROM_LEVEL_III = """
            {"type":"WORK_FROM_HOME","scope":{"minimumAlertLevel":"III"},"homePercent":75}""";
    private static final String COUNTERS_KEEP_DUTY_FROM_LEVEL_III = """
            {"type":"DUTY_ROSTER","scope":{"unitKinds":["COUNTER"],"minimumAlertLevel":"III"},"minimumOnDuty":2,
             "delegatedTo":"AGENCY_HEAD"}""";

    @Inject
    TestClock clock;

    @AfterEach
    void released() {
        clock.release();
    }

    @Test
    void bit8ALevelIsStatedForADayAndReadByEverybody() {
        String region = city("Asia/Makassar");

        state(region, "2022-02-11", "III")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/regions/" + region + "/alert-levels/2022-02-11"))
                .header("ETag", equalTo("\"1\""))
                .body("region", equalTo(region))
                .body("from", equalTo("2022-02-11"))
                .body("level", equalTo("III"))
                .body("basis", equalTo("instruksi contoh"))
                .body("publishedAt", notNullValue());

        reader().get(address(region, "2022-02-11"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("level", equalTo("III"));
        reader().get(address(region, "2022-02-12")).then().statusCode(404);
    }

    @Test
    void onlyWhoeverHasATokenReadsLevels() {
        String region = PolicyApi.city("Asia/Makassar");

        given().get(list(region)).then().statusCode(401);
        given().get(address(region, "2022-02-11")).then().statusCode(401);
    }

    private static RequestSpecification reader() {
        return as("employee", "ID");
    }

    @Test
    void everyFaultIsNamedAndNothingIsStored() {
        String region = city("Asia/Makassar");

        administrator()
                .body(Map.of("level", "V", "basis", " ", "from", "2022-02-12", "region", "99.98", "extra", 1))
                .put(address(region, "2022-02-11"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/region", "/from", "/level", "/basis", "/extra"));
        state(region, "2022-02-30", "III").then().statusCode(400).body("errors.pointer", contains("from"));
        reader().get(address(region, "today")).then().statusCode(400);
        reader().get(list(region) + "?knownAt=yesterday").then().statusCode(400);
        reader().get(list(region) + "?level=III").then().statusCode(400);
        state("99.97", "2022-02-11", "III").then().statusCode(404);
        reader().get(list("99.97")).then().statusCode(404);
        reader().get(list(region)).then().statusCode(200).body("items", empty());
    }

    @Test
    void onlyTheRegionsAdministratorStatesIt() {
        String region = city("Asia/Makassar");
        String other = city("Asia/Makassar");
        List<RequestSpecification> others = List.of(
                as("circular-publisher", region),
                as("administrator", other),
                given().auth()
                        .oauth2(TestTokens.token("administrator", region, "DINAS"))
                        .contentType(ContentType.JSON));

        for (RequestSpecification caller : others) {
            // Not even the body is looked at.
            caller.body("{}").put(address(region, "2022-02-11")).then().statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body("{}")
                .put(address(region, "2022-02-11"))
                .then()
                .statusCode(401);
        as("circular-publisher", region)
                .delete(address(region, "2022-02-11"))
                .then()
                .statusCode(403);
        as("administrator", region)
                .body(Map.of("level", "II", "basis", "instruksi contoh"))
                .put(address(region, "2022-02-11"))
                .then()
                .statusCode(201);
    }

    @Test
    void aCorrectionNamesTheVersionThatItReplaces() {
        String region = city("Asia/Makassar");
        state(region, "2022-02-11", "IV");

        state(region, "2022-02-11", "III").then().statusCode(428);
        correct(region, "2022-02-11", "III", 7).then().statusCode(412);
        correct(region, "2022-02-11", "III", 1)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("level", equalTo("III"));
        administrator().delete(address(region, "2022-02-11")).then().statusCode(428);
        takeBack(region, "2022-02-11", 1).then().statusCode(412);
        takeBack(region, "2022-02-11", 2).then().statusCode(204);
        takeBack(region, "2022-02-11", 2).then().statusCode(404);
        reader().get(address(region, "2022-02-11")).then().statusCode(404);
    }

    @Test
    void aTagOfBeforeALevelWasTakenBackIsNeverValidAgain() {
        String region = city("Asia/Makassar");
        state(region, "2022-02-11", "III");
        takeBack(region, "2022-02-11", 1);

        state(region, "2022-02-11", "III").then().statusCode(201).header("ETag", equalTo("\"3\""));

        correct(region, "2022-02-11", "II", 1).then().statusCode(412);
    }

    @Test
    void theSameWordAgainPublishesNothing() {
        String region = city("Asia/Makassar");
        state(region, "2022-02-11", "III");
        int version = version(region);

        correct(region, "2022-02-11", "III", 1).then().statusCode(200).header("ETag", equalTo("\"1\""));

        assertEquals(version, version(region));
        correct(region, "2022-02-11", "IV", 1).then().statusCode(200);
        assertEquals(version + 1, version(region));
    }

    @Test
    void itIsToldWithTheRegionsTimeline() {
        String region = city("Asia/Makassar");
        state(region, "2022-12-30", "NONE");
        state(region, "2022-02-11", "III");
        int version = version(region);

        eventually(() -> assertEquals(
                List.of(
                        new DatedAlertLevel(LocalDate.of(2022, 2, 11), AlertLevel.III),
                        new DatedAlertLevel(LocalDate.of(2022, 12, 30), AlertLevel.NONE)),
                told(region, version)));
        takeBack(region, "2022-12-30", 1);
        eventually(() -> assertEquals(1, told(region, version + 1).size()));
    }

    @Test
    void theListGoesOnByCursorAndAnswersWhatWasKnown() {
        String region = city("Asia/Makassar");
        for (String from : List.of("2022-03-01", "2022-01-01", "2022-02-01")) {
            state(region, from, "II").then().statusCode(201);
        }
        String before = rules(region, "").path("knownAt");
        takeBack(region, "2022-02-01", 1);
        correct(region, "2022-03-01", "I", 1);

        Response first = reader().get(list(region) + "?limit=1");
        Response second = reader().get(list(region) + "?limit=1&cursor=" + first.path("next"));

        first.then().body("items.from", contains("2022-01-01")).body("next", notNullValue());
        second.then().body("items.from", contains("2022-03-01")).body("next", nullValue());
        reader().get(list(region) + "?knownAt=" + before)
                .then()
                .body("items.from", contains("2022-01-01", "2022-02-01", "2022-03-01"))
                .body("items.level", contains("II", "II", "II"));
        reader().get(list(region) + "?cursor=x").then().statusCode(400);
    }

    @Test
    void bit8RulesSwitchOnAndOffByDateWithoutANewCircular() {
        String region = city("Asia/Makassar");
        publish(circular(region, "1/2022", "2022-01-01", null, FROM_LEVEL_III));
        state(region, "2022-02-11", "III");
        state(region, "2022-03-01", "IV");
        state(region, "2022-04-01", "II");
        state(region, "2022-07-01", "III");
        state(region, "2022-12-30", "NONE");

        asleep(region, "2022-01-01", "2022-02-10", "2022-04-01", "2022-06-30", "2022-12-30", "2026-01-01");
        awake(region, "2022-02-11", "2022-03-01", "2022-03-31", "2022-07-01", "2022-12-29");
        // "Until the level ends" needs no last day.
        rules(region, "on=2022-02-11").then().body("rules[0].until", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void bit8TheLevelBeginsAndEndsAtTheRegionsOwnMidnight(String zone) {
        String region = city(zone);
        publish(circular(region, "1/2022", "2022-01-01", null, FROM_LEVEL_III));
        state(region, "2022-02-11", "III");
        state(region, "2022-12-30", "NONE");

        assertEquals(
                List.of(0, 1, 1, 0),
                List.of(
                        inForceAround(region, zone, "2022-02-11", -1),
                        inForceAround(region, zone, "2022-02-11", 0),
                        inForceAround(region, zone, "2022-12-30", -1),
                        inForceAround(region, zone, "2022-12-30", 0)));
    }

    @Test
    void bit8ALevelThatIsCorrectedAfterwardsChangesTheDaysButNotWhatWasKnownOfThem() {
        String region = city("Asia/Makassar");
        publish(circular(region, "1/2022", "2022-01-01", null, FROM_LEVEL_III));
        String nothingStated = known(region);
        state(region, "2022-02-11", "II");
        String second = known(region);
        correct(region, "2022-02-11", "III", 1);
        String third = known(region);
        takeBack(region, "2022-02-11", 2);

        for (String day : List.of("2022-02-11", "2022-02-12", "2022-12-01")) {
            asleep(region, day);
            asleep(region, day + "&knownAt=" + nothingStated);
            asleep(region, day + "&knownAt=" + second);
            awake(region, day + "&knownAt=" + third);
        }
        asleep(region, "2022-02-10&knownAt=" + third);
    }

    @Test
    void theLevelOfAProvinceIsNotThatOfItsCities() {
        String region = city("Asia/Makassar");
        String province = region.substring(0, 2);
        administrator()
                .body(Map.of("name", "Provinsi Contoh", "level", "PROVINCE", "timeZone", "Asia/Makassar"))
                .put("/v1/regions/" + province);
        publish(circular(region, "1/2022", "2022-01-01", null, FROM_LEVEL_III));
        int version = version(region);

        int status = state(province, "2022-02-11", "IV").statusCode();

        assertTrue(status == 201 || status == 428, "status " + status);
        asleep(region, "2022-02-11");
        assertEquals(version, version(region));
    }

    @Test
    void levelsOutliveWhatIsPublishedLater() {
        String region = city("Asia/Makassar");
        state(region, "2022-02-11", "III");

        publish(circular(region, "1/2022", "2022-01-01", null, FROM_LEVEL_III));

        awake(region, "2022-02-11");
    }

    @Test
    void ofManyAtOnceNoneIsLost() throws Exception {
        String region = city("Asia/Makassar");
        int version = version(region);
        List<String> days =
                IntStream.rangeClosed(10, 21).mapToObj(day -> "2022-02-" + day).toList();

        try (ExecutorService administrators = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> stated = days.stream()
                    .map(day -> administrators.submit(() -> state(region, day, "III")))
                    .toList();
            for (Future<Response> one : stated) {
                assertEquals(201, one.get().statusCode());
            }
        }

        reader().get(list(region)).then().body("items.from", equalTo(days));
        assertEquals(version + days.size(), version(region));
        List<String> instants = reader().get(list(region)).path("items.publishedAt");
        assertEquals(days.size(), instants.stream().distinct().count());
    }

    @Test
    void agencyHeadsAreAskedForWhatTheLevelWakes() {
        HeadsOfAgencies city = HeadsOfAgencies.city("Asia/Jakarta");
        LocalDate today = city.today("Asia/Jakarta");
        city.tellUnits();
        publish(circular(city.region(), "1/2020", "2020-03-18", null, COUNTERS_KEEP_DUTY_FROM_LEVEL_III));
        city.asked("").body("items", empty());

        state(city.region(), today.toString(), "III");

        eventually(() -> city.asked("state=OPEN").body("items", hasSize(1)));
        correct(city.region(), today.toString(), "II", 1);
        city.asked("").body("items", empty());
    }

    private static List<DatedAlertLevel> told(String region, int version) {
        return TestKafka.read(Topic.RULES.topicName()).stream()
                .filter(incoming -> incoming.key().equals(region))
                .map(incoming -> Json.read(incoming.value(), Timeline.class))
                .filter(timeline -> timeline.version() == version)
                .findFirst()
                .map(Timeline::alertLevels)
                .orElse(List.of());
    }

    private int inForceAround(String region, String zone, String day, int seconds) {
        clock.set(LocalDate.parse(day)
                .atStartOfDay(ZoneId.of(zone))
                .plusSeconds(seconds)
                .toInstant());
        try {
            return rules(region, "").jsonPath().getList("rules").size();
        } finally {
            clock.release();
        }
    }

    private static void awake(String region, String... days) {
        for (String day : days) {
            assertEquals(List.of("1/2022"), rules(region, "on=" + day).path("rules.number"), day);
        }
    }

    private static void asleep(String region, String... days) {
        for (String day : days) {
            assertEquals(List.of(), rules(region, "on=" + day).path("rules.number"), day);
        }
    }

    private static String known(String region) {
        return rules(region, "").path("knownAt");
    }

    private static int version(String region) {
        return rules(region, "").path("version");
    }

    private static RequestSpecification administrator() {
        return as("administrator", "ID");
    }

    private static Response state(String region, String from, String level) {
        return administrator()
                .body(Map.of("level", level, "basis", "instruksi contoh"))
                .put(address(region, from));
    }

    private static Response correct(String region, String from, String level, int version) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("level", level, "basis", "instruksi contoh"))
                .put(address(region, from));
    }

    private static Response takeBack(String region, String from, int version) {
        return administrator().header("If-Match", "\"" + version + "\"").delete(address(region, from));
    }

    private static String list(String region) {
        return "/v1/regions/" + region + "/alert-levels";
    }

    private static String address(String region, String from) {
        return list(region) + "/" + from;
    }
}
