package id.edaran.roster;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.reachable;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Scope;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Identity numbers, names, health data and what people write stand nowhere in clear, whatever was done with
/// them.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PrivacyComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NIP = "198503032010011888";
    private static final String NAME = "Contoh Rahasia Kenari";
    private static final String NOTE = "catatan rahasia murai";
    private static final String REASON = "alasan rahasia jalak";

    @Inject
    AgroalDataSource database;

    @Inject
    Pseudonyms pseudonyms;

    @Test
    void leaksNothing() throws SQLException {
        City city = new City("61.31", "priv");
        String nik = City.nik("priv-a");
        String faulty = nik.substring(0, 15) + "X";
        String subject = pseudonyms.of(Identifier.NIK, nik);
        city.publish(timeline("61.31", 1, city("c", "7", "2020-03-20", null, reachable(true, Scope.EVERYONE))));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1);

        List<String> places = new ArrayList<>();
        try (Traces traces = Traces.listen()) {
            useEverything(city, nik, faulty, subject);
            places.addAll(traces.log());
        }

        assertFalse(places.isEmpty());
        places.addAll(Traces.cells(database));
        List<String> told = Traces.records();
        places.addAll(told);
        // What is looked through is what was written.
        assertTrue(places.stream().anyMatch(place -> place.contains(subject)));
        assertTrue(told.stream().anyMatch(record -> record.contains(EventType.RECALL_ORDERED.type())));
        Traces.assertHidden(List.of(nik, NIP, faulty, NAME, NOTE, REASON, "SICKNESS"), places);
        city.as("hr-admin")
                .get("/v1/employees/priv-a/assignments/2020-03-30")
                .then()
                .body("assignment", equalTo("ISOLATION"));
        List<String> rosters = Traces.records(Topic.ROSTERS.topicName());
        assertTrue(rosters.stream().anyMatch(record -> record.contains("priv-a") && record.contains("ABSENT")));
        for (String absence : List.of("ISOLATION", "LEAVE")) {
            assertTrue(rosters.stream().noneMatch(record -> record.contains(absence)), absence);
        }
    }

    private static void useEverything(City city, String nik, String faulty, String subject) {
        String person = "{\"nik\":\"" + nik + "\",\"nip\":\"" + NIP + "\",\"name\":\"" + NAME
                + "\",\"unit\":\"priv-office\",\"employmentType\":\"PNS\"}";
        city.put("employees/priv-a", person).statusCode(201);
        city.put("employees/priv-b", person).statusCode(409);
        city.put("employees/priv-b", person.replace(nik, faulty)).statusCode(400);
        city.put("employees/priv-b", "{\"" + nik + "\": ").statusCode(400);
        String absence = "{\"kind\":\"SICKNESS\",\"from\":\"2020-03-24\",\"until\":\"2020-03-26\"}";
        city.put("employees/priv-a/absences/x", absence).statusCode(201);
        city.put("employees/priv-a/absences/y", absence).statusCode(409);
        city.put("employees/priv-a/absences/y", absence.replace("}", ",\"note\":\"" + NOTE + "\"}"))
                .statusCode(400);
        city.put("employees/priv-a/absences/y", absence.replace("}", ",\"" + NOTE + "\":"))
                .statusCode(400);
        city.as("hr-admin").get("/v1/employees/priv-a/absences").then().statusCode(200);
        city.as("agency-head", "priv-dinas", null)
                .body("{\"reason\":\"" + REASON + "\"}")
                .put("/v1/employees/priv-a/recalls/2020-03-27")
                .then()
                .statusCode(201);
        long before = city.revision("office");
        City.send(
                EventType.AVAILABILITY_CHANGED,
                subject,
                Json.bytes(new AvailabilityChanged(
                        subject, day("2020-03-28"), day("2020-04-10"), Instant.parse("2020-03-20T01:00:00Z"), 1)));
        City.send(EventType.AVAILABILITY_CHANGED, subject, Json.bytes("no availability"));
        await().atMost(SOON).until(() -> city.revision("office") > before);
        await().atMost(SOON)
                .until(() -> !Traces.records(Topic.deadLetters(Topic.HEALTH.topicName()))
                        .isEmpty());
    }
}
