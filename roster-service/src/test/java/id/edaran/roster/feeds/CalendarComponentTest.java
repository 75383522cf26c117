package id.edaran.roster.feeds;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.onSite;
import static id.edaran.roster.Rules.timeline;
import static id.edaran.roster.Rules.until;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.roster.City;
import id.edaran.roster.Rules;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class CalendarComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    /// A day as somebody's phone has it.
    private record Shown(String uid, int sequence, String stamp, String summary, String description, String status) {}

    @Test
    void followsCircularsWithSequencesThatGrow() {
        City city = office("35.61", "cal");
        String key = key(city, "a");
        Map<String, Shown> before = read(city, "a", key);
        assertEquals("Kerja di kantor", summary(before, "20200324"));
        assertTrue(shown(before, "20200324").description().contains("Tidak ada surat edaran"));
        assertFalse(before.containsKey("20200322"), "Sunday");

        city.publish(timeline("35.61", 2, city("c", "1", "2020-03-23", "2020-04-04", home(100, Scope.EVERYONE))));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 2);
        Map<String, Shown> home = read(city, "a", key);
        Shown day = shown(home, "20200324");
        assertEquals("Kerja dari rumah", day.summary());
        assertEquals(
                "Kerja dari rumah. Dasar: surat edaran no/c, butir 1.\nWorks from home. Basis: circular no/c, clause 1.",
                day.description());
        assertEquals(shown(before, "20200324").uid(), day.uid());
        assertEquals(1, day.sequence());
        assertEquals(shown(before, "20200320"), shown(home, "20200320"), "a day that the circular leaves alone");

        // Prolonged: days that are as before keep their sequence, also though the roster was computed anew.
        city.publish(timeline(
                "35.61",
                3,
                until(
                        city("c", "1", "2020-03-23", "2020-04-04", home(100, Scope.EVERYONE)),
                        "2020-04-10",
                        new Numbering(Rules.day("2020-04-05"), "no/c2", 2))));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 3);
        Map<String, Shown> longer = read(city, "a", key);
        assertEquals(day, shown(longer, "20200324"));
        assertEquals(1, shown(longer, "20200407").sequence());
        assertTrue(shown(longer, "20200407").description().contains("no/c2"));

        // Revoked: back in the office, told once more.
        city.publish(timeline("35.61", 4, city("d", "1", "2020-03-23", null, onSite(Scope.EVERYONE))));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 4);
        Shown back = shown(read(city, "a", key), "20200324");
        assertEquals("Kerja di kantor", back.summary());
        assertEquals(2, back.sequence());
    }

    @Test
    void withdrawsDaysThatAreGone() {
        City city = office("35.62", "cax");
        String key = key(city, "a");
        Shown before = shown(read(city, "a", key), "20200325");
        assertEquals("CONFIRMED", before.status());
        city.put("calendars/35.62/holidays/2020-03-25", "{\"name\":\"Hari Contoh\",\"decree\":\"SKB\"}")
                .statusCode(201);
        await().atMost(SOON).until(() -> city.assignment("a", "2020-03-25").equals("OFF"));
        Shown withdrawn = shown(read(city, "a", key), "20200325");
        assertEquals("CANCELLED", withdrawn.status());
        assertEquals(before.sequence() + 1, withdrawn.sequence());
        assertEquals(before.uid(), withdrawn.uid());
        assertEquals(withdrawn, shown(read(city, "a", key), "20200325"));

        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .delete("/v1/calendars/35.62/holidays/2020-03-25")
                .then()
                .statusCode(204);
        await().atMost(SOON).until(() -> city.assignment("a", "2020-03-25").equals("ON_SITE"));
        Shown again = shown(read(city, "a", key), "20200325");
        assertEquals("CONFIRMED", again.status());
        assertEquals(withdrawn.sequence() + 1, again.sequence());
    }

    @Test
    void tellsOfAnAbsenceNothingButThatItIsOne() {
        City city = office("35.63", "caz");
        String key = key(city, "a");
        city.put(
                        "employees/caz-a/absences/x",
                        "{\"kind\":\"SICKNESS\",\"from\":\"2020-03-24\",\"until\":\"2020-03-26\"}")
                .statusCode(201);
        await().atMost(SOON)
                .until(() -> city.as("hr-admin")
                        .get("/v1/employees/caz-a/assignments/2020-03-24")
                        .then()
                        .extract()
                        .path("assignment")
                        .equals("LEAVE"));
        Shown away = shown(read(city, "a", key), "20200324");
        assertEquals("Tidak bertugas", away.summary());
        assertEquals("Tidak bertugas pada hari ini.\nNot on duty on this day.", away.description());
        String text = feed(city, "a", key).extract().asString();
        for (String telling : List.of("LEAVE", "Cuti", "SICK", "sakit", "ISOL", "Isol")) {
            assertFalse(text.contains(telling), telling);
        }
    }

    @Test
    void isAnICalendarThatOthersCanRead() throws IOException, ParserException {
        City city = office("35.64", "cay");
        String key = key(city, "a");
        String long1 = "188.65/" + "é".repeat(40) + "/ORG; 2020, \\ contoh";
        city.publish(timeline(
                "35.64",
                2,
                until(
                        city("c", "1", "2020-03-23", "2020-04-04", home(100, Scope.EVERYONE)),
                        "2020-04-10",
                        new Numbering(Rules.day("2020-03-24"), long1, 2))));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 2);
        byte[] bytes = feed(city, "a", key)
                .contentType(equalTo("text/calendar;charset=UTF-8"))
                .header("Cache-Control", equalTo("private, max-age=900"))
                .extract()
                .asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), line);
        }
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertFalse(calendar.validate().hasErrors(), calendar.validate().toString());
        Set<String> uids = new HashSet<>();
        calendar.getComponents().forEach(component -> {
            if (component instanceof VEvent event) {
                assertFalse(event.validate().hasErrors(), event.validate().toString());
                assertTrue(uids.add(value(event, "UID")));
            } else if (component instanceof VTimeZone zone) {
                assertEquals("Asia/Makassar", zone.getRequiredProperty("TZID").getValue());
                assertEquals(
                        "+0800",
                        zone.getObservances()
                                .getFirst()
                                .getRequiredProperty("TZOFFSETTO")
                                .getValue());
                assertEquals(
                        "WITA",
                        zone.getObservances()
                                .getFirst()
                                .getRequiredProperty("TZNAME")
                                .getValue());
            }
        });
        assertTrue(uids.size() > 20);
        assertTrue(shown(read(city, "a", key), "20200324").description().contains(long1));
    }

    @Test
    void sparesReadersWhatTheyHave() {
        City city = office("35.65", "cae");
        String key = key(city, "a");
        String tag =
                feed(city, "a", key).header("ETag", notNullValue()).extract().header("ETag");
        assertEquals(tag, feed(city, "a", key).extract().header("ETag"));
        given().header("If-None-Match", tag)
                .get("/v1/employees/cae-a/calendar.ics?key=" + key)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("private, max-age=900"));
        city.publish(timeline("35.65", 2, city("c", "1", "2020-03-23", null, home(100, Scope.EVERYONE))));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 2);
        given().header("If-None-Match", tag)
                .get("/v1/employees/cae-a/calendar.ics?key=" + key)
                .then()
                .statusCode(200);
    }

    @Test
    void opensToTheNewestKeyAlone() {
        City city = office("35.66", "cak");
        city.as("employee", null, "cak-a")
                .get("/v1/employees/cak-a/calendar-key")
                .then()
                .statusCode(404);
        String first = key(city, "a");
        String other = key(city, "b");
        for (String wrong : List.of(
                "",
                "?key=",
                "?key=" + other,
                "?key=" + first + "x",
                "?key=" + first.toLowerCase(java.util.Locale.ROOT))) {
            given().get("/v1/employees/cak-a/calendar.ics" + wrong).then().statusCode(404);
        }
        given().get("/v1/employees/cak-nobody/calendar.ics?key=" + first).then().statusCode(404);
        Map<String, Shown> before = read(city, "a", first);

        String second = city.as("hr-admin")
                .post("/v1/employees/cak-a/calendar-key")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .extract()
                .path("key");
        assertNotEquals(first, second);
        given().get("/v1/employees/cak-a/calendar.ics?key=" + first).then().statusCode(404);
        assertEquals(before, read(city, "a", second));
        city.as("employee", null, "cak-a")
                .get("/v1/employees/cak-a/calendar-key")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("key", nullValue())
                .body("issuedAt", notNullValue());

        city.as("employee", null, "cak-a")
                .delete("/v1/employees/cak-a/calendar-key")
                .then()
                .statusCode(428);
        city.as("employee", null, "cak-a")
                .header("If-Match", "\"2\"")
                .delete("/v1/employees/cak-a/calendar-key")
                .then()
                .statusCode(204);
        given().get("/v1/employees/cak-a/calendar.ics?key=" + second).then().statusCode(404);
        city.as("employee", null, "cak-a")
                .get("/v1/employees/cak-a/calendar-key")
                .then()
                .statusCode(404);
    }

    @Test
    void givesKeysToThePersonAndTheirOfficeAlone() {
        City city = office("35.67", "cap");
        String address = "/v1/employees/cap-a/calendar-key";
        given().post(address).then().statusCode(401);
        city.as("employee", null, "cap-b").post(address).then().statusCode(403);
        for (String role : List.of("agency-head", "auditor", "administrator", "health-officer")) {
            city.as(role, null, "cap-a").post(address).then().statusCode(403);
        }
        city.as("hr-admin", "cap-other", null).post(address).then().statusCode(403);
        city.as("hr-admin").post("/v1/employees/cap-nobody/calendar-key").then().statusCode(404);
        String key = city.as("employee", "cap-dinas", "cap-a")
                .header("Idempotency-Key", "cap")
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        assertEquals(
                key,
                city.as("employee", "cap-dinas", "cap-a")
                        .header("Idempotency-Key", "cap")
                        .post(address)
                        .then()
                        .extract()
                        .path("key"));
    }

    @Test
    void leavesNoKeyBehind() throws SQLException {
        City city = office("35.68", "cal8");
        List<String> places = new ArrayList<>();
        String key;
        try (Traces traces = Traces.listen()) {
            key = key(city, "a");
            feed(city, "a", key);
            given().get("/v1/employees/cal8-b/calendar.ics?key=" + key).then().statusCode(404);
            given().get("/v1/employees/cal8-a/calendar.ics?kunci=1&key=" + key)
                    .then()
                    .statusCode(400);
            places.addAll(traces.log());
        }
        places.addAll(Traces.cells(database));
        assertTrue(places.stream().anyMatch(place -> place.contains("cal8-a")));
        assertEquals(
                List.of(), places.stream().filter(place -> place.contains(key)).toList());
    }

    private static City office(String region, String prefix) {
        City city = new City(region, prefix);
        city.publish(timeline(region, 1));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.employee("b", "office", "");
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1);
        return city;
    }

    private static String key(City city, String employee) {
        return city.as("employee", null, city.code(employee))
                .post("/v1/employees/" + city.code(employee) + "/calendar-key")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static io.restassured.response.ValidatableResponse feed(City city, String employee, String key) {
        return given().get("/v1/employees/" + city.code(employee) + "/calendar.ics?key=" + key)
                .then()
                .statusCode(200);
    }

    /// The calendar as another library reads it, by day.
    private static Map<String, Shown> read(City city, String employee, String key) {
        Calendar calendar;
        try {
            calendar = new CalendarBuilder()
                    .build(new StringReader(
                            new String(feed(city, employee, key).extract().asByteArray(), StandardCharsets.UTF_8)));
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
        Map<String, Shown> days = new TreeMap<>();
        calendar.getComponents().forEach(component -> {
            if (component instanceof VEvent event) {
                days.put(
                        value(event, "DTSTART"),
                        new Shown(
                                value(event, "UID"),
                                Integer.parseInt(value(event, "SEQUENCE")),
                                value(event, "DTSTAMP"),
                                value(event, "SUMMARY"),
                                value(event, "DESCRIPTION"),
                                value(event, "STATUS")));
            }
        });
        return days;
    }

    private static Shown shown(Map<String, Shown> days, String day) {
        return java.util.Objects.requireNonNull(days.get(day), day);
    }

    private static String summary(Map<String, Shown> days, String day) {
        return shown(days, day).summary();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
