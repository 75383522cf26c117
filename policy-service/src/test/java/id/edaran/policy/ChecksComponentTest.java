package id.edaran.policy;

import static id.edaran.policy.HeadsOfAgencies.eventually;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.draft;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a draft would do is told before anybody publishes it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ChecksComponentTest {
    private static final String ZONE = "Asia/Makassar";
    private static final String EVERYBODY_HOME = """
            {"type":"WORK_FROM_HOME","homePercent":100}""";
    private static final String HOME_BELOW_ECHELON_III = """
            {"type":"WORK_FROM_HOME","homePercent":50,"scope":{"echelons":["NONE"]}}""";

    @Test
    void aSoundDraftOfAnUnknownDirectoryHasNoFindingsAndSaysThatNothingIsKnown() {
        String id = draft(soon(city(ZONE), HOME_BELOW_ECHELON_III)).path("id");

        checks(id)
                .body("circular", equalTo(id))
                .body("findings", empty())
                .body("directory.units", equalTo(0))
                .body("directory.people", equalTo(0));
    }

    @Test
    void tsl5CounterThatNobodyWouldManIsNamedWithItsHeadCount() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        String id = draft(soon(staff.region(), EVERYBODY_HOME)).path("id");

        eventually(() -> checks(id)
                .body("directory.units", equalTo(2))
                .body("directory.people", equalTo(5))
                .body("findings.code", contains("COUNTER_EMPTY"))
                .body("findings[0].severity", equalTo("WARNING"))
                .body("findings[0].pointer", equalTo("/clauses/0/rules/0"))
                .body("findings[0].clauses", contains("1"))
                .body("findings[0].units.unit", contains(staff.unit("LOKET")))
                .body("findings[0].units.onSite", contains(0))
                .body("findings[0].units.of", contains(3)));

        String manned = draft(soon(
                        staff.region(),
                        EVERYBODY_HOME,
                        "{\"type\":\"WORK_ON_SITE\",\"scope\":{\"publicFacing\":true}}"))
                .path("id");
        checks(manned).body("findings.code", not(hasItem("COUNTER_EMPTY")));
    }

    @Test
    void tsl5DutyRosterThatNeedsMorePeopleThanThereAreOrThanStayIsTold() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        String two = draft(soon(staff.region(), EVERYBODY_HOME, duty(2))).path("id");

        eventually(() -> checks(two)
                .body("directory.people", equalTo(5))
                .body("findings.code", contains("DUTY_DRAWN_FROM_HOME"))
                .body("findings[0].units[0].minimum", equalTo(2))
                .body("findings[0].units[0].of", equalTo(3)));
        String four = draft(soon(staff.region(), EVERYBODY_HOME, duty(4))).path("id");
        checks(four).body("findings.code", contains("DUTY_UNREACHABLE"));
    }

    @Test
    void peopleWhomNoRuleMeansAreCountedByAgencyAndKindWithoutAName() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        String id = draft(soon(staff.region(), HOME_BELOW_ECHELON_III)).path("id");

        eventually(() -> checks(id)
                .body("directory.people", equalTo(5))
                .body("findings.code", contains("PEOPLE_IN_NO_RULE"))
                .body("findings[0].people", equalTo(1))
                .body("findings[0].agencies.agency", contains(staff.agency("DISDUKCAPIL")))
                .body("findings[0].agencies[0].of", equalTo(5))
                .body("findings[0].agencies[0].kinds[0].position", equalTo("AGENCY_HEAD"))
                .body("findings[0].agencies[0].kinds[0].echelon", equalTo("IIb"))
                .body("findings[0].agencies[0].kinds[0].people", equalTo(1)));
    }

    @Test
    void anAgencyOfWhichTheDraftArrangesNobodyIsNotAskedAbout() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        staff.tellUnit("KANTOR-BPBD", "BPBD", UnitKind.OFFICE);
        staff.tellPerson(9, "KANTOR-BPBD", "BPBD", Position.STAFF, "NONE", 1);
        String id = draft(soon(
                        staff.region(),
                        "{\"type\":\"WORK_ON_SITE\",\"scope\":{\"agencies\":[\"" + staff.agency("BPBD") + "\"]}}"))
                .path("id");

        eventually(() -> checks(id)
                .body("directory.units", equalTo(3))
                .body("directory.people", equalTo(1))
                .body("findings", empty()));
    }

    @Test
    void olderWordsAreIgnoredAndWhoeverIsTakenBackIsForgotten() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        staff.tellPerson(1, "LOKET", "DISDUKCAPIL", Position.STAFF, "NONE", 3);
        staff.tellPerson(1, "KANTOR", "DISDUKCAPIL", Position.STAFF, "NONE", 2);
        staff.tellGone(2);
        staff.tellGone(2);
        String id = draft(soon(staff.region(), EVERYBODY_HOME)).path("id");

        eventually(() -> checks(id).body("directory.people", equalTo(4)).body("findings[0].units[0].of", equalTo(2)));
    }

    @Test
    void unknownAgenciesAndRulesForNobodyKnownAreNamedByPointer() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        String id = draft(soon(staff.region(), """
                        {"type":"WORK_ON_SITE","scope":{"agencies":["%s","%s"]}}""".formatted(staff.agency("DISDUKCAPIL"), staff.agency("DINKSE")), """
                        {"type":"REACHABILITY","scope":{"professions":["TEACHER"]}}"""))
                .path("id");

        eventually(() -> checks(id)
                .body("findings.code", contains("AGENCY_UNKNOWN", "NOBODY_KNOWN"))
                .body("findings[0].pointer", equalTo("/clauses/0/rules/0/scope/agencies/1"))
                .body("findings[0].agency", equalTo(staff.agency("DINKSE")))
                .body("findings[1].pointer", equalTo("/clauses/1/rules/0/scope")));
    }

    @Test
    void aRuleThatANationalCircularOverrulesIsToldAndNothingIsStored() {
        String region = city(ZONE);
        String older = publish(circular(region, "1/2020", "2020-03-01", null, "{\"type\":\"WORK_ON_SITE\"}"))
                .path("id");
        String rules = PolicyApi.rules(region, "on=2030-01-01").asString();
        String id = draft(soon(region, EVERYBODY_HOME)).path("id");

        checks(id)
                .body("findings.code", contains("REPLACES_EARLIER"))
                .body("findings[0].replaced.circular", contains(older))
                .body("findings[0].replaced.clause", contains("1"));

        assertEquals(
                JsonPath.from(rules).getList("rules").size(),
                PolicyApi.rules(region, "on=2030-01-01")
                        .jsonPath()
                        .getList("rules")
                        .size());
        publisher().get("/v1/circulars/" + id).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void bit8AlertLevelThatTheRegionReachesWakesTheRule() {
        String region = city(ZONE);
        String id = draft(soon(region, """
                        {"type":"WORK_ON_SITE","scope":{"minimumAlertLevel":"III"}}""")).path("id");
        checks(id).body("findings.code", contains("ALERT_LEVEL_NOT_REACHED"));

        as("administrator", region)
                .body("{\"level\":\"III\",\"basis\":\"instruksi contoh\"}")
                .put("/v1/regions/" + region + "/alert-levels/2030-01-01")
                .then()
                .statusCode(201);

        checks(id).body("findings", empty());
    }

    @Test
    void whatADraftSaysToSupersedeIsLookedUp() {
        String region = city(ZONE);
        String other = publish(circular(city(ZONE), "9/2020", "2020-03-01", null, EVERYBODY_HOME))
                .path("id");
        publish(circular(region, "1/2020", "2020-03-01", null, EVERYBODY_HOME));
        publish(circular(region, "2/2020", "2020-03-01", "2020-03-31", EVERYBODY_HOME));
        String body = soon(region, EVERYBODY_HOME)
                .replace(
                        "\"clauses\":",
                        "\"supersedes\":[\"1/2020\",\"2/2020\",\"3/2020\",\"" + other + "\"],\"clauses\":");

        checks(draft(body).path("id"))
                .body(
                        "findings.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "SUPERSEDES_ENDED /supersedes/1",
                                "SUPERSEDES_UNKNOWN /supersedes/2",
                                "SUPERSEDES_ANOTHERS /supersedes/3"));
    }

    @Test
    void aPublishedCircularCanBeCheckedBeforeItIsAmended() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        String id = publish(soon(staff.region(), EVERYBODY_HOME)).path("id");

        eventually(() -> checks(id).body("findings.code", contains("COUNTER_EMPTY")));
    }

    @Test
    void aNationalDraftIsLookedAtInEveryRegion() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        String draft = soon("ID", EVERYBODY_HOME).replace("\"CITY\"", "\"NATIONAL\"");
        as("administrator", "ID")
                .body("{\"name\":\"Indonesia\",\"level\":\"NATIONAL\",\"timeZone\":\"Asia/Jakarta\"}")
                .put("/v1/regions/ID");
        String id = draft(draft).path("id");

        eventually(() -> checks(id)
                .body("directory.people", greaterThanOrEqualTo(5))
                .body("findings.find { it.code == 'COUNTER_EMPTY' }.units.unit", hasItem(staff.unit("LOKET"))));
    }

    @Test
    void speaksIndonesianUnlessAskedForEnglish() {
        String id = draft(circular(city(ZONE), "1/2020", "2020-03-23", "2020-04-04", EVERYBODY_HOME))
                .path("id");

        checks(id)
                .header("Content-Language", "id")
                .body("findings[0].code", equalTo("VALIDITY_PAST"))
                .body("findings[0].message", startsWith("Masa berlakunya"));
        publisher()
                .header("Accept-Language", "en")
                .post("/v1/circulars/" + id + "/checks")
                .then()
                .header("Content-Language", "en")
                .body("findings[0].message", startsWith("Its validity ended"));
    }

    @Test
    void onlyThoseWhoWriteOrReadTheDraftMayAsk() {
        String region = city(ZONE);
        String id = draft(soon(region, EVERYBODY_HOME)).path("id");
        String published = publish(soon(region, EVERYBODY_HOME)).path("id");
        String elsewhere = city(ZONE);

        given().post("/v1/circulars/" + id + "/checks").then().statusCode(401);
        status(as("employee", region).post("/v1/circulars/" + id + "/checks").then(), 403);
        status(as("auditor", region).post("/v1/circulars/" + id + "/checks").then(), 200);
        status(
                as("circular-drafter", elsewhere)
                        .post("/v1/circulars/" + id + "/checks")
                        .then(),
                404);
        status(
                as("circular-drafter", elsewhere)
                        .post("/v1/circulars/" + published + "/checks")
                        .then(),
                403);
        status(
                asHead(region, region + "-DINKES")
                        .post("/v1/circulars/" + published + "/checks")
                        .then(),
                403);
        status(
                publisher()
                        .post("/v1/circulars/" + published + "/checks?deep=yes")
                        .then(),
                400);
        status(publisher().post("/v1/circulars/nonsense/checks").then(), 404);
    }

    @Test
    void anAgencyHeadChecksTheOwnAgencysDraft() {
        Staff staff = new Staff(city(ZONE));
        tellDisdukcapil(staff);
        String agency = staff.agency("DISDUKCAPIL");
        String body =
                soon(staff.region(), EVERYBODY_HOME).replace("\"CITY\"", "\"AGENCY\",\"agency\":\"" + agency + "\"");
        String id =
                asHead(staff.region(), agency).body(body).post("/v1/circulars").path("id");

        eventually(() -> asHead(staff.region(), agency)
                .post("/v1/circulars/" + id + "/checks")
                .then()
                .statusCode(200)
                .body("directory.people", equalTo(5))
                .body("findings.code", contains("COUNTER_EMPTY"))
                .body("findings[0].details", nullValue()));
        status(
                asHead(staff.region(), staff.agency("DINKES"))
                        .post("/v1/circulars/" + id + "/checks")
                        .then(),
                404);
    }

    private static RequestSpecification asHead(String region, String agency) {
        return given().auth()
                .oauth2(TestTokens.token("agency-head", region, agency))
                .contentType(ContentType.JSON);
    }

    private static void status(ValidatableResponse response, int status) {
        response.statusCode(status);
    }

    private static String duty(int minimum) {
        return """
                {"type":"DUTY_ROSTER","scope":{"unitKinds":["COUNTER"]},"minimumOnDuty":%d,"delegatedTo":"AGENCY_HEAD"}""".formatted(minimum);
    }

    /// Three people at a counter, two in an office, the head among them.
    private static void tellDisdukcapil(Staff staff) {
        staff.tellUnit("LOKET", "DISDUKCAPIL", UnitKind.COUNTER);
        staff.tellUnit("KANTOR", "DISDUKCAPIL", UnitKind.OFFICE);
        List.of(1, 2, 3).forEach(number -> staff.tellPerson(number, "LOKET", "DISDUKCAPIL", Position.STAFF, "NONE", 1));
        staff.tellPerson(4, "KANTOR", "DISDUKCAPIL", Position.STAFF, "NONE", 1);
        staff.tellPerson(5, "KANTOR", "DISDUKCAPIL", Position.AGENCY_HEAD, "IIb", 1);
    }

    /// In force from tomorrow on.
    private static String soon(String region, String... rules) {
        return circular(
                region, "7/2026", LocalDate.now(ZoneId.of(ZONE)).plusDays(1).toString(), null, rules);
    }

    private static ValidatableResponse checks(String id) {
        return publisher().post("/v1/circulars/" + id + "/checks").then().statusCode(200);
    }
}
