package id.edaran.local.examples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ExampleCityTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Test
    void hasMoreThanAThousandPeopleWhoAreVisiblyInvented() {
        var people = ExampleCity.employees();

        assertTrue(people.size() >= 1_000, people.size() + " people");
        for (Resource person : people) {
            assertTrue(person.body().get("name").asText().startsWith("Contoh "), person.path());
        }
    }

    @Test
    void givesEveryoneIdentityNumbersOfTheRightForm() {
        Set<String> numbers = new HashSet<>();
        for (Resource person : ExampleCity.employees()) {
            String nik = person.body().get("nik").asText();
            assertTrue(nik.matches("64740[1-3]\\d{10}") && numbers.add(nik), nik);
            int day = Integer.parseInt(nik.substring(6, 8));
            boolean woman = day > 40;
            switch (person.body().get("employmentType").asText()) {
                case "TKD" -> assertTrue(person.body().path("nip").isMissingNode(), person.path());
                case "PNS" -> {
                    String nip = person.body().get("nip").asText();
                    LocalDate birth = LocalDate.parse(nip.substring(0, 8), DAY);
                    assertEquals(day - (woman ? 40 : 0), birth.getDayOfMonth());
                    YearMonth appointed = YearMonth.of(
                            Integer.parseInt(nip.substring(8, 12)), Integer.parseInt(nip.substring(12, 14)));
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
    }

    @Test
    void hasFiftyPeopleInSixMannedSectionsInBontangUtara() {
        var people = ExampleCity.employees().stream()
                .map(Resource::body)
                .filter(body -> body.get("unit").asText().startsWith("64.74-KEC-BONTANG-UTARA-"))
                .toList();

        assertEquals(50, people.size());
        var sections =
                people.stream().collect(groupingBy(body -> body.get("section").asText()));
        assertEquals(6, sections.size());
        sections.values().forEach(section -> assertTrue(section.size() >= 6, section.toString()));
    }

    @Test
    void hasEveryUnitAndAgencyThatTheCircularNames() {
        Set<String> known = ExampleCity.agencies().stream()
                .map(agency -> agency.body().get("code").asText())
                .collect(toSet());
        ExampleCity.unitsByDepth().stream()
                .flatMap(List::stream)
                .forEach(unit -> known.add(unit.body().get("code").asText()));

        int exempt = 0;
        for (JsonNode clause : ExampleCity.circular().get("clauses")) {
            for (JsonNode rule : clause.get("rules")) {
                for (String field : List.of("agencies", "units")) {
                    for (JsonNode code : rule.path("scope").path(field)) {
                        assertTrue(known.contains(code.asText()), code.asText());
                    }
                }
            }
            exempt += clause.get("ref").asText().startsWith("4.") ? 1 : 0;
        }
        assertEquals(12, exempt);
    }

    @Test
    void setsEachExemptSectionBesideOthersOfItsAgency() {
        var units = ExampleCity.unitsByDepth().stream()
                .flatMap(List::stream)
                .map(Resource::body)
                .toList();
        for (JsonNode clause : ExampleCity.circular().get("clauses")) {
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
    }

    @Test
    void hasASiteOfEveryKind() {
        Set<String> kinds = ExampleCity.sites().stream()
                .map(site -> site.body().get("kind").asText())
                .collect(toSet());

        assertEquals(
                Set.of(
                        "OFFICE",
                        "OFFICIAL_RESIDENCE",
                        "PRIVATE_RESIDENCE",
                        "COUNTER",
                        "SCHOOL",
                        "PUSKESMAS",
                        "HOSPITAL"),
                kinds);
    }
}
