package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows BIT-2 to BIT-4 and TSL-7, asked by those who mean to hold something.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class AssessmentsComponentTest {
    private static final String NO_GATHERINGS = """
            {"type":"GATHERING_LIMIT","maxParticipants":0}""";
    private static final String AT_MOST_50 = """
            {"type":"GATHERING_LIMIT","maxParticipants":50}""";

    @Inject
    TestClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void bit2TheMayorReceivesNoGuests() {
        String region = bitung();

        assess(region, """
                {"kind":"GUEST_VISIT","on":"2022-02-14","participants":2,
                 "host":{"position":"MAYOR","agency":"71.72-SETDA"},"inPerson":true}""")
                .body("permitted", equalTo(false))
                .body("reasons.code", contains("GUESTS_NOT_RECEIVED"))
                .body("reasons[0].position", equalTo("MAYOR"))
                .body("reasons[0].number", equalTo("008/162/SEK"))
                .body("reasons[0].revision", equalTo(1))
                .body("reasons[0].clause", equalTo("2"))
                .body("reasons[0].principle", nullValue());
        assess(region, """
                {"kind":"GUEST_VISIT","on":"2022-02-14","host":{"position":"AGENCY_HEAD","agency":"71.72-DINKES"}}""")
                .body("permitted", equalTo(true))
                .body("reasons.code", contains("OK"))
                .body("reasons[0].circular", nullValue());
    }

    @Test
    void bit2AnEventThatTheMayorAttendsInPersonIsRefusedAsManyTimesAsItBreaksARule() {
        assess(bitung(), """
                {"kind":"GATHERING","on":"2022-02-14","participants":200,"host":{"agency":"71.72-DISDIK"},
                 "attendees":[{"position":"MAYOR"},{"position":"SECTION_HEAD"}],"inPerson":true}""")
                .body("permitted", equalTo(false))
                .body("reasons.code", contains("TOO_MANY_PARTICIPANTS", "NO_IN_PERSON_EVENTS"))
                .body("reasons.clause", contains("4", "2"));
    }

    @Test
    void bit3MeetingsAreVirtual() {
        String region = bitung();
        String meeting = """
                {"kind":"MEETING","on":"2022-02-14","participants":12,
                 "host":{"position":"REGIONAL_SECRETARY","agency":"71.72-SETDA"},"inPerson":%s}""";

        assess(region, meeting.formatted("true"))
                .body("permitted", equalTo(false))
                .body("reasons.code", contains("MEETING_MUST_BE_VIRTUAL", "NO_IN_PERSON_EVENTS"))
                .body("reasons.clause", contains("3", "2"));
        assess(region, meeting.formatted("false"))
                .body("permitted", equalTo(true))
                .body("reasons.code", contains("OK_MEETING", "OK_ONLINE"))
                .body("reasons.clause", contains("3", "2"));
    }

    @Test
    void bit4NoAgencyHoldsAnActivityOfManyPeople() {
        assess(bitung(), """
                {"kind":"GATHERING","on":"2022-02-14","participants":2,"host":{"agency":"71.72-DISDIK"}}""")
                .body("permitted", equalTo(false))
                .body("reasons.code", contains("TOO_MANY_PARTICIPANTS"))
                .body("reasons[0].message", equalTo("Kegiatan yang mengumpulkan orang tidak diperbolehkan."));
    }

    @ParameterizedTest
    @CsvSource({"2022-02-10, true", "2022-02-11, false", "2022-12-29, false", "2022-12-30, true"})
    void bit8NothingIsRefusedBeforeLevelThreeAndAfterItEnded(String day, boolean permitted) {
        assess(bitung(), """
                {"kind":"GUEST_VISIT","on":"%s","host":{"position":"DEPUTY_MAYOR"}}""".formatted(day)).body("permitted", equalTo(permitted));
    }

    @Test
    void tsl7CrowdsAreCancelledAndMeetingsAreVirtualForTwoWeeks() {
        PublishedExamples tangsel = PublishedExamples.of("36.74");
        String gathering = """
                {"kind":"GATHERING","on":"%s","participants":30,"host":{"agency":"36.74-DISKOMINFO"}}""";
        String meeting = """
                {"kind":"MEETING","on":"%s","participants":5,"host":{"agency":"36.74-DISKOMINFO"},"inPerson":true}""";

        for (String asked : List.of(gathering, meeting)) {
            assess(tangsel.region(), asked.formatted("2020-03-17")).body("permitted", equalTo(true));
            for (String day : List.of("2020-03-18", "2020-03-31")) {
                assess(tangsel.region(), asked.formatted(day))
                        .body("permitted", equalTo(false))
                        .body("reasons.number", contains("800/CONTOH/2020"))
                        .body("reasons.clause", contains("7"));
            }
            assess(tangsel.region(), asked.formatted("2020-04-01")).body("permitted", equalTo(true));
        }
    }

    @Test
    void whatIsPermittedNamesTheRulesThatWereAskedAndWhatTheyBeat() {
        String region = city("Asia/Jakarta");
        publish(circular(region, "1/2021", "2021-03-01", null, AT_MOST_50));
        publish(circular(region, "2/2021", "2021-03-01", null, AT_MOST_50.replace("50", "100"), """
                        {"type":"MEETING_MODE","mode":"HYBRID"}"""));

        assess(region, """
                {"kind":"GATHERING","on":"2021-03-02","participants":100,"host":{"agency":"X-DISDIK"}}""")
                .body("permitted", equalTo(true))
                .body("reasons.code", contains("OK_PARTICIPANTS"))
                .body("reasons.number", contains("2/2021"))
                .body("reasons.principle", contains("LEX_POSTERIOR"));
        assess(region, """
                {"kind":"MEETING","on":"2021-03-02","host":{"agency":"X-DISDIK"},"inPerson":true}""").body("permitted", equalTo(true)).body("reasons.code", contains("OK_MEETING_HYBRID"));
    }

    @Test
    void anAmendmentIsCitedByItsNumberAndWhatWasKnownBeforeCanStillBeAsked() {
        String region = city("Asia/Jakarta");
        Response published = publish(circular(region, "1/2021", "2021-03-01", "2021-03-10", NO_GATHERINGS));
        String knownAt = published.path("publishedAt");
        amend(published, """
                {"number":"2/2021","signedOn":"2021-03-09","effective":{"until":"2021-03-20"}}""").then().statusCode(201);
        String gathering = """
                {"kind":"GATHERING","on":"2021-03-15","participants":5,"host":{"agency":"X-DISDIK"}%s}""";

        assess(region, gathering.formatted(""))
                .body("reasons.number", contains("2/2021"))
                .body("reasons.revision", contains(2));
        assess(region, gathering.formatted(",\"knownAt\":\"" + knownAt + "\"")).body("permitted", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta,  2021-03-27T16:59:59Z, 2021-03-27, true",
        "Asia/Jakarta,  2021-03-27T17:00:00Z, 2021-03-28, false",
        "Asia/Makassar, 2021-03-27T15:59:59Z, 2021-03-27, true",
        "Asia/Makassar, 2021-03-27T16:00:00Z, 2021-03-28, false",
        "Asia/Jayapura, 2021-03-27T14:59:59Z, 2021-03-27, true",
        "Asia/Jayapura, 2021-03-27T15:00:00Z, 2021-03-28, false"
    })
    void withoutADayItIsTheRegionsOwnToday(String zone, Instant now, String today, boolean permitted) {
        String region = city(zone);
        publish(circular(region, "1/2021", "2021-03-28", null, NO_GATHERINGS));
        clock.set(now);

        assess(region, """
                {"kind":"GATHERING","participants":5,"host":{"agency":"X-DISDIK"}}""").body("on", equalTo(today)).body("permitted", equalTo(permitted));
    }

    @Test
    void reasonsAreEnglishWhereThatIsPreferred() {
        String region = bitung();
        String visit = """
                {"kind":"GUEST_VISIT","on":"2022-02-14","host":{"position":"MAYOR"}}""";

        assess(region, visit).body("reasons[0].message", equalTo("Wali Kota tidak menerima tamu."));
        as("system", region)
                .header("Accept-Language", "en-GB,id;q=0.5")
                .body(visit)
                .post("/v1/regions/" + region + "/assessments")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Vary", "Accept-Language")
                .body("reasons[0].message", equalTo("The mayor receives no guests."));
    }

    @Test
    void everyFaultIsNamed() {
        String region = city("Asia/Makassar");

        refused(region, """
                {"kind":"GATHERING","on":"2020-02-30","knownAt":"yesterday","participants":0,
                 "host":{"position":"KING","agency":"not a code"},"attendees":[{"position":1},{}],"inPerson":"yes",
                 "where":"here"}""")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/on",
                                "/knownAt",
                                "/participants",
                                "/host/position",
                                "/host/agency",
                                "/attendees/0/position",
                                "/attendees/1/position",
                                "/inPerson",
                                "/where"));
        refused(region, "{}").body("errors.pointer", containsInAnyOrder("/kind", "/host"));
        refused(region, "{\"kind\":\"GATHERING\",\"host\":{}}")
                .body("errors.pointer", containsInAnyOrder("/participants", "/host/agency"));
        refused(region, "{\"kind\":\"GUEST_VISIT\",\"host\":{\"agency\":\"X\"}}")
                .body("errors.pointer", contains("/host/position"));
        refused(region, "{\"kind\":\"PARTY\",\"host\":{\"agency\":\"X\"}}").body("errors.pointer", contains("/kind"));
        refused(region, "[]").body("errors.pointer", contains(""));
    }

    @Test
    void anAgencyThatTheDirectoryDoesNotKnowHostsNothing() {
        HeadsOfAgencies city = HeadsOfAgencies.city("Asia/Makassar");
        String meeting = """
                {"kind":"MEETING","host":{"agency":"%s"}}""";
        assess(city.region(), meeting.formatted("DINAS-SALAH-KETIK"));

        city.tellUnits();

        HeadsOfAgencies.eventually(() -> refused(city.region(), meeting.formatted("DINAS-SALAH-KETIK"))
                .body("errors.pointer", contains("/host/agency")));
        HeadsOfAgencies.eventually(() -> assess(city.region(), meeting.formatted(city.dinkes())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system",
                "circular-drafter",
                "circular-publisher",
                "agency-head",
                "hr-admin",
                "gate-officer",
                "operator",
                "auditor",
                "employee",
                "administrator"
            })
    void everyTokenOfTheRegionAsks(String role) {
        String region = city("Asia/Makassar");
        String meeting = """
                {"kind":"MEETING","host":{"agency":"X"}}""";

        as(role, region)
                .body(meeting)
                .post("/v1/regions/" + region + "/assessments")
                .then()
                .statusCode(200);
        as(role, "99.99")
                .body("{}")
                .post("/v1/regions/" + region + "/assessments")
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyAsksWithoutATokenOrOfAnUnknownRegion() {
        String region = city("Asia/Makassar");

        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/regions/" + region + "/assessments")
                .then()
                .statusCode(401);
        as("system", "ID")
                .body("{}")
                .post("/v1/regions/98.76/assessments")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }

    private static String bitung() {
        return PublishedExamples.of("71.72").region();
    }

    private static ValidatableResponse assess(String region, String body) {
        return as("system", region)
                .body(body)
                .post("/v1/regions/" + region + "/assessments")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(String region, String body) {
        return as("system", region)
                .body(body)
                .post("/v1/regions/" + region + "/assessments")
                .then()
                .statusCode(400);
    }
}
