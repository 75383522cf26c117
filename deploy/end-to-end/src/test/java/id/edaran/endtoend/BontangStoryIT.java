package id.edaran.endtoend;

import static id.edaran.endtoend.Installation.checkin;
import static id.edaran.endtoend.Installation.policy;
import static id.edaran.endtoend.Installation.roster;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Bontang's circular 188.65/504/ORG/2020 from its draft to its revocation, as of 20 March 2020: rows
/// BTG-1 to BTG-4, its prolongation 188.65/527, and a door with an entry requirement. The steps build on
/// one another.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BontangStoryIT {
    private static final String CITY = "64.74";
    private static final Duration SOON = Duration.ofSeconds(60);

    /// Agencies and units of BTG-4: they work as usual, whatever the echelon.
    private static final Set<String> EXEMPT_AGENCIES =
            Set.of("64.74-SATPOLPP", "64.74-DAMKAR", "64.74-DINKES", "64.74-BPBD", "64.74-BPKAD", "64.74-RSUD");

    private static final Map<String, String> EXEMPT_UNITS = Map.of(
            "64.74-DPMPTSP-PERIZINAN", "4.7",
            "64.74-DISDUKCAPIL-DAFDUK", "4.8",
            "64.74-DISNAKER-LATTAS", "4.9",
            "64.74-DLH-KEBERSIHAN", "4.10",
            "64.74-DPKPP-PERTAMANAN", "4.11",
            "64.74-BAPENDA-PAJAK", "4.12");

    private static final Set<String> NAMED_POSITIONS = Set.of(
            "REGIONAL_SECRETARY",
            "ASSISTANT",
            "AGENCY_HEAD",
            "EXECUTIVE_HEAD",
            "INSPECTOR",
            "COUNCIL_SECRETARY",
            "SECRETARIAT_DIVISION_HEAD",
            "SUBDISTRICT_HEAD",
            "AGENCY_SECRETARY",
            "FIELD_HEAD",
            "URBAN_VILLAGE_HEAD");

    private static String circular = "";
    private static String knownBeforeProlongation = "";
    private static Map<String, String> ninthOfApril = Map.of();

    @Test
    @Order(1)
    void theDraftWaitsAndEverybodyWorksInTheOffice() {
        JsonNode draft =
                policy().all("/v1/circulars?status=DRAFT&region=" + CITY).getFirst();
        circular = draft.get("id").textValue();

        assertEquals("188.65/504/ORG/2020", draft.get("number").textValue());
        assertEquals(Set.of("ON_SITE"), Set.copyOf(assignments("2020-03-24").values()));
        assertTrue(people().size() >= 1000, "people: " + people().size());
        assertEquals(
                50,
                people().values().stream()
                        .filter(person -> person.get("unit").textValue().startsWith("64.74-KEC-BONTANG-UTARA"))
                        .count());
    }

    @Test
    @Order(2)
    void publishedItChangesEveryRosterAndEveryGate() {
        policy().post("/v1/circulars/" + circular + "/publication", null, tag()).expect(200);

        JsonNode propagation = completedPropagation();

        assertEquals(propagation.at("/units/total"), propagation.at("/units/applied"));
        assertEquals(propagation.at("/sites/total"), propagation.at("/sites/applied"));
        assertTrue(propagation.at("/units/total").intValue() > 100);
        assertTrue(propagation.at("/sites/total").intValue() > 10);
    }

    @Test
    @Order(3)
    void onTheTwentyFourthOfMarchEverybodyIsWhereTheCircularSays() {
        Map<String, String> day = assignments("2020-03-24");

        Map<String, String> wrong = new TreeMap<>();
        people().forEach((id, person) -> {
            String expected = expected(person);
            if (!expected.equals(day.get(id)) && !"OFF".equals(day.get(id))) {
                wrong.put(id, person + " is " + day.get(id) + ", expected " + expected);
            }
        });

        assertEquals(Map.of(), wrong);
        assertTrue(day.containsValue("HOME"));
    }

    @Test
    @Order(4)
    void everyAssignmentNamesTheClauseThatCausedIt() {
        assertClause(person("FIELD_HEAD", "64.74-BAPELITBANG"), "ON_SITE", "2");
        assertClause(person("URBAN_VILLAGE_HEAD", "64.74-KEL"), "ON_SITE", "2");
        assertClause(person("STAFF", "64.74-BAPELITBANG"), "HOME", "1");
        assertClause(person("STAFF", "64.74-SATPOLPP"), "ON_SITE", "4.1");
        EXEMPT_UNITS.forEach((unit, clause) -> assertClause(person("STAFF", unit), "ON_SITE", clause));
        JsonNode served = people().values().stream()
                .filter(BontangStoryIT::servesThePublic)
                .filter(person -> !exempt(person)
                        && !NAMED_POSITIONS.contains(person.get("position").textValue()))
                .findFirst()
                .orElseThrow();
        JsonNode because =
                assignment(served.get("id").textValue(), "2020-03-24").at("/because/0");
        assertEquals("EXCEPTION", because.path("principle").textValue());
    }

    @Test
    @Order(5)
    void aProlongationCarriesItsOwnNumberAndEarlierKnowledgeStays() {
        knownBeforeProlongation = policy().get("/v1/regions/64.74/rules?on=2020-03-24")
                .expect(200)
                .body()
                .get("knownAt")
                .textValue();
        assertEquals("ON_SITE", assignments("2020-04-20").get(person("STAFF", "64.74-BAPELITBANG")));

        policy().post("/v1/circulars/" + circular + "/amendments", """
                        {"number":"188.65/527/ORG/2020","signedOn":"2020-04-03","effective":{"until":"2020-04-21"}}""", tag()).expect(201);
        completedPropagation();

        String staff = person("STAFF", "64.74-BAPELITBANG");
        JsonNode assignment = assignment(staff, "2020-04-20");
        assertEquals("HOME", assignment.get("assignment").textValue());
        assertEquals("188.65/527/ORG/2020", assignment.at("/because/0/number").textValue());
        assertEquals(
                "188.65/504/ORG/2020",
                assignment(staff, "2020-04-03").at("/because/0/number").textValue());
        assertEquals(
                "2020-04-04",
                policy().get("/v1/regions/64.74/rules?on=2020-03-24&knownAt=" + knownBeforeProlongation)
                        .body()
                        .at("/rules/0/until")
                        .textValue());
        assertTrue(policy().get("/v1/regions/64.74/rules?on=2020-04-20&knownAt=" + knownBeforeProlongation)
                .body()
                .get("rules")
                .isEmpty());
        ninthOfApril = assignments("2020-04-09");
    }

    @Test
    @Order(6)
    void aRevocationEndsItFromItsDayAndLeavesTheDayBeforeAlone() {
        policy().post("/v1/circulars/" + circular + "/revocation", """
                        {"effectiveOn":"2020-04-10","reason":"keadaan contoh membaik"}""", tag()).expect(200);
        completedPropagation();

        assertEquals(Set.of("ON_SITE"), Set.copyOf(assignments("2020-04-13").values()));
        assertEquals(ninthOfApril, assignments("2020-04-09"));
    }

    @Test
    @Order(7)
    void aDoorAsksForANegativeTestWithinItsHours() {
        String drafted =
                policy().post("/v1/circulars", """
                        {"region":"64.74","number":"CONTOH/1/2020","subject":"Syarat masuk kantor","issuer":"Wali Kota Bontang",
                         "level":"CITY","signedOn":"2020-03-20","effective":{"from":"2020-03-21","until":"2020-03-31"},
                         "clauses":[{"ref":"1","rules":[{"type":"ENTRY_REQUIREMENT","sites":{"kinds":["OFFICE"]},
                           "negativeTest":{"kinds":["ANTIGEN"],"maxAgeHours":24},"qrScan":true}]}]}""").expect(201).body().get("id").textValue();
        policy().post("/v1/circulars/" + drafted + "/publication", null, "\"1\"")
                .expect(200);
        String before = circular;
        circular = drafted;
        completedPropagation();
        circular = before;
        OffsetDateTime scan = OffsetDateTime.parse("2020-03-24T08:00:00+08:00");

        JsonNode untested = enter("scan-1", "7103010101010001", scan);
        test("7103010101010001", scan.minusHours(23));
        JsonNode fresh = enter("scan-2", "7103010101010001", scan);
        test("7103010101010002", scan.minusHours(25));
        JsonNode stale = enter("scan-3", "7103010101010002", scan);

        assertEquals("DENY", untested.get("decision").textValue());
        assertEquals("TEST_MISSING", untested.at("/reasons/0/code").textValue());
        assertEquals("CONTOH/1/2020", untested.at("/reasons/0/number").textValue());
        assertEquals("1", untested.at("/reasons/0/clause").textValue());
        assertEquals("ALLOW", fresh.get("decision").textValue());
        assertEquals("DENY", stale.get("decision").textValue());
        assertEquals("TEST_EXPIRED", stale.at("/reasons/0/code").textValue());
    }

    @Test
    @Order(8)
    void everyEventFitsItsPublishedSchemaAndVersionsOnlyGrow() {
        List<EventLog.Event> events = EventLog.read(Installation.running().bootstrapServers());

        assertEquals(List.of(), EventLog.faults(events));
        assertEquals(
                List.of("published", "amended", "revoked"),
                EventLog.onceEach(events).stream()
                        .filter(event -> event.topic().equals("edaran.policy.circulars.v1")
                                && event.key().equals(circular))
                        .map(event -> event.type().split("\\.", -1)[3])
                        .toList());
        Map<String, Long> versions = new HashMap<>();
        EventLog.onceEach(events).stream()
                .filter(event -> event.topic().equals("edaran.policy.rules.v1"))
                .forEach(event -> {
                    long version = event.data().get("version").longValue();
                    Long earlier = versions.put(event.key(), version);
                    assertTrue(earlier == null || version > earlier, "version after " + earlier + ": " + version);
                });
        String all = events.toString();
        assertFalse(all.contains("7103010101010001"), "an identity number stands in an event");
    }

    private static String tag() {
        return policy().get("/v1/circulars/" + circular).expect(200).tag();
    }

    private static JsonNode completedPropagation() {
        String address = "/v1/circulars/" + circular + "/propagation";
        await().atMost(SOON)
                .until(() -> policy().get(address)
                        .expect(200)
                        .body()
                        .path("completedAt")
                        .isTextual());
        return policy().get(address).body();
    }

    /// All people of the city, by id.
    private static Map<String, JsonNode> people() {
        if (peopleOfTheCity.isEmpty()) {
            Map<String, JsonNode> units = new HashMap<>();
            for (JsonNode agency : roster().all("/v1/agencies?region=" + CITY)) {
                roster().all("/v1/units?agency=" + agency.get("code").textValue())
                        .forEach(unit -> units.put(unit.get("code").textValue(), unit));
                roster().all("/v1/employees?agency=" + agency.get("code").textValue())
                        .forEach(person -> peopleOfTheCity.put(person.get("id").textValue(), person));
            }
            unitsOfTheCity.putAll(units);
        }
        return peopleOfTheCity;
    }

    private static final Map<String, JsonNode> peopleOfTheCity = new TreeMap<>();
    private static final Map<String, JsonNode> unitsOfTheCity = new TreeMap<>();

    private static boolean servesThePublic(JsonNode person) {
        JsonNode own = person.path("publicFacing");
        return own.isBoolean()
                ? own.booleanValue()
                : unit(person).path("publicFacing").booleanValue();
    }

    private static JsonNode unit(JsonNode person) {
        return unitsOfTheCity.getOrDefault(person.get("unit").textValue(), person);
    }

    private static boolean exempt(JsonNode person) {
        JsonNode unit = unit(person);
        return EXEMPT_AGENCIES.contains(unit.get("agency").textValue())
                || EXEMPT_UNITS.containsKey(unit.get("code").textValue())
                || unit.get("kind").textValue().equals("PUSKESMAS");
    }

    /// What BTG-1 to BTG-4 say of a person, read off the rows and not off the rules.
    private static String expected(JsonNode person) {
        String echelon = person.get("echelon").textValue();
        boolean homeByEchelon = echelon.startsWith("IV") || echelon.equals("NONE");
        boolean onSite = exempt(person)
                || NAMED_POSITIONS.contains(person.get("position").textValue())
                || !homeByEchelon
                || servesThePublic(person);
        return onSite ? "ON_SITE" : "HOME";
    }

    private static String person(String position, String unitPrefix) {
        return people().values().stream()
                .filter(person -> person.get("position").textValue().equals(position)
                        && person.get("unit").textValue().startsWith(unitPrefix))
                .findFirst()
                .orElseThrow()
                .get("id")
                .textValue();
    }

    private static void assertClause(String employee, String assignment, String clause) {
        JsonNode day = assignment(employee, "2020-03-24");
        assertEquals(assignment, day.get("assignment").textValue(), () -> day.toString());
        assertEquals(circular, day.at("/because/0/circular").textValue(), () -> day.toString());
        assertEquals(clause, day.at("/because/0/clause").textValue(), () -> day.toString());
    }

    private static JsonNode assignment(String employee, String day) {
        return roster().get("/v1/employees/" + employee + "/assignments/" + day)
                .expect(200)
                .body();
    }

    /// Where everybody of the city is on a day, by employee id.
    private static Map<String, String> assignments(String day) {
        Map<String, String> assignments = new TreeMap<>();
        for (JsonNode agency : roster().all("/v1/agencies?region=" + CITY)) {
            roster().get("/v1/agencies/" + agency.get("code").textValue() + "/roster?on=" + day)
                    .expect(200)
                    .body()
                    .get("units")
                    .forEach(unit -> unit.get("lines")
                            .forEach(line -> assignments.put(
                                    line.get("employee").textValue(),
                                    line.get("assignment").textValue())));
        }
        return assignments;
    }

    private static JsonNode enter(String scan, String nik, OffsetDateTime scannedAt) {
        String poster = checkin()
                .get("/v1/sites/64.74-BALAIKOTA/poster")
                .expect(200)
                .body()
                .get("text")
                .textValue();
        return checkin()
                .post("/v1/sites/64.74-BALAIKOTA/entries", """
                        {"scanId":"%s","person":{"nik":"%s"},"qr":"%s","purpose":"SERVICE","scannedAt":"%s"}""".formatted(scan, nik, poster, scannedAt))
                .expect(200)
                .body();
    }

    private static void test(String nik, OffsetDateTime sampledAt) {
        checkin().post("/v1/health/tests", """
                        {"person":{"nik":"%s"},"kind":"ANTIGEN","result":"NEGATIVE","sampledAt":"%s","facility":"Klinik Contoh"}""".formatted(nik, sampledAt)).expect(201);
    }
}
