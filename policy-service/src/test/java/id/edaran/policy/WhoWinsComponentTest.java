package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.nation;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static id.edaran.policy.PolicyApi.revoke;
import static id.edaran.policy.PolicyApi.rules;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which of the rules that meet counts, as the API answers it. Numbers and regions are examples.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class WhoWinsComponentTest {
    private static final String DAY = "on=2020-03-24";
    private static final String EVERYBODY_HOME = home("{}", 100);
    private static final String TOP_TWO_LEVELS = """
            {"type":"WORK_ON_SITE","scope":{"echelons":["I","II"]}}""";

    @Test
    void theNationsTopTwoLevelsStayInTheOfficeThoughTheCitySendsEverybodyHome() {
        String region = city("Asia/Makassar");
        publish(circular(region, "KOTA/1", "2020-03-23", null, EVERYBODY_HOME));
        Response nations = national("SE-CONTOH-WW1/2020", TOP_TWO_LEVELS);
        try {
            rules(region, DAY)
                    .then()
                    .body("rules.number", contains("KOTA/1", "SE-CONTOH-WW1/2020"))
                    .body("overruled.number", contains("KOTA/1"))
                    .body("overruled[0].by.number", equalTo("SE-CONTOH-WW1/2020"))
                    .body("overruled[0].principle", equalTo("LEX_SUPERIOR"))
                    .body("overruled[0].overlap.echelons", contains("I", "II"));
        } finally {
            withdraw(nations);
        }
    }

    @Test
    void aCityMayBeStricterThanTheNationAndNotLaxer() {
        String stricter = city("Asia/Makassar");
        String laxer = city("Asia/Makassar");
        publish(circular(stricter, "KOTA/75", "2020-03-23", null, home("{}", 75)));
        publish(circular(laxer, "KOTA/25", "2020-03-23", null, home("{}", 25)));
        Response nations = national("SE-CONTOH-WW2/2020", home("{}", 50));
        try {
            rules(stricter, DAY)
                    .then()
                    .body("rules.number", contains("KOTA/75"))
                    .body("overruled.number", contains("SE-CONTOH-WW2/2020"))
                    .body("overruled[0].principle", equalTo("STRICTER"));
            rules(laxer, DAY)
                    .then()
                    .body("rules.number", contains("SE-CONTOH-WW2/2020"))
                    .body("overruled.number", contains("KOTA/25"))
                    .body("overruled[0].principle", equalTo("LEX_SUPERIOR"));
        } finally {
            withdraw(nations);
        }
    }

    @Test
    void whatADoorAsksForIsLostPieceByPiece() {
        String region = city("Asia/Makassar");
        publish(circular(region, "1/2020", "2020-03-23", null, """
                        {"type":"ENTRY_REQUIREMENT","qrScan":true,"vaccineDoses":2}""", """
                        {"type":"ENTRY_REQUIREMENT","vaccineDoses":3}""", """
                        {"type":"ROUTINE_DUTY","duty":"CLEANING","everyDays":2}""", """
                        {"type":"ROUTINE_DUTY","duty":"CLEANING","everyDays":1}""", """
                        {"type":"SERVICE_DELIVERY","hotline":"0","services":["KTP","SIM"]}""", """
                        {"type":"SERVICE_DELIVERY","hotline":"1","services":["KTP"]}"""));

        rules(region, DAY)
                .then()
                .body("rules.clause", contains("1", "2", "4", "5", "6"))
                .body("overruled.clause", contains("1", "3", "5"))
                .body("overruled.by.clause", contains("2", "4", "6"))
                .body("overruled.matter", contains("DOSES", "CLEANING", "HOTLINE"))
                .body("overruled[0].services", nullValue())
                .body("overruled[2].services", contains("KTP"));
    }

    @Test
    void bothExceptionsAreTakenAwayFromTheOverlap() {
        String region = city("Asia/Makassar");
        publish(circular(
                region,
                "1/2020",
                "2020-03-23",
                null,
                home("{\"except\":{\"echelons\":[\"II\"]}}", 50),
                home("{\"except\":{\"publicFacing\":true}}", 75)));

        rules(region, DAY)
                .then()
                .body("rules.clause", contains("1", "2"))
                .body("overruled", hasSize(1))
                .body("overruled[0].matter", nullValue())
                .body("overruled[0].overlap.except.echelons", contains("II"))
                .body("overruled[0].furtherExcept.publicFacing", contains(true));
    }

    @Test
    void twoClausesOfEqualRankThatContradictAreWarnedOfAtPublicationByName() {
        String region = city("Asia/Makassar");

        Response published = publish(circular(region, "1/2020", "2020-03-23", null, home("{}", 50), home("{}", 75)));

        published
                .then()
                .statusCode(200)
                .header("Content-Language", "id")
                .body("warnings", hasSize(1))
                .body("warnings[0].code", equalTo("CLAUSE_ORDER"))
                .body("warnings[0].clauses", contains("1", "2"))
                .body("warnings[0].message", startsWith("Butir 1 (WORK_FROM_HOME) dan 2 (WORK_FROM_HOME)"));
        String address = "/v1/circulars/" + published.path("id");
        publisher().get(address).then().body("warnings", equalTo(published.path("warnings")));
        publisher().get(address + "/revisions").then().body("[0].warnings", equalTo(published.path("warnings")));
        publisher()
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .header("Content-Language", "en")
                .body("warnings[0].message", startsWith("Clauses 1 (WORK_FROM_HOME) and 2 (WORK_FROM_HOME)"));
        rules(region, DAY)
                .then()
                .body("rules.clause", contains("2"))
                .body("overruled[0].principle", equalTo("CLAUSE_ORDER"));
    }

    @Test
    void anAmendmentThatBringsAContradictionWarnsOfItToo() {
        String region = city("Asia/Makassar");
        Response published = publish(circular(region, "1/2020", "2020-03-23", null, home("{}", 50)));
        published.then().body("warnings", empty());

        amend(published, """
                        {"number":"2/2020","signedOn":"2020-03-25","effective":{"from":"2020-03-26"},
                         "clauses":[{"ref":"a","rules":[%s]},{"ref":"b","rules":[{"type":"WORK_ON_SITE"}]}]}""".formatted(EVERYBODY_HOME))
                .then()
                .statusCode(201)
                .body("warnings.clauses", hasItem(List.of("a", "b")));
        publisher()
                .get("/v1/circulars/" + published.path("id") + "/revisions")
                .then()
                .body("[0].warnings", empty())
                .body("[1].warnings.clauses", hasItem(List.of("a", "b")));
    }

    @Test
    void clausesOfDifferentRankAreNoContradiction() {
        String region = city("Asia/Makassar");

        publish(circular(region, "1/2020", "2020-03-23", null, EVERYBODY_HOME, TOP_TWO_LEVELS))
                .then()
                .body("warnings", empty());
    }

    /// The number stands for the day of signing: what arrives last is not what was signed last.
    @Test
    void theOrderOfArrivalChangesNothing() {
        Map<String, String> circulars = Map.of(
                "2020-03-18", home("{}", 25),
                "2020-03-19", home("{}", 75),
                "2020-03-20", """
                        {"type":"WORK_ON_SITE","scope":{"positions":["URBAN_VILLAGE_HEAD"]}}""");
        Set<List<Object>> answers = new HashSet<>();
        List<List<String>> orders = orders(List.copyOf(circulars.keySet()));
        for (List<String> order : orders) {
            String region = city("Asia/Makassar");
            for (String signed : order) {
                publish(circular(region, signed, "2020-03-23", null, circulars.getOrDefault(signed, ""))
                                .replace("\"signedOn\":\"2020-03-20\"", "\"signedOn\":\"" + signed + "\""))
                        .then()
                        .statusCode(200);
            }
            Response answer = rules(region, DAY);
            answers.add(List.of(
                    Set.copyOf(answer.<List<String>>path("rules.number")),
                    Set.copyOf(answer.<List<String>>path(
                            "overruled.collect{it.number+' '+it.principle+' '+it.by.number}"))));
        }

        assertEquals(6, orders.size());
        assertEquals(
                Set.of(List.of(
                        Set.of("2020-03-19", "2020-03-20"),
                        Set.of(
                                "2020-03-18 LEX_POSTERIOR 2020-03-19",
                                "2020-03-18 LEX_SPECIALIS 2020-03-20",
                                "2020-03-19 LEX_SPECIALIS 2020-03-20"))),
                answers);
    }

    private static List<List<String>> orders(List<String> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : items) {
            List<String> others =
                    items.stream().filter(item -> !item.equals(first)).toList();
            for (List<String> rest : orders(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private static Response national(String number, String rule) {
        Response published = publish(circular(nation(), number, "2020-03-23", null, rule)
                .replace("\"level\":\"CITY\"", "\"level\":\"NATIONAL\""));
        published.then().statusCode(200);
        return published;
    }

    private static void withdraw(Response nations) {
        revoke(nations, "2020-03-23").then().statusCode(200);
    }

    private static String home(String scope, int percent) {
        return "{\"type\":\"WORK_FROM_HOME\",\"scope\":" + scope + ",\"homePercent\":" + percent + "}";
    }
}
