package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bitung's rows BIT-1 to BIT-9, asked of the API after the city's circular is published and its alert
/// levels are stated as the examples have them.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class BitungRowsComponentTest {
    private static final String CITY = "008/162/SEK";
    private static final String FRIDAY = "on=2022-02-11";

    private PublishedExamples bitung;

    @BeforeEach
    void published() {
        bitung = PublishedExamples.of("71.72");
    }

    @Test
    void bit1WhoeverEntersShowsANegativeAntigenTestAndScansTheQrCode() {
        JsonNode entry = bitung.theRule(FRIDAY, CITY, "1", "ENTRY_REQUIREMENT").get("rule");

        assertEquals(List.of("OFFICE", "OFFICIAL_RESIDENCE", "PRIVATE_RESIDENCE"), texts(entry.at("/sites/kinds")));
        assertEquals("EVERYONE", entry.get("appliesTo").textValue());
        assertEquals(List.of("ANTIGEN"), texts(entry.at("/negativeTest/kinds")));
        assertEquals(24, entry.at("/negativeTest/maxAgeHours").intValue());
        assertTrue(entry.get("qrScan").booleanValue());
    }

    @Test
    void bit2TheThreeReceiveNoGuestsAndAttendNothingInPersonForTheTimeBeing() {
        JsonNode guests = bitung.theRule(FRIDAY, CITY, "2", "GUEST_RESTRICTION");

        assertEquals(List.of("MAYOR", "DEPUTY_MAYOR", "REGIONAL_SECRETARY"), texts(guests.at("/rule/scope/positions")));
        assertFalse(guests.at("/rule/guests").booleanValue());
        assertFalse(guests.at("/rule/inPersonEvents").booleanValue());
        assertTrue(guests.get("until").isNull());
    }

    @Test
    void bit3MeetingsAreVirtual() {
        assertEquals(
                "VIRTUAL",
                bitung.theRule(FRIDAY, CITY, "3", "MEETING_MODE")
                        .at("/rule/mode")
                        .textValue());
    }

    @Test
    void bit4NoAgencyHoldsAnActivityOfManyPeople() {
        JsonNode crowds = bitung.theRule(FRIDAY, CITY, "4", "GATHERING_LIMIT");

        assertEquals(0, crowds.at("/rule/maxParticipants").intValue());
        assertFalse(crowds.at("/rule/scope").has("agencies"));
    }

    @Test
    void bit5ThreeQuartersWorkFromHomeAndReportByWhatsapp() {
        JsonNode home = bitung.theRule(FRIDAY, CITY, "5", "WORK_FROM_HOME");
        JsonNode reports = bitung.theRule(FRIDAY, CITY, "5", "ATTENDANCE_REPORTING");

        assertEquals(75, home.at("/rule/homePercent").intValue());
        assertEquals(List.of("WHATSAPP"), texts(reports.at("/rule/channels")));
        assertTrue(reports.at("/rule/attendance").booleanValue());
        assertTrue(reports.at("/rule/dailyReport").booleanValue());
    }

    @Test
    void bit6EveryAgencyDisinfectsCleansAirsAndTestsItsStaffEachAtItsOwnInterval() {
        Map<String, Integer> intervals = bitung.inForce(FRIDAY, CITY, "6", "ROUTINE_DUTY").stream()
                .map(rule -> rule.get("rule"))
                .peek(rule -> assertFalse(rule.has("scope")))
                .collect(Collectors.toMap(
                        rule -> rule.get("duty").textValue(),
                        rule -> rule.get("everyDays").intValue()));

        assertEquals(Map.of("DISINFECTION", 7, "CLEANING", 1, "VENTILATION", 1, "STAFF_ANTIGEN_TEST", 14), intervals);
    }

    @ParameterizedTest
    @CsvSource({"SCHOOL, 71.72-DISDIKBUD", "PUSKESMAS, 71.72-DINKES"})
    void bit7SchoolsAndPuskesmasKeepAStricterProtocolWatchedOverByTheirAgency(String kind, String agency) {
        List<JsonNode> equipment = bitung.inForce(FRIDAY, CITY, "7", "PROTECTIVE_EQUIPMENT").stream()
                .filter(rule -> texts(rule.at("/rule/scope/unitKinds")).equals(List.of(kind)))
                .toList();
        List<JsonNode> disinfection = bitung.inForce(FRIDAY, CITY, "7", "ROUTINE_DUTY").stream()
                .filter(rule -> texts(rule.at("/rule/scope/unitKinds")).equals(List.of(kind)))
                .toList();
        List<JsonNode> lost = bitung.lost(FRIDAY, CITY, "6", "ROUTINE_DUTY", CITY, "7").stream()
                .filter(rule -> texts(rule.at("/overlap/unitKinds")).equals(List.of(kind)))
                .toList();

        assertEquals(1, equipment.size());
        assertEquals(agency, equipment.getFirst().at("/rule/coordinatedBy").textValue());
        assertEquals(1, disinfection.size());
        assertEquals(agency, disinfection.getFirst().at("/rule/coordinatedBy").textValue());
        assertEquals(1, disinfection.getFirst().at("/rule/everyDays").intValue());
        assertEquals(1, lost.size());
        assertEquals("LEX_SPECIALIS", lost.getFirst().get("principle").textValue());
        assertEquals("DISINFECTION", lost.getFirst().at("/rule/duty").textValue());
    }

    @Test
    void bit8TheLevelIsADatedFactThatTheCircularDoesNotSet() {
        publisher()
                .get("/v1/regions/71.72/alert-levels")
                .then()
                .statusCode(200)
                .body("items.from", contains("2022-02-11", "2022-12-30"))
                .body("items.level", contains("III", "NONE"))
                .body("items[0].basis", startsWith("PPKM level III"));
        publisher()
                .body(Map.of("level", "IV", "basis", "edaran contoh"))
                .put("/v1/regions/71.72/alert-levels/2022-03-01")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-11", "2022-12-29"})
    void bit8ClausesOneToFiveAreAwakeWhileTheLevelIsThreeOrMore(String day) {
        assertEquals(
                List.of("1", "2", "3", "4", "5", "5", "6", "6", "6", "6", "7", "7", "7", "7"), clauses(bitung, day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-30", "2022-12-31", "2023-02-11"})
    void bit8TheySleepOnceTheLevelEndedThoughTheCircularGoesOn(String day) {
        assertEquals(List.of("6", "6", "6", "6", "7", "7", "7", "7"), clauses(bitung, day));
    }

    @Test
    void bit8TheySleepBeforeTheLevelAlsoWhereTheCircularIsInForceAlready() {
        PublishedExamples copy = PublishedExamples.copyOf("71.72");
        String earlier = PublishedExamples.city("71.72")
                .circulars()
                .getFirst()
                .toString()
                .replace("71.72", copy.region())
                .replace(CITY, "008/CONTOH/SEK")
                .replace("\"from\":\"2022-02-11\"", "\"from\":\"2022-02-01\"");
        publish(earlier).then().statusCode(200);

        assertEquals(List.of("6", "6", "6", "6", "7", "7", "7", "7"), clauses(copy, "2022-02-10"));
        assertEquals(
                1,
                copy.inForce("on=2022-02-11", "008/CONTOH/SEK", "5", "WORK_FROM_HOME")
                        .size());
        assertEquals(List.of(), clauses(copy, "2022-01-31"));
    }

    @Test
    void bit8ALevelThatRisesAgainWakesThemWithoutANewCircular() {
        PublishedExamples copy = PublishedExamples.copyOf("71.72");
        as("administrator", copy.region())
                .body(Map.of("level", "IV", "basis", "instruksi contoh"))
                .put("/v1/regions/" + copy.region() + "/alert-levels/2023-02-01")
                .then()
                .statusCode(201);

        assertFalse(clauses(copy, "2023-01-31").contains("5"));
        assertTrue(clauses(copy, "2023-02-01").contains("5"));
    }

    /// The drive asks nobody for a dose; how many there were is counted where doses are recorded, by agency.
    @Test
    void bit9TheDriveItselfIsNoConditionForAnybody() {
        assertTrue(clauses(bitung, "2022-02-11").stream().noneMatch("9"::equals));
        bitung.circulars().get(CITY).then().body("clauses[8].ref", equalTo("9"));
    }

    @Test
    void bit9DosesCanBeAskedForAtTheDoorBesideTestAndScan() {
        PublishedExamples copy = PublishedExamples.copyOf("71.72");
        String number = "008/CONTOH-DOSIS/SEK";
        publish(circular(copy.region(), number, "2022-02-14", null, """
                        {"type":"ENTRY_REQUIREMENT","sites":{"kinds":["OFFICE"]},"appliesTo":"EVERYONE",
                         "vaccineDoses":3}""")).then().statusCode(200);

        JsonNode doses = copy.theRule("on=2022-02-14", number, "1", "ENTRY_REQUIREMENT");
        JsonNode test = copy.theRule("on=2022-02-14", CITY, "1", "ENTRY_REQUIREMENT");

        assertEquals(3, doses.at("/rule/vaccineDoses").intValue());
        assertTrue(test.at("/rule/qrScan").booleanValue());
        assertEquals(List.of(), copy.lost("on=2022-02-14", CITY, "1", "ENTRY_REQUIREMENT", number, "1"));
        assertEquals(List.of(), copy.lost("on=2022-02-14", number, "1", "ENTRY_REQUIREMENT", CITY, "1"));
    }

    @Test
    void noTwoClausesContradictEachOther() {
        bitung.circulars().get(CITY).then().body("warnings.size()", equalTo(0));
    }

    /// The clauses of the city's circulars whose rules are in force, a clause as often as it has rules.
    private static List<String> clauses(PublishedExamples city, String day) {
        return StreamSupport.stream(city.answer("on=" + day).get("rules").spliterator(), false)
                .filter(rule -> rule.get("number").textValue().startsWith("008/"))
                .map(rule -> rule.get("clause").textValue())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
