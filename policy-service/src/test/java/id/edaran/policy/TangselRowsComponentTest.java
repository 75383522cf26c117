package id.edaran.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// South Tangerang's rows TSL-1 to TSL-9, asked of the API after the city's circular is published as the examples have
/// it. Its number was not reported, so the example's says that it is one.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class TangselRowsComponentTest {
    private static final String CITY = "800/CONTOH/2020";
    private static final String THURSDAY = "on=2020-03-19";

    /// TSL-2 in the row's own order.
    private static final List<String> NAMED = List.of(
            "REGIONAL_SECRETARY",
            "ASSISTANT",
            "EXPERT_STAFF",
            "AGENCY_HEAD",
            "INSPECTOR",
            "COUNCIL_SECRETARY",
            "EXECUTIVE_HEAD",
            "SECRETARIAT_DIVISION_HEAD",
            "SUBDISTRICT_HEAD",
            "URBAN_VILLAGE_HEAD",
            "UPTD_HEAD");

    private PublishedExamples tangsel;

    @BeforeEach
    void published() {
        tangsel = PublishedExamples.of("36.74");
    }

    @Test
    void tsl1CivilServantsMayWorkFromHome() {
        JsonNode home = tangsel.theRule(THURSDAY, CITY, "1", "WORK_FROM_HOME");

        assertEquals(100, home.at("/rule/homePercent").intValue());
        assertEquals(List.of("PNS", "PPPK"), texts(home.at("/rule/scope/employmentTypes")));
    }

    @Test
    void tsl2TheNamedPositionsStayInTheOffice() {
        JsonNode named = tangsel.theRule(THURSDAY, CITY, "2", "WORK_ON_SITE");
        JsonNode lost =
                tangsel.lost(THURSDAY, CITY, "1", "WORK_FROM_HOME", CITY, "2").getFirst();

        assertEquals(NAMED, texts(named.at("/rule/scope/positions")));
        assertFalse(named.at("/rule/scope").has("levelsBelow"));
        assertEquals("LEX_SPECIALIS", lost.get("principle").textValue());
        assertEquals(NAMED, texts(lost.at("/overlap/positions")));
    }

    @Test
    void tsl3OneStructuralLevelBelowThemStaysToo() {
        JsonNode below =
                tangsel.inForce(THURSDAY, CITY, "3", "WORK_ON_SITE").getFirst().at("/rule/scope");

        assertEquals(NAMED, texts(below.get("positions")));
        assertEquals(1, below.get("levelsBelow").intValue());
        assertEquals(NAMED, texts(below.at("/except/positions")));
        assertTrue(tangsel.lost(THURSDAY, CITY, "2", "WORK_ON_SITE", CITY, "3").isEmpty());
    }

    @Test
    void tsl3WhomTheAgencyHeadNamesStaysAndIsTakenOutOfClause1() {
        JsonNode designated =
                tangsel.inForce(THURSDAY, CITY, "3", "WORK_ON_SITE").getLast().at("/rule/scope");
        JsonNode home = tangsel.theRule(THURSDAY, CITY, "1", "WORK_FROM_HOME");

        assertTrue(designated.get("designated").booleanValue());
        assertTrue(home.at("/rule/scope/except/designated").booleanValue());
    }

    @Test
    void tsl4HealthStaffOfPuskesmasAndHospitalsStayOnDuty() {
        JsonNode health = tangsel.theRule(THURSDAY, CITY, "4", "WORK_ON_SITE");
        JsonNode lost =
                tangsel.lost(THURSDAY, CITY, "1", "WORK_FROM_HOME", CITY, "4").getFirst();

        assertEquals(List.of("PUSKESMAS", "HOSPITAL"), texts(health.at("/rule/scope/unitKinds")));
        assertEquals("LEX_SPECIALIS", lost.get("principle").textValue());
    }

    @Test
    void tsl5CountersKeepADutyRosterThatTheAgencyHeadDrawsUp() {
        JsonNode duty = tangsel.theRule(THURSDAY, CITY, "5", "DUTY_ROSTER");

        assertEquals("AGENCY_HEAD", duty.at("/rule/delegatedTo").textValue());
        assertEquals(List.of("COUNTER"), texts(duty.at("/rule/scope/unitKinds")));
        assertTrue(duty.at("/rule/minimumOnDuty").intValue() > 0);
    }

    @Test
    void tsl6PaperworkIsHandedOverToAnOfficer() {
        JsonNode paperwork = tangsel.theRule(THURSDAY, CITY, "6", "SERVICE_DELIVERY");

        assertEquals(List.of("DROP_OFF"), texts(paperwork.at("/rule/channels")));
        assertEquals(List.of("ADMINDUK", "PERIZINAN", "PAJAK-DAERAH"), texts(paperwork.at("/rule/services")));
    }

    @Test
    void tsl6DutyOfficersWearMasksKeepDistanceAndHandsAreWashed() {
        List<JsonNode> equipment = tangsel.inForce(THURSDAY, CITY, "6", "PROTECTIVE_EQUIPMENT");

        assertEquals(
                List.of("STAFF", "ENTRANCE"),
                equipment.stream().map(rule -> rule.at("/rule/at").textValue()).toList());
        assertEquals(
                List.of("masker kesehatan", "penanda jarak aman"),
                texts(equipment.getFirst().at("/rule/items")));
        assertTrue(texts(equipment.getLast().at("/rule/items")).stream().anyMatch(item -> item.contains("sabun")));
    }

    @Test
    void tsl7CrowdsAreCancelledAndMeetingsAreVirtual() {
        JsonNode crowds = tangsel.theRule(THURSDAY, CITY, "7", "GATHERING_LIMIT");
        JsonNode meetings = tangsel.theRule(THURSDAY, CITY, "7", "MEETING_MODE");

        assertEquals(0, crowds.at("/rule/maxParticipants").intValue());
        assertEquals("VIRTUAL", meetings.at("/rule/mode").textValue());
    }

    @Test
    void tsl8OnlineServicesCarryOn() {
        JsonNode online = tangsel.theRule(THURSDAY, CITY, "8", "SERVICE_DELIVERY");

        assertEquals(List.of("ONLINE"), texts(online.at("/rule/channels")));
        assertEquals(List.of("PERIZINAN-DARING", "PENGADUAN-DARING"), texts(online.at("/rule/services")));
    }

    @Test
    void tsl9HoldsFromWednesday18MarchTo31MarchInclusiveAndIsEvaluatedThen() {
        assertEquals(DayOfWeek.WEDNESDAY, LocalDate.of(2020, 3, 18).getDayOfWeek());
        assertTrue(tangsel.inForce("on=2020-03-17", CITY, "1", "WORK_FROM_HOME").isEmpty());
        assertEquals(
                1, tangsel.inForce("on=2020-03-18", CITY, "1", "WORK_FROM_HOME").size());
        assertEquals(
                1, tangsel.inForce("on=2020-03-31", CITY, "1", "WORK_FROM_HOME").size());
        assertTrue(tangsel.inForce("on=2020-04-01", CITY, "1", "WORK_FROM_HOME").isEmpty());
        tangsel.circulars().get(CITY).then().body("evaluateOn", equalTo("2020-03-31"));
    }

    @Test
    void tsl9IsProlongedByAnAmendmentUnderItsOwnNumber() {
        PublishedExamples copy = PublishedExamples.copyOf("36.74");

        Response prolonged = PolicyApi.amend(copy.circulars().get(CITY), """
                        {"number":"800/CONTOH-2/2020","signedOn":"2020-03-31","effective":{"until":"2020-04-14"}}""");

        prolonged
                .then()
                .statusCode(201)
                .body("effective.until", equalTo("2020-04-14"))
                .body("numbers", contains(CITY, "800/CONTOH-2/2020"));
        assertEquals(
                2,
                copy.theRule("on=2020-04-14", "800/CONTOH-2/2020", "1", "WORK_FROM_HOME")
                        .get("revision")
                        .intValue());
        assertEquals(
                "2020-04-14",
                copy.theRule("on=2020-03-31", CITY, "1", "WORK_FROM_HOME")
                        .get("until")
                        .textValue());
    }

    @Test
    void noTwoClausesContradictEachOther() {
        tangsel.circulars().get(CITY).then().body("warnings.size()", equalTo(0));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
