package id.edaran.roster.preview;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.roster.City;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A small city drawn at random: offices, counters and units with a week of their own, people on leave and on duty.
///
/// @param agencies names, each with its units
/// @param people of each unit
record Town(City city, String region, Map<String, List<String>> agencies, Map<String, List<String>> people) {
    static final LocalDate HOLIDAY = LocalDate.of(2020, 3, 25);
    private static final List<String> NAMES = List.of("setda", "dinas", "badan");
    private static final int UNITS = 4;
    private static final List<String> KINDS = List.of(
            "\"kind\":\"OFFICE\"",
            "\"kind\":\"SCHOOL\"",
            "\"kind\":\"COUNTER\"",
            "\"publicFacing\":true,\"workingDays\":[\"MONDAY\",\"WEDNESDAY\",\"FRIDAY\",\"SATURDAY\"]");
    private static final List<String> POSITIONS =
            List.of("", "", "", ",\"echelon\":\"IVa\",\"position\":\"SECTION_HEAD\"", ",\"publicFacing\":true");

    static Town found(String region, String prefix, Random random) {
        City city = new City(region, prefix);
        Map<String, List<String>> agencies = new TreeMap<>();
        Map<String, List<String>> people = new TreeMap<>();
        city.put("calendars/" + region + "/holidays/" + HOLIDAY, """
                        {"name":"Hari libur contoh","decree":"SKB contoh"}""").statusCode(201);
        for (String agency : NAMES) {
            city.agency(agency);
            for (int u = 0; u < UNITS; u++) {
                String unit = agency + u;
                city.put("units/" + city.code(unit), """
                                {"agency":"%s","name":"Unit Contoh",%s}""".formatted(city.code(agency), KINDS.get(u)))
                        .statusCode(201);
                agencies.computeIfAbsent(agency, any -> new ArrayList<>()).add(unit);
                List<String> ofUnit = new ArrayList<>();
                for (int p = 1 + random.nextInt(4); p > 0; p--) {
                    String person = unit + "p" + p;
                    city.employee(
                            person,
                            unit,
                            POSITIONS.get(random.nextInt(POSITIONS.size())) + ",\"section\":\"s" + p % 2 + "\"");
                    ofUnit.add(person);
                }
                people.put(unit, ofUnit);
            }
        }
        city.put("employees/" + city.code("dinas0p1") + "/absences/x", """
                        {"kind":"LEAVE","from":"2020-03-23","until":"2020-03-30"}""").statusCode(201);
        city.put("employees/" + city.code("badan2p1") + "/absences/x", """
                        {"kind":"SICKNESS","from":"2020-03-26"}""").statusCode(201);
        city.as("agency-head", city.code("setda"), null)
                .body("{\"employees\":[\"" + city.code("setda0p1") + "\"]}")
                .put("/v1/units/" + city.code("setda0") + "/duties/2020-03-27")
                .then()
                .statusCode(201);
        return new Town(city, region, agencies, people);
    }

    Set<String> units() {
        return people.keySet();
    }

    boolean isCounter(String unit) {
        return unit.endsWith("2") || unit.endsWith("3");
    }

    boolean works(String unit, LocalDate date) {
        Set<DayOfWeek> week = unit.endsWith("3")
                ? EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return week.contains(date.getDayOfWeek()) && !date.equals(HOLIDAY);
    }

    boolean follows(long version) {
        return units().stream().allMatch(unit -> city.policyVersion(unit) == version);
    }

    JsonNode preview(String query) {
        return Json.tree(city.as("circular-drafter")
                .body("{\"circularId\":\"" + PolicyCounterpart.DRAFT_ID + "\"}")
                .post("/v1/previews" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /// The days that change by the previews of each agency: person and date, what was and what would be.
    Map<String, String> peopleOfPreview() {
        Map<String, String> named = new TreeMap<>();
        for (String agency : agencies.keySet()) {
            JsonNode people = preview("?limit=500&agency=" + city.code(agency)).get("people");
            for (JsonNode person : people.get("items")) {
                for (JsonNode day : person.get("days")) {
                    named.put(
                            person.get("employee").textValue() + " "
                                    + day.get("date").textValue(),
                            day.get("before").textValue() + " "
                                    + day.get("after").textValue());
                }
            }
        }
        return named;
    }
}
