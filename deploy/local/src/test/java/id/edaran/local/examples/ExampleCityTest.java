package id.edaran.local.examples;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleCityTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final ExampleCity BONTANG = ExampleCity.all().getFirst();

    static List<ExampleCity> cities() {
        return ExampleCity.all();
    }

    @Test
    void areBontangBitungAndTangerangSelatan() {
        assertEquals(
                List.of("64.74", "71.72", "36.74"),
                cities().stream().map(ExampleCity::region).toList());
    }

    @Test
    void bontangHasMoreThanAThousandPeopleAndTheOthersEnoughForTheirCirculars() {
        assertEquals(1_510, BONTANG.employees().size());
        for (ExampleCity city : cities().subList(1, 3)) {
            int people = city.employees().size();
            assertTrue(people >= 100 && people <= 300, city + " has " + people);
        }
    }

    @Test
    void bontangsPeopleKeepTheirIds() {
        assertEquals("STAFF 64.74-BAPELITBANG-EKONOMI", post("BTG-0365"));
        assertEquals("URBAN_VILLAGE_HEAD 64.74-KEL-API-API-KANTOR", post("BTG-1381"));
        assertEquals("STAFF 64.74-DPMPTSP-PERIZINAN", post("BTG-0676"));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void peopleAreVisiblyInvented(ExampleCity city) {
        for (Resource person : city.employees()) {
            assertTrue(person.body().get("name").asText().startsWith("Contoh "), person.path());
        }
    }

    @Test
    void everyoneHasIdentityNumbersOfTheRightFormThatNobodySharesInAnyCity() {
        Set<String> numbers = new HashSet<>();
        for (ExampleCity city : cities()) {
            for (Resource person : city.employees()) {
                hasIdentityNumbers(city, person, numbers);
            }
        }
    }

    private static void hasIdentityNumbers(ExampleCity city, Resource person, Set<String> numbers) {
        String nik = person.body().get("nik").asText();
        String place = city.region().replace(".", "");
        assertTrue(nik.matches(place + "0[1-3]\\d{10}") && numbers.add(nik), nik);
        int day = Integer.parseInt(nik.substring(6, 8));
        boolean woman = day > 40;
        switch (person.body().get("employmentType").asText()) {
            case "TKD", "THL" -> assertTrue(person.body().path("nip").isMissingNode(), person.path());
            case "PNS" -> {
                String nip = person.body().get("nip").asText();
                LocalDate birth = LocalDate.parse(nip.substring(0, 8), DAY);
                assertEquals(day - (woman ? 40 : 0), birth.getDayOfMonth());
                YearMonth appointed =
                        YearMonth.of(Integer.parseInt(nip.substring(8, 12)), Integer.parseInt(nip.substring(12, 14)));
                assertTrue(appointed.isBefore(YearMonth.of(2020, 3)), nip);
                assertEquals(woman ? '2' : '1', nip.charAt(14));
                assertTrue(nip.length() == 18 && numbers.add(nip), nip);
            }
            case "PPPK" -> {
                String nip = person.body().get("nip").asText();
                assertEquals("201921", nip.substring(8, 14));
                assertTrue(nip.length() == 18 && numbers.add(nip), nip);
            }
            default -> throw new AssertionError(person.body().toString());
        }
    }

    @Test
    void fiftyPeopleInSixMannedSectionsWorkInBontangUtara() {
        var people = BONTANG.employees().stream()
                .map(Resource::body)
                .filter(body -> body.get("unit").asText().startsWith("64.74-KEC-BONTANG-UTARA-"))
                .toList();

        assertEquals(50, people.size());
        var sections =
                people.stream().collect(groupingBy(body -> body.get("section").asText()));
        assertEquals(6, sections.size());
        sections.values().forEach(section -> assertTrue(section.size() >= 6, section.toString()));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void everyUnitAgencyKindPositionAndServiceThatACircularNamesIsThere(ExampleCity city) {
        Set<String> known = new HashSet<>();
        city.agencies().forEach(agency -> known.add(agency.body().get("code").asText()));
        for (JsonNode unit : units(city)) {
            known.add(unit.get("code").asText());
            known.add(unit.get("kind").asText());
        }
        city.employees()
                .forEach(person -> known.add(person.body().get("position").asText()));
        city.services()
                .forEach(service ->
                        known.add(service.path().substring(service.path().lastIndexOf('/') + 1)));
        city.sites().forEach(site -> known.add(site.body().get("kind").asText()));
        // Elected, so in no directory of staff; assessments name them.
        known.addAll(Set.of("MAYOR", "DEPUTY_MAYOR"));

        for (JsonNode circular : city.circulars()) {
            List<JsonNode> named = new ArrayList<>();
            for (String field : List.of("agencies", "units", "unitKinds", "positions", "kinds", "services")) {
                circular.findValues(field).forEach(values -> values.forEach(named::add));
            }
            circular.findValues("coordinatedBy").forEach(named::add);
            for (JsonNode name : named) {
                assertTrue(
                        known.contains(name.asText()) || name.asText().equals("ANTIGEN"),
                        circular.get("number") + " names " + name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void aNumberThatNobodyReportedSaysSo(ExampleCity city) {
        Set<String> reported = Set.of("188.65/504/ORG/2020", "008/162/SEK");
        for (JsonNode circular : city.circulars()) {
            String number = circular.get("number").asText();
            boolean invented = circular.get("subject").asText().endsWith("(nomor contoh)") && number.contains("CONTOH");
            assertTrue(invented != reported.contains(number), number);
        }
    }

    @Test
    void eachExemptSectionOfBontangStandsBesideOthersOfItsAgency() {
        var units = units(BONTANG);
        int exempt = 0;
        for (JsonNode clause : BONTANG.circulars().getFirst().get("clauses")) {
            exempt += clause.get("ref").asText().startsWith("4.") ? 1 : 0;
            StreamSupport.stream(clause.get("rules").spliterator(), false)
                    .flatMap(rule -> StreamSupport.stream(
                            rule.path("scope").path("units").spliterator(), false))
                    .forEach(code -> {
                        var own = units.stream()
                                .filter(unit -> unit.get("code").equals(code))
                                .findFirst()
                                .orElseThrow();
                        long siblings = units.stream()
                                .filter(unit -> unit.get("agency").equals(own.get("agency")))
                                .count();
                        assertTrue(siblings >= 4, code.asText());
                    });
        }
        assertEquals(12, exempt);
    }

    @Test
    void bontangHasASiteOfEveryKindAndBitungTheHomesOfItsCircular() {
        assertEquals(
                Set.of(
                        "OFFICE",
                        "OFFICIAL_RESIDENCE",
                        "PRIVATE_RESIDENCE",
                        "COUNTER",
                        "SCHOOL",
                        "PUSKESMAS",
                        "HOSPITAL"),
                Set.copyOf(siteKinds(BONTANG)));
        assertEquals(3, Collections.frequency(siteKinds(cities().get(1)), "OFFICIAL_RESIDENCE"));
        assertEquals(3, Collections.frequency(siteKinds(cities().get(1)), "PRIVATE_RESIDENCE"));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void alertLevelsAreDatedOnceEachWithTheirBasis(ExampleCity city) {
        List<String> days = city.alertLevels().stream()
                .map(level -> level.path().replace("/v1/regions/" + city.region() + "/alert-levels/", ""))
                .toList();
        assertEquals(
                days,
                days.stream()
                        .map(LocalDate::parse)
                        .distinct()
                        .sorted()
                        .map(LocalDate::toString)
                        .toList());
        for (Resource level : city.alertLevels()) {
            assertTrue(
                    Set.of("NONE", "I", "II", "III", "IV")
                            .contains(level.body().get("level").asText()),
                    level.path());
            assertTrue(level.body().get("basis").asText().length() > 10, level.path());
        }
    }

    @Test
    void bit8LevelThreeOfBitungEndsWithPpkm() {
        assertEquals(
                List.of(
                        "/v1/regions/71.72/alert-levels/2022-02-11 III",
                        "/v1/regions/71.72/alert-levels/2022-12-30 NONE"),
                cities().get(1).alertLevels().stream()
                        .map(level ->
                                level.path() + " " + level.body().get("level").asText())
                        .toList());
    }

    private static List<String> siteKinds(ExampleCity city) {
        return city.sites().stream()
                .map(site -> site.body().get("kind").asText())
                .toList();
    }

    private static List<ObjectNode> units(ExampleCity city) {
        return city.unitsByDepth().stream()
                .flatMap(List::stream)
                .map(Resource::body)
                .toList();
    }

    private static String post(String id) {
        return BONTANG.employees().stream()
                .filter(person -> person.path().endsWith(id))
                .map(person -> person.body().get("position").asText() + " "
                        + person.body().get("unit").asText())
                .findFirst()
                .orElseThrow();
    }
}
