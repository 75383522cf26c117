package id.edaran.endtoend;

import static id.edaran.endtoend.Installation.policy;
import static id.edaran.endtoend.Installation.roster;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A city asks what a draft would change, publishes it, and finds exactly that.
class PreviewIT {
    private static final String CITY = "71.98";
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int AGENCIES = 25;
    /// Units of each agency: 1,875 people; with `-Dpreview.units=8` the city has 5,000.
    private static final int UNITS = Integer.getInteger("preview.units", 3);
    private static final int PEOPLE = 25;
    private static final int HORIZON = 28;
    private static final int AT_ONCE = 8;

    private static final String HALF_HOME = """
            [{"ref":"1","rules":[{"type":"WORK_FROM_HOME","homePercent":50}]}]""";
    private static final String STRICTER = """
            [{"ref":"1","rules":[{"type":"WORK_FROM_HOME","homePercent":75,"scope":{"except":{"positions":["AGENCY_HEAD"]}}}]},
             {"ref":"2","rules":[{"type":"WORK_ON_SITE","scope":{"agencies":["CP-01"]}}]},
             {"ref":"3","rules":[{"type":"SHIFT_ROTATION","groups":3,"groupBy":"SECTION","daysPerTurn":1,
               "scope":{"units":["CP-02-1","CP-02-2"]}}]},
             {"ref":"4","rules":[{"type":"DUTY_ROSTER","minimumOnDuty":9,"scope":{"unitKinds":["COUNTER"]}}]},
             {"ref":"5","rules":[{"type":"WORK_FROM_HOME","homePercent":100,"scope":{"units":["CP-03-0"]}}]},
             {"ref":"6","rules":[{"type":"DUTY_ROSTER","minimumOnDuty":26,"scope":{"units":["CP-04-0"]}}]}]""";

    @BeforeAll
    static void aCityOfFiveThousand() throws Exception {
        List<Callable<?>> agencies = new ArrayList<>();
        List<Callable<?>> units = new ArrayList<>();
        List<Callable<?>> people = new ArrayList<>();
        for (String agency : agencies()) {
            agencies.add(() -> roster().put("/v1/agencies/" + agency, """
                            {"region":"71.98","name":"Dinas Contoh","kind":"DEPARTMENT"}""").expect(201));
            for (String unit : units(agency)) {
                units.add(() -> roster().put(
                                "/v1/units/" + unit, """
                                {"agency":"%s","name":"Bidang Contoh","kind":"%s"}""".formatted(agency, unit.endsWith("-0") ? "COUNTER" : "OFFICE"))
                        .expect(201));
                for (int p = 0; p < PEOPLE; p++) {
                    people.add(employee(unit, p, people.size()));
                }
            }
        }
        together(agencies);
        together(units);
        together(people);
        policy().put("/v1/regions/" + CITY, """
                        {"name":"Kota Pratinjau","level":"CITY","parent":"71","timeZone":"Asia/Makassar"}""").expect(201);
        String half = draft("CP/1/2020", "2020-03-16", HALF_HOME, "");
        publish(half);
    }

