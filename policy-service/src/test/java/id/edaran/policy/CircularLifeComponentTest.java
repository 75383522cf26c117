package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.draft;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static id.edaran.policy.PolicyApi.revoke;
import static id.edaran.policy.PolicyApi.rules;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class CircularLifeComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","scope":{"echelons":["IV","NONE"]},"homePercent":100}""";
    private static final String ON_SITE = """
            {"type":"WORK_ON_SITE","scope":{"positions":["URBAN_VILLAGE_HEAD"]}}""";

    @Test
    void draftsAreAnsweredWithLocationTagAndId() {
        String region = city("Asia/Makassar");

        Response drafted = draft(circular(region, "1/2020", "2020-03-23", "2020-04-04", HOME));

        drafted.then()
                .statusCode(201)
                .header("Location", containsString("/v1/circulars/"))
                .header("ETag", "\"1\"")
                .body("id", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("phase", nullValue());
        rules(region, "on=2020-03-24").then().statusCode(200).body("rules", empty());
    }

    @Test
    void whatIsPublishedIsInForceFromItsFirstToItsLastDay() {
        String region = city("Asia/Makassar");

        publish(circular(region, "2/2020", "2020-03-23", "2020-04-04", HOME, ON_SITE))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));

        rules(region, "on=2020-03-22").then().body("rules", empty());
        rules(region, "on=2020-03-23")
                .then()
                .body("rules.clause", contains("1", "2"))
                .body("rules[0].number", equalTo("2/2020"))
                .body("rules[0].rule.homePercent", equalTo(100))
                .body("rules[0].until", equalTo("2020-04-04"))
                .body("overruled[0].principle", equalTo("LEX_SPECIALIS"))
                .body("overruled[0].by.clause", equalTo("2"));
        rules(region, "on=2020-04-04").then().body("rules", hasSize(2));
        rules(region, "on=2020-04-05").then().body("rules", empty());
    }

    @Test
    void aProlongationAddsDaysUnderItsOwnNumberAndTheOldKnowledgeStays() {
        String region = city("Asia/Makassar");
        Response published = publish(circular(region, "188/504", "2020-03-23", "2020-04-04", HOME));
        String before = rules(region, "on=2020-03-24").path("knownAt");

        Response amended = amend(published, """
                        {"number":"188/527","signedOn":"2020-04-03","effective":{"until":"2020-04-21"}}""");

        amended.then()
                .statusCode(201)
                .header("Location", containsString("/revisions/2"))
                .body("effective.until", equalTo("2020-04-21"))
                .body("numbers", contains("188/504", "188/527"));
        publisher().get("/v1/circulars?q=188/527&region=" + region).then().body("items.number", contains("188/504"));
        rules(region, "on=2020-04-20")
                .then()
                .body("rules[0].number", equalTo("188/527"))
                .body("rules[0].revision", equalTo(2));
        rules(region, "on=2020-03-24")
                .then()
                .body("rules[0].number", equalTo("188/504"))
                .body("rules[0].until", equalTo("2020-04-21"));
        rules(region, "on=2020-04-20&knownAt=" + before).then().body("rules", empty());
        rules(region, "on=2020-03-24&knownAt=" + before).then().body("rules[0].until", equalTo("2020-04-04"));
    }

    @Test
    void aRevocationEndsTheDayBeforeItTakesEffect() {
        String region = city("Asia/Makassar");
        Response published = publish(circular(region, "3/2020", "2020-03-23", null, HOME));

        revoke(published, "2020-04-10").then().statusCode(200).body("status", equalTo("REVOKED"));

        rules(region, "on=2020-04-09").then().body("rules", hasSize(1));
        rules(region, "on=2020-04-10").then().body("rules", empty());
        publisher()
                .get("/v1/circulars/" + published.path("id") + "/revisions")
                .then()
                .body("kind", contains("PUBLICATION", "REVOCATION"));
    }

    @Test
    void newClausesHoldFromTheirDayAndEarlierDaysKeepTheOld() {
        String region = city("Asia/Makassar");
        Response published = publish(circular(region, "4/2020", "2020-03-23", "2020-04-30", HOME));

        amend(published, """
                        {"number":"4a/2020","signedOn":"2020-04-01","effective":{"from":"2020-04-06"},
                         "clauses":[{"ref":"1","rules":[{"type":"WORK_FROM_HOME","homePercent":50}]}]}""").then().statusCode(201);

        rules(region, "on=2020-04-05").then().body("rules.rule.homePercent", contains(100));
        rules(region, "on=2020-04-06")
                .then()
                .body("rules.rule.homePercent", contains(50))
                .body("rules[0].number", equalTo("4a/2020"));
    }

    @Test
    void aNewerCircularEndsTheOneItSupersedesAndItsRevocationDoesNotReviveIt() {
        String region = city("Asia/Makassar");
        Response older = publish(circular(region, "5/2020", "2020-03-23", null, HOME));
        String body = circular(region, "6/2020", "2020-04-06", null, ON_SITE)
                .replace("\"level\"", "\"supersedes\":[\"" + older.path("id") + "\"],\"level\"");

        Response newer = publish(body);

        newer.then().statusCode(200);
        rules(region, "on=2020-04-05").then().body("rules.number", contains("5/2020"));
        rules(region, "on=2020-04-06").then().body("rules.number", contains("6/2020"));
        publisher().get("/v1/circulars/" + older.path("id")).then().body("status", equalTo("SUPERSEDED"));
        revoke(newer, "2020-04-20").then().statusCode(200);
        rules(region, "on=2020-04-21").then().body("rules", empty());
    }

    @Test
    void aPublishedCircularIsImmutable() {
        String region = city("Asia/Makassar");
        String body = circular(region, "7/2020", "2020-03-23", null, HOME);
        Response published = publish(body);
        String address = "/v1/circulars/" + published.path("id");

        publisher()
                .header("If-Match", published.header("ETag"))
                .body(body)
                .put(address)
                .then()
                .statusCode(409);
        publisher()
                .header("If-Match", published.header("ETag"))
                .delete(address)
                .then()
                .statusCode(409);
        publisher()
                .header("If-Match", published.header("ETag"))
                .post(address + "/publication")
                .then()
                .statusCode(409);
    }

    @Test
    void changesNeedTheTagOfTheNewestVersion() {
        String region = city("Asia/Makassar");
        Response drafted = draft(circular(region, "8/2020", "2020-03-23", null, HOME));
        String address = "/v1/circulars/" + drafted.path("id");
        String rewritten = circular(region, "8b/2020", "2020-03-23", null, HOME);

        publisher().body(rewritten).put(address).then().statusCode(428);
        publisher()
                .header("If-Match", "\"7\"")
                .body(rewritten)
                .put(address)
                .then()
                .statusCode(412);
        publisher()
                .header("If-Match", "\"1\"")
                .body(rewritten)
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        publisher()
                .header("If-Match", "\"1\"")
                .post(address + "/publication")
                .then()
                .statusCode(412);
        publisher().post(address + "/publication").then().statusCode(428);
    }

    @Test
    void everyFaultOfADraftIsNamedAndNothingIsStored() {
        String region = city("Asia/Makassar");
        String faulty = """
                {"region":"%s","number":"","issuer":"Wali Kota Contoh","level":"CITY","agency":"X","signedOn":"20-03-2020",
                 "effective":{"from":"2020-04-04","until":"2020-03-23"},"surprise":1,
                 "clauses":[{"ref":"1","rules":[{"type":"WORK_FROM_HOME","homePercent":101},{"type":"WORK_FROM_MOON"}]}]}""".formatted(region);

        draft(faulty)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Bad Request"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/number",
                                "/subject",
                                "/agency",
                                "/signedOn",
                                "/effective/until",
                                "/surprise",
                                "/clauses/0/rules/0/homePercent",
                                "/clauses/0/rules/1/type"));
        publisher().get("/v1/circulars?region=" + region).then().body("items", empty());
    }

    @Test
    void aRepeatedDraftIsAnsweredOnce() {
        String region = city("Asia/Makassar");
        String body = circular(region, "9/2020", "2020-03-23", null, HOME);

        Response first =
                publisher().header("Idempotency-Key", region).body(body).post("/v1/circulars");
        Response again =
                publisher().header("Idempotency-Key", region).body(body).post("/v1/circulars");

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body("id", equalTo(first.path("id")));
        publisher()
                .header("Idempotency-Key", region)
                .body(body.replace("9/2020", "10/2020"))
                .post("/v1/circulars")
                .then()
                .statusCode(422);
        publisher().get("/v1/circulars?region=" + region).then().body("items", hasSize(1));
    }

    @Test
    void listsFilterByDayStatusAndWordAndGoOnByCursor() {
        String region = city("Asia/Makassar");
        publish(circular(region, "11/2020", "2020-03-23", "2020-04-04", HOME));
        publish(circular(region, "12/2020", "2020-04-05", null, HOME));
        draft(circular(region, "13/2020", "2020-04-05", null, HOME));

        Response first = publisher().get("/v1/circulars?limit=2&region=" + region);

        first.then().body("items.number", contains("11/2020", "12/2020")).body("next", notNullValue());
        publisher()
                .get("/v1/circulars?limit=2&region=" + region + "&cursor=" + first.path("next"))
                .then()
                .body("items.number", contains("13/2020"))
                .body("next", nullValue());
        publisher()
                .get("/v1/circulars?on=2020-04-04&region=" + region)
                .then()
                .body("items.number", contains("11/2020"));
        publisher().get("/v1/circulars?status=DRAFT&region=" + region).then().body("items.number", contains("13/2020"));
        publisher().get("/v1/circulars?q=12/2&region=" + region).then().body("items.number", contains("12/2020"));
        publisher().get("/v1/circulars?stat=DRAFT").then().statusCode(400).body("errors.pointer", hasItem("?stat"));
        as("gate-officer", region).get("/v1/circulars?region=" + region).then().body("items", hasSize(2));
    }
}
