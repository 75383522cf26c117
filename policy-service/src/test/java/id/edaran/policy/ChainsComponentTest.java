package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.nation;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static id.edaran.policy.PolicyApi.revoke;
import static id.edaran.policy.PolicyApi.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.policy.OfficeClerk.Sentence;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What came after the first circulars: the chains of Bontang and Bitung, and the national ones above them, replayed
/// through the API and asked in both times.
///
/// Reported are the numbers without CONTOH and the days in [#replay()] without the word "example". Of most of these
/// circulars nothing but a share of people is known, so that their clauses are reduced to it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ChainsComponentTest {
    private static final String TOP_LEVELS = "SE PANRB 19/2020";
    private static final String MATRIX = "SE PANRB 23/2021";
    private static final int QUESTIONS = 600;

    private final OfficeClerk clerk = new OfficeClerk();
    private final Map<String, Response> published = new HashMap<>();
    private String bontang = "";
    private String bitung = "";

    @AfterEach
    void withdrawNationals() {
        for (String national : List.of(TOP_LEVELS, MATRIX)) {
            Response circular = published.remove(national);
            if (circular != null) {
                revoke(circular, circular.path("effective.from")).then().statusCode(200);
            }
        }
    }

    @BeforeEach
    void replay() {
        bontang = city("Asia/Makassar");
        bitung = city("Asia/Makassar");
        // Day of beginning an example; "the top two levels" are read as echelons I and II.
        published(nation(), "NATIONAL", TOP_LEVELS, "2020-03-16", null, null, onSite("1", "\"I\",\"II\""));
        published(
                bontang,
                "CITY",
                "188.65/504/ORG/2020",
                "2020-03-23",
                "2020-04-04",
                null,
                home("1", 100, "\"echelons\":[\"IV\",\"NONE\"]"),
                onSite("2", "\"II\",\"III\""));
        // The days of signing are examples, and so is the number of the second prolongation.
        prolonged(bontang, "188.65/504/ORG/2020", "188.65/527", "2020-04-03", "2020-04-21");
        published(bitung, "CITY", "008/148/WK", "2020-04-21", "2020-05-13", null, home("1", 100, ""));
        prolonged(bontang, "188.65/504/ORG/2020", "CONTOH/KEDUA", "2020-04-20", "2020-05-13");
        prolonged(bontang, "188.65/504/ORG/2020", "188.65/651", "2020-05-12", "2020-05-29");

        // Days and levels of 2021 are examples; the share of level III outside Java and Bali is reported, that of IV
        // not.
        published(
                nation(),
                "NATIONAL",
                MATRIX,
                "2021-07-03",
                "2021-07-20",
                null,
                matrix("1", 50, "III"),
                matrix("2", 75, "IV"));
        stated(bitung, "2021-07-05", AlertLevel.III, 0);
        published(bitung, "CITY", "008/504", "2021-07-05", null, null, home("1", 50, ""));
        stated(bitung, "2021-07-21", AlertLevel.IV, 0);
        prolonged("ID", MATRIX, "CONTOH/PANRB-1", "2021-07-20", "2021-07-25");
        published(bitung, "CITY", "008/556/WK", "2021-07-22", null, "008/504", home("1", 75, ""));
        rewritten(
                "ID",
                MATRIX,
                "CONTOH/PANRB-2",
                "2021-07-26",
                "2021-08-02",
                matrix("1", 50, "III"),
                matrix("2", 100, "IV"));
        // The level had been entered wrong.
        stated(bitung, "2021-07-21", AlertLevel.III, 1);
        prolonged("ID", MATRIX, "CONTOH/PANRB-3", "2021-08-02", "2021-08-09");
        published(bitung, "CITY", "008/619/WK", "2021-08-10", "2021-08-23", null, home("1", 75, ""));
        rewritten(
                "ID",
                MATRIX,
                "CONTOH/PANRB-4",
                "2021-08-10",
                "2021-08-30",
                matrix("1", 50, "II"),
                matrix("2", 75, "III"));
        rewritten("ID", MATRIX, "CONTOH/PANRB-5", "2021-08-31", null, matrix("1", 50, "III"));
        // The end of level III is an example; level and circular of 11 February and the end of PPKM are not.
        stated(bitung, "2021-10-01", AlertLevel.I, 0);
        stated(bitung, "2022-02-11", AlertLevel.III, 0);
        published(bitung, "CITY", "008/162/SEK", "2022-02-11", null, null, matrix("5", 75, "III"));
        stated(bitung, "2022-12-30", AlertLevel.NONE, 0);
    }

    @Test
    void whatWasInForceOnADayAsKnownAtAnInstantIsWhatTheClerkReads() {
        long seed = 20200323;
        Random random = new Random(seed);
        List<Instant> instants = clerk.instants();
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            if (i == QUESTIONS / 2) {
                // What was known before is not what is known now.
                withdrawNationals();
            }
            String region = random.nextBoolean() ? bontang : bitung;
            LocalDate first = random.nextInt(3) == 0 ? LocalDate.of(2020, 3, 10) : LocalDate.of(2021, 6, 25);
            LocalDate day = first.plusDays(random.nextInt(random.nextInt(5) == 0 ? 1_000 : 90));
            Instant known =
                    instants.get(random.nextInt(instants.size())).plus(random.nextInt(3) - 1, ChronoUnit.MICROS);

            Set<String> expected = clerk.reads(region, day, known);

            assertEquals(
                    expected,
                    told(region, "on=" + day + "&knownAt=" + known),
                    "seed " + seed + ", question " + i + ": " + region + " on " + day + " as known at " + known);
            sizes.add(expected.size());
        }
        assertTrue(sizes.containsAll(Set.of(0, 1, 2, 3)), "too few answers differ: " + sizes);
    }

    @Test
    void whatIsKnownNowIsWhatTheClerkReadsFromAllPapers() {
        for (String region : List.of(bontang, bitung)) {
            for (LocalDate day = LocalDate.of(2020, 3, 14); day.getYear() < 2023; day = day.plusDays(5)) {
                assertEquals(clerk.reads(region, day, Instant.MAX), told(region, "on=" + day), region + " on " + day);
            }
        }
    }

    @Test
    void bontangsProlongationsLendTheirNumbersToTheDaysThatTheyAdd() {
        Map.of(
                        "2020-03-23", "188.65/504/ORG/2020",
                        "2020-04-04", "188.65/504/ORG/2020",
                        "2020-04-05", "188.65/527",
                        "2020-04-21", "188.65/527",
                        "2020-04-22", "CONTOH/KEDUA",
                        "2020-05-13", "CONTOH/KEDUA",
                        "2020-05-14", "188.65/651",
                        "2020-05-29", "188.65/651")
                .forEach((day, number) -> assertEquals(List.of(number), winners(bontang, day, "WORK_FROM_HOME"), day));
        assertEquals(List.of(), winners(bontang, "2020-05-30", "WORK_FROM_HOME"));
    }

    @Test
    void theNationsTopTwoLevelsStandAboveTheCity() {
        JsonNode answer = Json.tree(rules(bontang, "on=2020-03-24").asString());

        assertEquals(List.of("188.65/504/ORG/2020 2 LEX_SUPERIOR " + TOP_LEVELS + " [\"II\"]"), losses(answer));
        // In Bitung everybody is sent home, which the nation does not allow for its top two levels.
        assertEquals(
                List.of("008/148/WK 1 LEX_SUPERIOR " + TOP_LEVELS + " [\"I\",\"II\"]"),
                losses(Json.tree(rules(bitung, "on=2020-04-21").asString())));
    }

    @Test
    void bitungsNewerCircularEndsTheOlderOneTheDayBefore() {
        // The nation sends as many home, so that its rule stands.
        assertEquals(
                List.of("008/504 1 LEX_SUPERIOR " + MATRIX + " null"),
                losses(bitung, "2021-07-10", "008/").stream()
                        .filter(loss -> loss.contains(MATRIX))
                        .toList());
        assertEquals(List.of("008/556/WK"), winners(bitung, "2021-07-22", "WORK_FROM_HOME", "008/"));
        assertTrue(told(bitung, "on=2021-07-22").stream().noneMatch(rule -> rule.startsWith("008/504")));
        String before = clerk.instants().stream()
                .filter(instant -> !clerk.reads(bitung, LocalDate.of(2021, 7, 22), instant).stream()
                        .anyMatch(rule -> rule.startsWith("008/556")))
                .max(Instant::compareTo)
                .orElseThrow()
                .toString();
        assertTrue(
                told(bitung, "on=2021-07-22&knownAt=" + before).stream().anyMatch(rule -> rule.startsWith("008/504")));
    }

    @Test
    void theLaterOfTwoCircularsStandsBeforeTheEarlierAsLongAsItLasts() {
        assertEquals(List.of("008/556/WK"), winners(bitung, "2021-08-09", "WORK_FROM_HOME", "008/"));
        for (String day : List.of("2021-08-10", "2021-08-23")) {
            assertEquals(
                    List.of("008/556/WK 1 LEX_POSTERIOR 008/619/WK null"), losses(bitung, day, "008/556"), "on " + day);
        }
        // From 10 August the nation sends as many home, so that neither replaces its rule.
        assertEquals(List.of(), winners(bitung, "2021-08-10", "WORK_FROM_HOME", "008/"));
        assertTrue(losses(bitung, "2021-08-23", "008/619").contains("008/619/WK 1 LEX_SUPERIOR CONTOH/PANRB-4 null"));
        assertTrue(losses(bitung, "2021-08-24", "008/556").contains("008/556/WK 1 LEX_SUPERIOR CONTOH/PANRB-4 null"));
    }

    @Test
    void theNationsMatrixFollowsTheLevelOfEachCity() {
        assertEquals(List.of(MATRIX), winners(bitung, "2021-07-05", "WORK_FROM_HOME", "SE PANRB 23"));
        assertTrue(told(bontang, "on=2021-07-05").stream().noneMatch(rule -> rule.startsWith(MATRIX)));
        // The city keeps three quarters at home, the nation's half is less.
        assertTrue(losses(Json.tree(rules(bitung, "on=2022-02-14").asString()))
                .contains("CONTOH/PANRB-5 1 STRICTER 008/162/SEK null"));
        assertEquals(List.of(), winners(bitung, "2022-12-30", "WORK_FROM_HOME", "CONTOH/PANRB"));
    }

    private static List<String> winners(String region, String day, String type) {
        return winners(region, day, type, "");
    }

    private static List<String> winners(String region, String day, String type, String prefix) {
        return StreamSupport.stream(
                        Json.tree(rules(region, "on=" + day).asString())
                                .get("rules")
                                .spliterator(),
                        false)
                .filter(rule -> rule.at("/rule/type").textValue().equals(type))
                .map(rule -> rule.get("number").textValue())
                .filter(number -> number.startsWith(prefix))
                .toList();
    }

    private static List<String> losses(String region, String day, String prefix) {
        return losses(Json.tree(rules(region, "on=" + day).asString())).stream()
                .filter(loss -> loss.startsWith(prefix))
                .toList();
    }

    private static List<String> losses(JsonNode answer) {
        return StreamSupport.stream(answer.get("overruled").spliterator(), false)
                .map(lost -> lost.get("number").textValue() + " "
                        + lost.get("clause").textValue() + " "
                        + lost.get("principle").textValue() + " "
                        + lost.at("/by/number").textValue() + " "
                        + lost.at("/overlap").get("echelons"))
                .toList();
    }

    /// All rules that are awake, whether they won or lost, as the clerk writes them.
    private static Set<String> told(String region, String query) {
        Response response = rules(region, query);
        response.then().statusCode(200);
        JsonNode answer = Json.tree(response.asString());
        return List.of(answer.get("rules"), answer.get("overruled")).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(rule -> rule.get("number").textValue() + " r" + rule.get("revision") + " "
                        + rule.get("clause").textValue() + " "
                        + says(rule.get("rule")))
                .collect(Collectors.toSet());
    }

    private static String says(JsonNode rule) {
        return rule.get("type").textValue() + (rule.has("homePercent") ? " " + rule.get("homePercent") : "");
    }

    /// @param rule as JSON
    private record Clause(Sentence sentence, String rule) {
        static Clause of(String ref, AlertLevel from, String rule) {
            return new Clause(new Sentence(ref, says(Json.tree(rule)), from), rule);
        }

        static String json(Clause... clauses) {
            return List.of(clauses).stream()
                    .map(clause -> "{\"ref\":\"%s\",\"rules\":[%s]}".formatted(clause.sentence.clause(), clause.rule))
                    .collect(Collectors.joining(",", "[", "]"));
        }

        static List<Sentence> sentences(Clause... clauses) {
            return List.of(clauses).stream().map(Clause::sentence).toList();
        }
    }

    private static Clause home(String ref, int percent, String scope) {
        return Clause.of(ref, AlertLevel.NONE, """
                {"type":"WORK_FROM_HOME","scope":{%s},"homePercent":%d}""".formatted(scope, percent));
    }

    private static Clause matrix(String ref, int percent, String level) {
        return Clause.of(ref, AlertLevel.valueOf(level), """
                {"type":"WORK_FROM_HOME","scope":{"minimumAlertLevel":"%s"},"homePercent":%d}""".formatted(level, percent));
    }

    private static Clause onSite(String ref, String echelons) {
        return Clause.of(ref, AlertLevel.NONE, """
                {"type":"WORK_ON_SITE","scope":{"echelons":[%s]}}""".formatted(echelons));
    }

    private void published(
            String region,
            String level,
            String number,
            String from,
            @Nullable String until,
            @Nullable String supersedes,
            Clause... clauses) {
        Response answer = publish("""
                {"region":"%s","level":"%s","number":"%s","subject":"Rantai edaran","issuer":"Contoh","signedOn":"%s",
                 "effective":{"from":"%s","until":%s},"supersedes":[%s],"clauses":%s}""".formatted(
                        region,
                        level,
                        number,
                        from,
                        from,
                        quoted(until),
                        supersedes == null ? "" : quoted(supersedes),
                        Clause.json(clauses)));
        answer.then().statusCode(200);
        published.put(number, answer);
        clerk.published(
                newest(answer),
                region,
                number,
                from,
                until,
                supersedes == null ? "" : supersedes,
                Clause.sentences(clauses));
    }

    private void prolonged(String region, String circular, String number, String signedOn, String until) {
        amended(circular, """
                {"number":"%s","signedOn":"%s","effective":{"until":"%s"}}""".formatted(number, signedOn, until));
        clerk.prolonged(newest(published.get(circular)), region, circular, number, until);
    }

    private void rewritten(
            String region, String circular, String number, String from, @Nullable String until, Clause... clauses) {
        amended(circular, """
                {"number":"%s","signedOn":"%s","effective":{"from":"%s","until":%s},"clauses":%s}""".formatted(number, from, from, quoted(until), Clause.json(clauses)));
        clerk.rewritten(
                newest(published.get(circular)), region, circular, number, from, until, Clause.sentences(clauses));
    }

    private void amended(String circular, String body) {
        Response amended = amend(published.get(circular), body);
        amended.then().statusCode(201);
        published.put(circular, amended);
    }

    /// @param replaced the version that is corrected; 0 where none was stated for that day
    private void stated(String region, String from, AlertLevel level, int replaced) {
        Response stated = as("administrator", "ID")
                .header("If-Match", "\"" + replaced + "\"")
                .body(Map.of("level", level.name(), "basis", "instruksi contoh"))
                .put("/v1/regions/" + region + "/alert-levels/" + from);
        assertEquals(replaced == 0 ? 201 : 200, stated.statusCode());
        clerk.stated(Instant.parse(stated.path("publishedAt")), region, from, level);
    }

    private static Instant newest(Response circular) {
        List<String> instants = publisher()
                .get("/v1/circulars/" + circular.path("id") + "/revisions")
                .path("publishedAt");
        return Instant.parse(instants.getLast());
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
