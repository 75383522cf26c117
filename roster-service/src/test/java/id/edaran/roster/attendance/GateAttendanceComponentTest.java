package id.edaran.roster.attendance;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.reporting;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.AttendanceRecorded;
import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ExitRecorded;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whom a gate let in to work at a site of the own agency is at work.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class GateAttendanceComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Pseudonyms pseudonyms;

    @Test
    void takesTheGatesWordOnceAndNobodyElses() {
        City city = new City("61.86", "gate");
        city.publish(timeline(
                "61.86",
                1,
                city("c", "5", "2020-03-20", null, reporting(true, false, "09:00", ReportingChannel.WHATSAPP))));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        for (String name : List.of("a", "b", "c", "d", "e")) {
            city.employee(name, "office", "");
        }
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1 && city.people("office", "2020-03-20") == 5);

        // The exit overtakes the entry, and everything comes twice.
        left("a", "gate-dinas", "2020-03-20T01:30:00Z");
        for (int i = 0; i < 2; i++) {
            entered("a", "scan-1", "gate-dinas", Purpose.WORK, Decision.ALLOW, "2020-03-20T00:30:00Z");
        }
        left("a", "gate-dinas", "2020-03-20T01:30:00Z");
        entered("b", "scan-2", "gate-dinas", Purpose.WORK, Decision.ALLOW, "2020-03-20T01:00:01Z");
        // Poison, no agency, another's site, no entry, no work.
        City.send(EventType.ENTRY_DECIDED, "gate-site", Json.bytes("no entry"));
        entered("c", "scan-3", null, Purpose.WORK, Decision.ALLOW, "2020-03-20T00:30:00Z");
        entered("c", "scan-4", "gate-other", Purpose.WORK, Decision.ALLOW, "2020-03-20T00:30:00Z");
        entered("c", "scan-5", "gate-dinas", Purpose.WORK, Decision.DENY, "2020-03-20T00:30:00Z");
        entered("c", "scan-6", "gate-dinas", Purpose.SERVICE, Decision.ALLOW, "2020-03-20T00:30:00Z");
        left("c", null, "2020-03-20T01:30:00Z");
        left("d", "gate-dinas", "2020-03-20T01:30:00Z", true);
        entered("stranger", "scan-7", "gate-dinas", Purpose.WORK, Decision.ALLOW, "2020-03-20T00:30:00Z");
        entered("d", "scan-8", "gate-dinas", Purpose.WORK, Decision.ALLOW, "2020-03-20T00:40:00Z");

        await().atMost(SOON).until(() -> told(city).size() == 4);
        city.get("agencies/gate-dinas/attendance?on=2020-03-20")
                .body(line("a") + ".standing", equalTo("DONE"))
                .body(line("a") + ".arrivedAt", equalTo("2020-03-20T00:30:00Z"))
                .body(line("a") + ".leftAt", equalTo("2020-03-20T01:30:00Z"))
                .body(line("a") + ".place", equalTo("ON_SITE"))
                .body(line("a") + ".channel", equalTo("GATE"))
                .body(line("a") + ".recordedBy", nullValue())
                .body(line("b") + ".standing", equalTo("LATE"))
                .body(line("c") + ".standing", equalTo("MISSING"))
                .body(line("d") + ".leftAt", nullValue());
        await().atMost(SOON)
                .until(() -> TestKafka.read(Topic.deadLetters(Topic.ENTRIES.topicName())).stream()
                        .anyMatch(dead -> "gate-site".equals(dead.key())));
        assertEquals(4, told(city).size());
    }

    private void entered(
            String employee, String scan, @Nullable String agency, Purpose purpose, Decision decision, String at) {
        City.send(
                EventType.ENTRY_DECIDED,
                "gate-site",
                Json.bytes(new EntryDecided(
                        scan,
                        "gate-site",
                        "61.86",
                        agency,
                        subject(employee),
                        purpose,
                        decision,
                        List.of(),
                        1,
                        Instant.parse(at))));
    }

    private void left(String employee, @Nullable String agency, String at) {
        left(employee, agency, at, false);
    }

    private void left(String employee, @Nullable String agency, String at, boolean assumed) {
        City.send(
                EventType.EXIT_RECORDED,
                "gate-site",
                Json.bytes(new ExitRecorded(
                        "gate-site", "61.86", agency, subject(employee), Instant.parse(at), 0, assumed)));
    }

    private String subject(String employee) {
        return pseudonyms.of(Identifier.NIK, City.nik("gate-" + employee));
    }

    private static List<AttendanceRecorded> told(City city) {
        return city.records(Topic.ATTENDANCE.topicName()).stream()
                .map(record -> Json.read(record.value(), AttendanceRecorded.class))
                .toList();
    }

    private static String line(String employee) {
        return "lines.find { it.employee == 'gate-" + employee + "' }.attendance";
    }
}
