package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.enter;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.RosterRecomputed.Line;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What roster-service tells survives duplicates, reordering and nonsense.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class StaffComponentTest {
    private static final String REGION = "71.65";
    private static final LocalDate DAY = LocalDate.parse("2022-02-16");

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource database;

    @Inject
    Pseudonyms pseudonyms;

    @Test
    void keepsTheNewestWordWhateverComesInBetween() throws Exception {
        String nip = Persons.nip();
        String office = CheckinApi.office(REGION);
        Roster roster = new Roster(database);
        roster.unit("71.65-U1", "71.65-SETDA", REGION, UnitKind.OFFICE, 1);
        roster.employee("71.65-E1", "71.65-U1", "71.65-SETDA", REGION, Position.STAFF, List.of(subject(nip)), 2);
        roster.roster("71.65-U1", "71.65-SETDA", REGION, DAY, 5, Roster.line("71.65-E1", Assignment.HOME));
        enter(office, Persons.byNip(nip), NOON).then().body("reasons.code", contains("NOT_ROSTERED"));

        Roster.send(EventType.ROSTER_RECOMPUTED, "71.65-U1", told("71.65-U1", 4, Assignment.ON_SITE));
        Roster.send(EventType.ROSTER_RECOMPUTED, "71.65-U1", told("71.65-U1", 5, Assignment.ON_SITE));
        Roster.send(EventType.ROSTER_RECOMPUTED, "71.65-U1", "no roster at all");
        Roster.send(EventType.ROSTER_RECOMPUTED, "71.65-U1", told("71.65-U9", 9, Assignment.ON_SITE));
        roster.employee("71.65-E1", "71.65-U1", "71.65-SETDA", REGION, Position.STAFF, List.of(), 1);
        // Whoever comes behind all that on the same topic shows that it was passed.
        roster.roster("71.65-U1", "71.65-SETDA", REGION, DAY, 6, Roster.line("71.65-E1", Assignment.HOME));

        enter(office, Persons.byNip(nip), NOON).then().body("reasons.code", contains("NOT_ROSTERED"));
        assertEquals(2, roster.number("select revision from staff_member where employee = ?", "71.65-E1"));
        assertNull(roster.number("select revision from staff_roster where unit = ?", "71.65-U9"));
        await().untilAsserted(() -> assertEquals(
                2,
                broker.read(Topic.deadLetters(Topic.ROSTERS.topicName())).stream()
                        .filter(dead -> "71.65-U1".equals(dead.key()))
                        .count()));
    }

    @Test
    void forgetsWhoIsGone() {
        String nip = Persons.nip();
        String office = CheckinApi.office(REGION);
        Roster roster = new Roster(database);
        roster.unit("71.65-U2", "71.65-SETDA", REGION, UnitKind.OFFICE, 1);
        roster.employee("71.65-E2", "71.65-U2", "71.65-SETDA", REGION, Position.STAFF, List.of(subject(nip)), 1);
        roster.roster("71.65-U2", "71.65-SETDA", REGION, DAY, 1, Roster.line("71.65-E2", Assignment.HOME));
        enter(office, Persons.byNip(nip), NOON).then().body("decision", equalTo("DENY"));

        TestKafka.send(Topic.EMPLOYEES.topicName(), "71.65-E2", EventType.EMPLOYEE_CHANGED.type(), (byte[]) null);

        await().until(() -> roster.number("select revision from staff_member where employee = ?", "71.65-E2") == null);
        enter(office, Persons.byNip(nip), NOON).then().body("decision", equalTo("ALLOW"));
    }

    private String subject(String nip) {
        return pseudonyms.of(Identifier.NIP, nip);
    }

    private static RosterRecomputed told(String unit, long revision, Assignment assignment) {
        return new RosterRecomputed(
                unit,
                "71.65-SETDA",
                REGION,
                1,
                revision,
                DAY,
                DAY,
                List.of(new Line("71.65-E1", List.of(assignment))),
                List.of());
    }
}
