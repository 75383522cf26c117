package id.edaran.endtoend;

import static id.edaran.endtoend.Installation.checkin;
import static id.edaran.endtoend.Installation.policy;
import static id.edaran.endtoend.Installation.roster;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.event.Topic;
import id.edaran.endtoend.EventLog.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// A positive test closes the doors at once and takes the person out of the unit's roster, without anybody being told
/// why; a negative PCR takes both back. So does a journey, until its days are over (BTG-12).
class IsolationIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    @Test
    void aPositiveTestClosesTheDoorsAndChangesTheRoster() {
        policy().put("/v1/regions/71.97", """
                        {"code":"71.97","name":"Kota Contoh Dua","level":"CITY","parent":"71","timeZone":"Asia/Makassar"}""").expect(201);
        roster().put("/v1/agencies/ISO-DINAS", """
                        {"code":"ISO-DINAS","region":"71.97","name":"Dinas Contoh","kind":"DEPARTMENT"}""").expect(201);
        roster().put("/v1/units/ISO-UNIT", """
                        {"code":"ISO-UNIT","agency":"ISO-DINAS","name":"Bidang Contoh","kind":"OFFICE","publicFacing":false,
                         "workingDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}""").expect(201);
        roster().put("/v1/employees/ISO-1", """
                        {"nik":"7197010101900001","name":"Contoh Pegawai","unit":"ISO-UNIT","position":"STAFF","echelon":"NONE",
                         "employmentType":"TKD"}""").expect(201);
        checkin().put("/v1/sites/ISO-KANTOR", """
                        {"code":"ISO-KANTOR","region":"71.97","agency":"ISO-DINAS","name":"Kantor Contoh","kind":"OFFICE",
                         "capacity":null}""").expect(201);
        await().atMost(SOON).until(() -> assignment().equals("ON_SITE"));
        assertEquals("ALLOW", enter("a").get("decision").textValue());

        test("ANTIGEN", "POSITIVE", 60);
        JsonNode refused = enter("b");
        assertEquals("DENY", refused.get("decision").textValue(), refused::toString);
        assertTrue(codes(refused).contains("TEST_POSITIVE"), refused::toString);
        long began = System.nanoTime();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> assignment().equals("ISOLATION"));
        System.out.printf(
                "the roster followed a positive test after %d ms%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        // In what everybody may hear, an isolation is an absence.
        await().atMost(SOON)
                .until(() -> EventLog.read(Installation.running().bootstrapServers()).stream()
                        .filter(event ->
                                event.topic().equals(Topic.ROSTERS.topicName()) && "ISO-UNIT".equals(event.key()))
                        .map(Event::data)
                        .anyMatch(data -> data.toString().contains("ABSENT")));

        test("PCR", "NEGATIVE", 0);
        await().atMost(SOON).until(() -> assignment().equals("ON_SITE"));
        assertEquals("ALLOW", enter("c").get("decision").textValue());
    }

    private static void test(String kind, String result, int secondsAgo) {
        checkin()
                .post("/v1/health/tests", """
                        {"person":{"nik":"7197010101900001"},"kind":"%s","result":"%s","sampledAt":"%s",
                         "facility":"Puskesmas Contoh"}""".formatted(kind, result, now().minusSeconds(secondsAgo)))
                .expect(201);
    }

    private static Instant now() {
        return Installation.running().now();
    }

    private static String assignment() {
        return roster().get("/v1/employees/ISO-1/assignments/" + LocalDate.ofInstant(now(), ZONE))
                .body()
                .path("assignment")
                .asText();
    }

    private static JsonNode enter(String scan) {
        return checkin()
                .post("/v1/sites/ISO-KANTOR/entries", """
                        {"scanId":"iso-%s","person":{"nik":"7197010101900001"},"purpose":"WORK"}""".formatted(scan))
                .expect(200)
                .body();
    }

    private static List<String> codes(JsonNode answer) {
        return StreamSupport.stream(answer.get("reasons").spliterator(), false)
                .map(reason -> reason.get("code").textValue())
                .toList();
    }
}