    @Test
    void whatIsPreviewedIsWhatThePublicationDoes() throws Exception {
        String id = draft("CP/2/2020", "2020-03-25", STRICTER, ",\"supersedes\":[\"CP/1/2020\"]");
        String byId = "{\"circularId\":\"" + id + "\"}";
        await().atMost(SOON).until(() -> preview(byId).at("/regions/0/settled").booleanValue());
        Map<String, String> before = rosters();

        JsonNode preview = preview(byId);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            preview(byId);
            System.out.printf(
                    "edaran: preview of a city of %d people: %d ms%n",
                    AGENCIES * UNITS * PEOPLE,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        JsonNode inline = preview("{\"circular\":"
                + content("CP/2/2020", "2020-03-25", STRICTER, ",\"supersedes\":[\"CP/1/2020\"]") + "}");
        Map<String, String> named = peopleOf(byId);

        assertEquals(before, rosters());
        assertEquals(preview.get("agencies"), inline.get("agencies"));
        assertEquals(preview.get("totals"), inline.get("totals"));
        publish(id);
        Map<String, String> after = rosters();
        assertEquals(changed(before, after), named);
        assertEquals(named.size(), preview.at("/totals/days").intValue());
        assertTrue(named.size() > 10_000, "changes: " + named.size());
        assertEquals(counted(before, after), counted(preview));
        // Of 25 people 26 cannot be there; everywhere else the duty roster keeps nine.
        assertEquals(Set.of("CP-04-0"), texts(preview.get("counters"), "unit"));
        assertEquals(Set.of("DUTY_UNDERSTAFFED"), texts(preview.get("conflicts"), "code"));
    }

    @Test
    void policyServicesRefusalsReachWhoeverAsks() {
        JsonNode refused = roster().post("/v1/previews", """
                        {"circular":{"region":"71.98","level":"CITY","clauses":[{"ref":"1","rules":[{"type":"WORK"}]}]}}""").expect(400).body();

        List<String> pointers = new ArrayList<>();
        refused.get("errors").forEach(fault -> pointers.add(fault.get("pointer").textValue()));
        assertTrue(pointers.contains("/circular/number"), pointers::toString);
        assertTrue(pointers.contains("/circular/clauses/0/rules/0/type"), pointers::toString);
        roster().post("/v1/previews", "{\"circularId\":\"7f0c7a4e-95a0-4f0b-8f3e-1f6a9d2b4c11\"}")
                .expect(404);
    }

    private static Set<String> texts(JsonNode items, String field) {
        Set<String> texts = new TreeSet<>();
        items.forEach(item -> texts.add(item.get(field).textValue()));
        return texts;
    }

    private static List<String> agencies() {
        return IntStream.range(0, AGENCIES).mapToObj("CP-%02d"::formatted).toList();
    }

    private static List<String> units(String agency) {
        return IntStream.range(0, UNITS).mapToObj(u -> agency + "-" + u).toList();
    }

    private static Callable<?> employee(String unit, int place, int number) {
        boolean head = place == 0 && unit.endsWith("-1");
        return () -> roster().put("/v1/employees/%s-%02d".formatted(unit, place), """
                        {"nik":"719801010190%04d","name":"Contoh Pegawai","unit":"%s","section":"s%d","employmentType":"PNS",
                         "position":"%s","echelon":"%s"}""".formatted(
                                number, unit, place % 3, head ? "AGENCY_HEAD" : "STAFF", head ? "IIb" : "NONE"))
                .expect(201);
    }

    private static void together(List<Callable<?>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            calls.forEach(call -> running.add(threads.submit(call)));
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private static String content(String number, String from, String clauses, String more) {
        return """
                {"region":"71.98","number":"%s","subject":"Contoh penyesuaian","issuer":"Wali Kota Contoh","level":"CITY",
                 "signedOn":"2020-03-16","effective":{"from":"%s"},"clauses":%s%s}""".formatted(number, from, clauses, more);
    }

    private static String draft(String number, String from, String clauses, String more) {
        return policy().post("/v1/circulars", content(number, from, clauses, more))
                .expect(201)
                .body()
                .get("id")
                .textValue();
    }

    /// Until every unit applies it.
    private static void publish(String circular) {
        policy().post("/v1/circulars/" + circular + "/publication", null, "\"1\"")
                .expect(200);
        await().atMost(SOON).until(() -> {
            JsonNode units = policy().get("/v1/circulars/" + circular + "/propagation")
                    .expect(200)
                    .body()
                    .get("units");
            return units.get("total").intValue() == AGENCIES * UNITS
                    && units.get("applied").intValue() == AGENCIES * UNITS;
        });
    }

    private static JsonNode preview(String draft) {
        return roster().post("/v1/previews", draft).expect(200).body();
    }

    /// The days that change by the previews of each agency, person by person.
    private static Map<String, String> peopleOf(String draft) {
        Map<String, String> named = new TreeMap<>();
        for (String agency : agencies()) {
            JsonNode people = roster().post("/v1/previews?limit=500&agency=" + agency, draft)
                    .expect(200)
                    .body()
                    .get("people");
            people.get("items")
                    .forEach(person -> person.get("days")
                            .forEach(day -> named.put(
                                    person.get("employee").textValue() + " "
                                            + day.get("date").textValue(),
                                    day.get("before").textValue() + " "
                                            + day.get("after").textValue())));
        }
        return named;
    }

    /// Where everybody of the city is on which day of the horizon.
    private static Map<String, String> rosters() throws Exception {
        Map<String, String> days = new TreeMap<>();
        LocalDate last = Installation.TODAY.plusDays(HORIZON - 1L);
        List<Callable<?>> reading = new ArrayList<>();
        for (String agency : agencies()) {
            for (String unit : units(agency)) {
                reading.add(() -> {
                    JsonNode lines = roster().get(
                                    "/v1/units/%s/roster?from=%s&to=%s".formatted(unit, Installation.TODAY, last))
                            .expect(200)
                            .body()
                            .get("lines");
                    synchronized (days) {
                        lines.forEach(line -> line.get("days")
                                .forEach(day -> days.put(
                                        line.get("employee").textValue() + " "
                                                + day.get("date").textValue(),
                                        day.get("assignment").textValue())));
                    }
                    return unit;
                });
            }
        }
        together(reading);
        assertEquals(AGENCIES * UNITS * PEOPLE * HORIZON, days.size());
        return days;
    }

    private static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>();
        after.forEach((day, is) -> {
            String was = before.getOrDefault(day, "nothing");
            if (!was.equals(is)) {
                changed.put(day, was + " " + is);
            }
        });
        return changed;
    }

    /// By agency and day on which somebody's day changes: how many have which assignment, before and after.
    private static Map<String, Map<String, Integer>> counted(Map<String, String> before, Map<String, String> after) {
        Map<String, Map<String, Integer>> counted = new TreeMap<>();
        changed(before, after).keySet().forEach(day -> counted.put(agencyAndDate(day), new TreeMap<>()));
        after.forEach((day, is) -> {
            Map<String, Integer> counts = counted.get(agencyAndDate(day));
            if (counts != null) {
                counts.merge("before " + before.get(day), 1, Integer::sum);
                counts.merge("after " + is, 1, Integer::sum);
            }
        });
        return counted;
    }

    private static String agencyAndDate(String personAndDate) {
        return personAndDate.substring(0, "CP-00".length()) + personAndDate.substring(personAndDate.indexOf(' '));
    }

    private static Map<String, Map<String, Integer>> counted(JsonNode preview) {
        Map<String, Map<String, Integer>> counted = new TreeMap<>();
        preview.get("agencies")
                .forEach(agency -> agency.get("days").forEach(day -> {
                    Map<String, Integer> counts = new TreeMap<>();
                    for (String side : List.of("before", "after")) {
                        day.get(side)
                                .properties()
                                .forEach(count -> counts.put(
                                        side + " " + count.getKey(),
                                        count.getValue().intValue()));
                    }
                    counted.put(
                            agency.get("agency").textValue() + " "
                                    + day.get("date").textValue(),
                            counts);
                }));
        return counted;
    }
}
