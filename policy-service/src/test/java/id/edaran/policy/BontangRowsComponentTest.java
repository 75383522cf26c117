package id.edaran.policy;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bontang's rows BTG-1 to BTG-13, asked of the API after the city's circular and those of three of its agencies are
/// published as the examples have them.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class BontangRowsComponentTest {
    private static final String CITY = "188.65/504/ORG/2020";
    private static final String SUBDISTRICT = "CONTOH/KEC-BU/2020";
    private static final String LICENSING = "CONTOH/DPMPTSP/2020";
    private static final String REGISTRY = "CONTOH/DISDUKCAPIL/2020";
    private static final String TUESDAY = "on=2020-03-24";

    private PublishedExamples bontang;

    @BeforeEach
    void published() {
        bontang = PublishedExamples.of("64.74");
    }

    @Test
    void btg1EchelonIvAndBelowAreAtHomeWhileIiAndIiiWorkInTheOffice() {
        JsonNode home = bontang.theRule(TUESDAY, CITY, "1", "WORK_FROM_HOME");
        JsonNode office = bontang.theRule(TUESDAY, CITY, "1", "WORK_ON_SITE");

        assertEquals(100, home.at("/rule/homePercent").intValue());
        assertEquals(List.of("IV", "NONE"), texts(home.at("/rule/scope/echelons")));
        assertEquals(List.of("II", "III"), texts(office.at("/rule/scope/echelons")));
        assertEquals("2020-03-23", home.get("from").textValue());
        assertEquals("2020-04-04", home.get("until").textValue());
    }

    @Test
    void btg1HoldsFromMonday23MarchToSaturday4AprilInclusive() {
        for (String day : List.of("on=2020-03-23", "on=2020-04-04")) {
            assertEquals(1, bontang.inForce(day, CITY, "1", "WORK_FROM_HOME").size(), day);
        }
        for (String day : List.of("on=2020-03-22", "on=2020-04-05", "on=2020-03-04")) {
            assertEquals(0, bontang.inForce(day, CITY, "1", "WORK_FROM_HOME").size(), day);
        }
    }

    @Test
    void btg2ANamedPositionOutranksAnEchelonSoThatALurahOfEchelonIvIsOnSite() {
        JsonNode named = bontang.theRule(TUESDAY, CITY, "2", "WORK_ON_SITE");
        JsonNode lost =
                bontang.lost(TUESDAY, CITY, "1", "WORK_FROM_HOME", CITY, "2").getFirst();

        assertTrue(texts(named.at("/rule/scope/positions"))
                .containsAll(List.of(
                        "REGIONAL_SECRETARY",
                        "ASSISTANT",
                        "EXPERT_STAFF",
                        "AGENCY_HEAD",
                        "SECRETARIAT_DIVISION_HEAD",
                        "SUBDISTRICT_HEAD",
                        "AGENCY_SECRETARY",
                        "FIELD_HEAD",
                        "URBAN_VILLAGE_HEAD")));
        assertEquals("LEX_SPECIALIS", lost.get("principle").textValue());
        assertTrue(texts(lost.at("/overlap/positions")).contains("URBAN_VILLAGE_HEAD"));
        assertEquals(List.of("IV", "NONE"), texts(lost.at("/overlap/echelons")));
    }

    @Test
    void btg3WhoDirectlyServesThePublicIsTakenOutOfClause1() {
        JsonNode home = bontang.theRule(TUESDAY, CITY, "1", "WORK_FROM_HOME");

        assertTrue(home.at("/rule/scope/except/publicFacing").booleanValue());
    }

    @ParameterizedTest
    @CsvSource({
        "4.1, agencies, 64.74-SATPOLPP",
        "4.2, agencies, 64.74-DAMKAR 64.74-DINKES",
        "4.3, agencies, 64.74-BPBD",
        "4.4, agencies, 64.74-BPKAD",
        "4.5, agencies, 64.74-RSUD",
        "4.6, unitKinds, PUSKESMAS",
        "4.7, units, 64.74-DPMPTSP-PERIZINAN",
        "4.8, units, 64.74-DISDUKCAPIL-DAFDUK",
        "4.9, units, 64.74-DISNAKER-LATTAS",
        "4.10, units, 64.74-DLH-KEBERSIHAN",
        "4.11, units, 64.74-DPKPP-PERTAMANAN",
        "4.12, units, 64.74-BAPENDA-PAJAK"
    })
    void btg4EachOfTheTwelveWorksAsUsualBeforeTheEchelons(String clause, String field, String codes) {
        JsonNode asUsual = bontang.theRule(TUESDAY, CITY, clause, "WORK_ON_SITE");
        JsonNode lost =
                bontang.lost(TUESDAY, CITY, "1", "WORK_FROM_HOME", CITY, clause).getFirst();

        assertEquals(List.of(codes.split(" ", -1)), texts(asUsual.at("/rule/scope/" + field)));
        assertEquals("LEX_SPECIALIS", lost.get("principle").textValue());
        assertEquals(List.of(codes.split(" ", -1)), texts(lost.at("/overlap/" + field)));
    }

    @Test
    void btg4Item7AloneIsOneThatAnAgencyMayDepartFrom() {
        List<String> derogable = StreamSupport.stream(
                        bontang.answer(TUESDAY).get("rules").spliterator(), false)
                .filter(rule -> rule.at("/rule/derogable").booleanValue())
                .map(rule -> rule.get("number").textValue() + " "
                        + rule.get("clause").textValue())
                .toList();

        assertEquals(List.of(CITY + " 4.7"), derogable);
    }

    @Test
    void btg4Item7MeetsBtg11AndTheAgencysNarrowerAndLaterRuleWinsByDerogation() {
        String query = TUESDAY + "&agency=64.74-DPMPTSP";

        JsonNode agencys = bontang.theRule(query, LICENSING, "2", "WORK_FROM_HOME");
        JsonNode citys = bontang.theRule(query, CITY, "4.7", "WORK_ON_SITE");
        List<JsonNode> lost = bontang.lost(query, CITY, "4.7", "WORK_ON_SITE", LICENSING, "2");

        assertEquals("AGENCY", agencys.get("level").textValue());
        assertEquals("64.74-DPMPTSP", agencys.get("agency").textValue());
        assertTrue(citys.at("/rule/derogable").booleanValue());
        assertEquals(1, lost.size());
        assertEquals("DEROGATION", lost.getFirst().get("principle").textValue());
        assertEquals(List.of("64.74-DPMPTSP-PERIZINAN"), texts(lost.getFirst().at("/overlap/units")));
        assertEquals(List.of("IV", "NONE"), texts(lost.getFirst().at("/overlap/echelons")));
    }

    @Test
    void btg5TheSubdistrictRotatesThreeShiftsDailyBySectionByItsOwnArrangement() {
        JsonNode shifts = bontang.theRule(TUESDAY, SUBDISTRICT, "1", "SHIFT_ROTATION");

        assertEquals(3, shifts.at("/rule/groups").intValue());
        assertEquals("SECTION", shifts.at("/rule/groupBy").textValue());
        assertEquals(1, shifts.at("/rule/daysPerTurn").intValue());
        assertEquals("AGENCY", shifts.get("level").textValue());
        assertEquals("64.74-KEC-BONTANG-UTARA", shifts.get("agency").textValue());
        assertEquals("2020-04-04", shifts.get("until").textValue());
    }

    @Test
    void btg5IsNotUnderBtg1ButTheCamatStaysOnSiteByTheCitysRule() {
        assertEquals(
                List.of(),
                bontang.lost(TUESDAY, SUBDISTRICT, "1", "SHIFT_ROTATION", CITY, "1").stream()
                        .filter(lost -> lost.at("/overlap/echelons/0").asText().equals("IV"))
                        .toList());
        JsonNode camat = bontang.lost(TUESDAY, SUBDISTRICT, "1", "SHIFT_ROTATION", CITY, "2")
                .getFirst();

        assertEquals("LEX_SUPERIOR", camat.get("principle").textValue());
        assertTrue(texts(camat.at("/overlap/positions")).contains("SUBDISTRICT_HEAD"));
    }

    @Test
    void btg6WhoIsAtHomeReportsEveryDayByWhatsappPhoneOrOnline() {
        JsonNode reports = bontang.theRule(TUESDAY, CITY, "5", "ATTENDANCE_REPORTING");

        assertTrue(reports.at("/rule/dailyReport").booleanValue());
        assertEquals(List.of("WHATSAPP", "PHONE", "WEB"), texts(reports.at("/rule/channels")));
        assertEquals(
                bontang.theRule(TUESDAY, CITY, "1", "WORK_FROM_HOME").at("/rule/scope"), reports.at("/rule/scope"));
    }

    @Test
    void btg7EverybodyStaysReachableAndCanBeCalledIn() {
        JsonNode reachable = bontang.theRule(TUESDAY, CITY, "6", "REACHABILITY");

        assertTrue(reachable.at("/rule/recallable").booleanValue());
        assertFalse(reachable.get("rule").has("scope"));
    }

    @Test
    void btg8TheRegistrysCounterClosesAt14AndServesUrgentMattersOnly() {
        JsonNode counter = bontang.inForce(TUESDAY, REGISTRY, "1", "SERVICE_DELIVERY")
                .getFirst()
                .get("rule");

        assertEquals(List.of("ADMINDUK"), texts(counter.get("services")));
        assertEquals(Json.tree("""
                        {"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"opens":"08:00","closes":"14:00"}"""), counter.get("hours"));
        assertEquals(
                List.of("dokumen kependudukan", "BPJS", "keperluan rumah sakit"),
                texts(counter.get("essentialMatters")));
    }

    @Test
    void btg9OnlineServicesComeWithLinks() {
        JsonNode online = bontang.theRule(TUESDAY, REGISTRY, "2", "SERVICE_DELIVERY");

        assertEquals(2, online.at("/rule/links").size());
        assertTrue(texts(bontang.inForce(TUESDAY, REGISTRY, "1", "SERVICE_DELIVERY")
                        .getFirst()
                        .at("/rule/channels"))
                .contains("ONLINE"));
    }

    @Test
    void btg10TheRegistrysWaitingRoomHoldsFewerThanItCould() {
        JsonNode room = bontang.theRule(TUESDAY, REGISTRY, "3", "OCCUPANCY_LIMIT");

        assertEquals(List.of("COUNTER"), texts(room.at("/rule/sites/kinds")));
        assertEquals(50, room.at("/rule/percentOfCapacity").intValue());
        assertEquals("64.74-DISDUKCAPIL", room.get("agency").textValue());
    }

    @Test
    void btg11LicensingIsOnlineOnlyWithPortalsAndACallCentre() {
        JsonNode licensing = bontang.theRule(TUESDAY, LICENSING, "1", "SERVICE_DELIVERY");

        assertEquals(List.of("PERIZINAN"), texts(licensing.at("/rule/services")));
        assertEquals(List.of("ONLINE"), texts(licensing.at("/rule/channels")));
        assertEquals(
                List.of("https://siperietnik.bontangkota.go.id", "https://oss.go.id"),
                texts(licensing.at("/rule/links")));
        assertFalse(licensing.at("/rule/hotline").asText().isEmpty());
        assertEquals("2020-03-23", licensing.get("from").textValue());
        assertTrue(licensing.get("until").isNull());
    }

    @Test
    void btg11FiveOfTheLicensingStaffAreLeftInTheOffice() {
        JsonNode home = bontang.theRule(TUESDAY, LICENSING, "2", "WORK_FROM_HOME");

        assertEquals(5, home.at("/rule/maximumOnSite").intValue());
        assertEquals(5, home.at("/rule/minimumOnSite").intValue());
        assertEquals(List.of("64.74-DPMPTSP-PERIZINAN"), texts(home.at("/rule/scope/units")));
    }

    @Test
    void btg12WhoComesBackFromAnotherRegionReportsToTheServiceCentreAndIsolates() {
        JsonNode isolation = bontang.theRule(TUESDAY, CITY, "7", "TRAVEL_ISOLATION");

        assertTrue(isolation.at("/rule/reportTo").textValue().startsWith("Public Service Center"));
        assertEquals(14, isolation.at("/rule/days").intValue());
        assertFalse(isolation.get("rule").has("scope"));
    }

    @Test
    void btg13MasksAndGlovesForStaffSanitiserAndAWashingPlaceAtTheEntrance() {
        for (String circularAndClause : List.of(LICENSING + " 3", REGISTRY + " 4")) {
            String[] place = circularAndClause.split(" ", -1);
            List<JsonNode> equipment = bontang.inForce(TUESDAY, place[0], place[1], "PROTECTIVE_EQUIPMENT");

            assertEquals(
                    List.of("STAFF", "ENTRANCE"),
                    equipment.stream()
                            .map(rule -> rule.at("/rule/at").textValue())
                            .toList());
            assertEquals(
                    List.of("masker", "sarung tangan"), texts(equipment.get(0).at("/rule/items")));
            assertEquals(
                    List.of("penyanitasi tangan", "tempat cuci tangan"),
                    texts(equipment.get(1).at("/rule/items")));
        }
    }

    @Test
    void noTwoClausesOfTheCityContradictEachOther() {
        bontang.circulars().get(CITY).then().body("warnings.size()", equalTo(0));
    }

    private static List<String> texts(JsonNode array) {
        Stream<JsonNode> items = StreamSupport.stream(array.spliterator(), false);
        return items.map(JsonNode::textValue).toList();
    }
}
