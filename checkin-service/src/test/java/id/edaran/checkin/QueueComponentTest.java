package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.entries;
import static id.edaran.checkin.CheckinApi.leave;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.gate.CloseSites;
import id.edaran.checkin.gate.KeepLinesMoving;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ExitRecorded;
import id.edaran.contracts.event.QueueCalled;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.EventListener;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The waiting line of a full room (row BTG-10).
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class QueueComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /// Eleven in the morning in Makassar.
    private static final Instant MORNING = Instant.parse("2022-02-16T03:00:00Z");

    @Inject
    Broker broker;

    @Inject
    TestClock clock;

    @Inject
    KeepLinesMoving keepLinesMoving;

    @Inject
    CloseSites closeSites;

    @BeforeEach
    void begin() {
        clock.set(MORNING);
    }

    @AfterEach
    void end() {
        clock.release();
    }

    @Test
    void whoCameFirstIsCalledFirstAndHasThePlaceKept() {
        String office = room("83.01", 1);
        String inside = Persons.byNik();
        String first = Persons.byNik();
        String second = Persons.byNik();
        come(office, inside).then().body("decision", equalTo("ALLOW")).body("queue", nullValue());

        String ticket = come(office, first)
                .then()
                .body("decision", equalTo("WAIT"))
                .body("reasons.code", contains("SITE_FULL"))
                .body("queue.number", equalTo(1))
                .body("queue.position", equalTo(1))
                .extract()
                .path("queue.ticket");
        come(office, second).then().body("queue.number", equalTo(2)).body("queue.position", equalTo(2));
        come(office, second).then().body("queue.number", equalTo(2)).body("queue.position", equalTo(2));

        clock.set(MORNING.plus(Duration.ofMinutes(20)));
        leave(office, inside).then().statusCode(200).body("occupancy", equalTo(0));

        queue(office)
                .then()
                .body("waiting", equalTo(1))
                .body("items.state", contains("CALLED", "WAITING"))
                .body("items.position", contains(0, 1))
                .body("items[0].calledUntil", equalTo("2022-02-16T03:23:00Z"))
                // The one who left had stayed for twenty minutes.
                .body("items[1].expectedAt", equalTo("2022-02-16T03:40:00Z"));
        come(office, second).then().body("decision", equalTo("WAIT")).body("queue.position", equalTo(1));
        come(office, Persons.byNik()).then().body("decision", equalTo("WAIT")).body("queue.position", equalTo(2));
        come(office, first).then().body("decision", equalTo("ALLOW")).body("occupancy", equalTo(1));
        as("gate-officer")
                .get("/v1/sites/" + office + "/queue/" + ticket)
                .then()
                .statusCode(200)
                .body("state", equalTo("ADMITTED"));
    }

    @Test
    void whoDoesNotComeInTimeIsPassedOver() {
        String office = room("83.02", 1);
        String inside = Persons.byNik();
        String late = Persons.byNik();
        come(office, inside);
        come(office, late).then().body("queue.number", equalTo(1));
        come(office, Persons.byNik()).then().body("queue.number", equalTo(2));
        leave(office, inside);

        clock.set(MORNING.plus(Duration.ofMinutes(3)));
        keepLinesMoving.move(new SiteCode(office));
        queue(office).then().body("items.number", contains(1, 2)).body("items[0].state", equalTo("CALLED"));
        clock.set(MORNING.plus(Duration.ofMinutes(3)).plusMillis(1));
        keepLinesMoving.move(new SiteCode(office));

        queue(office).then().body("items.number", contains(2)).body("items[0].state", equalTo("CALLED"));
        come(office, late)
                .then()
                .body("decision", equalTo("WAIT"))
                .body("queue.number", equalTo(3))
                .body("queue.position", equalTo(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(1, 2),
                        broker.events(EventType.QUEUE_CALLED, office, QueueCalled.class).stream()
                                .map(QueueCalled::number)
                                .toList()));
    }

    @Test
    void whoeverGivesUpMakesRoomForTheNext() {
        String office = room("83.03", 1);
        String inside = Persons.byNik();
        come(office, inside);
        String ticket = come(office, Persons.byNik()).path("queue.ticket");
        come(office, Persons.byNik());
        leave(office, inside);
        String path = "/v1/sites/" + office + "/queue/" + ticket;

        as("employee", "83.03", null).delete(path).then().statusCode(403);
        as("system").delete(path).then().statusCode(204);
        as("system").delete(path).then().statusCode(204);

        as("employee", "83.03", null).get(path).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        queue(office).then().body("items.number", contains(2)).body("items.state", contains("CALLED"));
        as("system")
                .delete("/v1/sites/" + office + "/queue/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as("system").get("/v1/sites/" + office + "/queue/nonsense").then().statusCode(404);
        as("employee", "83.99", null).get(path).then().statusCode(403);
    }

    /// The room holds ten; the circular says half of it.
    @Test
    void theLimitOfARuleBindsAndIsCitedAndIsFollowedWhenItIsLifted() {
        String office = room("83.04", 4);
        broker.publish(Circulars.timeline("83.04", 1, Circulars.cityRule("C1", "10", halfOfTheRoom())));
        awaitVersion(office, 1);
        come(office, Persons.byNik()).then().body("decision", equalTo("ALLOW"));
        come(office, Persons.byNik()).then().body("decision", equalTo("ALLOW"));
        come(office, Persons.byNik())
                .then()
                .body("decision", equalTo("WAIT"))
                .body("reasons.code", contains("SITE_FULL"))
                .body("reasons.circular", contains("C1"))
                .body("reasons.clause", contains("10"));
        as("operator")
                .get("/v1/sites/" + office + "/occupancy")
                .then()
                .body("occupancy", equalTo(2))
                .body("capacity", equalTo(2))
                .body("waiting", equalTo(1));

        broker.publish(Circulars.timeline("83.04", 2));
        awaitVersion(office, 2);

        await().atMost(SOON).untilAsserted(() -> queue(office).then().body("items.state", contains("CALLED")));
    }

    @Test
    void callsAreHeardAtTheDoorAndSayNothingOfThePerson() throws Exception {
        String office = room("83.05", 1);
        String inside = Persons.byNik();
        String subject = come(office, inside).path("subject");
        String waiting = come(office, Persons.byNik()).path("subject");
        URI calls = URI.create("http://localhost:" + RestAssured.port + "/v1/sites/" + office + "/queue/calls");
        try (EventListener display = EventListener.open(calls, "gate-officer", "83.05", null, null)) {
            leave(office, inside);

            await().atMost(SOON).until(() -> !display.heard().isEmpty());
            assertEquals(
                    EventType.QUEUE_CALLED.type(), display.heard().getFirst().name());
            String data = display.heard().getFirst().data().toString();
            assertFalse(data.contains(subject) || data.contains(waiting), data);
            assertEquals(1, display.heard().getFirst().data().at("/data/number").asInt());
        }
        as("gate-officer", "83.99", null)
                .get("/v1/sites/" + office + "/queue/calls")
                .then()
                .statusCode(403);
    }

    /// Many gates at once, and many who leave at once: never a place too many, and everybody in the end.
    @Test
    void nobodyIsForgottenInACrowd() throws Exception {
        int most = 5;
        String office = room("83.06", most);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(Persons.byNik());
        }
        TreeSet<String> admitted = new TreeSet<>();
        try (ExecutorService gates = Executors.newFixedThreadPool(16)) {
            for (int round = 0; round < 40 && admitted.size() < people.size(); round++) {
                List<Callable<@Nullable String>> scans = people.stream()
                        .filter(person -> !admitted.contains(person))
                        .<Callable<@Nullable String>>map(person -> () -> {
                            Response answer = come(office, person);
                            int occupancy = answer.path("occupancy");
                            assertTrue(occupancy <= most, answer.asString());
                            return "ALLOW".equals(answer.path("decision")) ? person : null;
                        })
                        .toList();
                List<String> came = gates.invokeAll(scans).stream()
                        .map(scan -> scan.resultNow())
                        .filter(Objects::nonNull)
                        .toList();
                assertTrue(came.size() <= most, came::toString);
                admitted.addAll(came);
                gates.invokeAll(came.stream()
                        .<Callable<Integer>>map(
                                person -> () -> leave(office, person).statusCode())
                        .toList());
            }
        }
        assertEquals(people.size(), admitted.size());
    }

    @Test
    void whoNeverCheckedOutLeavesWhenTheDayOfTheSiteEnds() {
        String office = room("83.07", 1);
        String forgotten = Persons.byNik();
        String subject = come(office, forgotten).path("subject");
        come(office, Persons.byNik()).then().body("decision", equalTo("WAIT"));

        // Without rules the day is the capital's: it ends at 17:00 UTC.
        clock.set(Instant.parse("2022-02-16T16:59:59Z"));
        close(office);
        occupancy(office).then().body("occupancy", equalTo(1)).body("waiting", equalTo(1));
        clock.set(Instant.parse("2022-02-16T17:00:00Z"));
        close(office);
        close(office);

        occupancy(office).then().body("occupancy", equalTo(0)).body("waiting", equalTo(0));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(new ExitRecorded(
                                office, "83.07", "SETDA", subject, Instant.parse("2022-02-16T17:00:00Z"), 0, true)),
                        broker.events(EventType.EXIT_RECORDED, office, ExitRecorded.class)));
        come(office, Persons.byNik()).then().body("decision", equalTo("ALLOW"));
    }

    private void close(String office) {
        closeSites.due().stream().filter(site -> site.value().equals(office)).forEach(closeSites::close);
    }

    private static Rule halfOfTheRoom() {
        return new OccupancyLimit(Terms.EVERYONE, SiteSelector.ALL, null, 50);
    }

    private static String room(String region, int capacity) {
        return CheckinApi.site(region, "SETDA", SiteKind.OFFICE, capacity);
    }

    /// Comes now, to work.
    private static Response come(String site, String person) {
        return as("gate-officer").body("""
                        {"scanId": "%s", "person": %s, "purpose": "WORK"}
                        """.formatted(UUID.randomUUID(), person)).post(entries(site));
    }

    private static Response queue(String site) {
        return as("gate-officer").get("/v1/sites/" + site + "/queue");
    }

    private static Response occupancy(String site) {
        return as("operator").get("/v1/sites/" + site + "/occupancy");
    }

    private void awaitVersion(String site, long version) {
        await().atMost(SOON)
                .until(() -> broker.events(EventType.ACCESS_RULES_APPLIED, site, AccessRulesApplied.class).stream()
                        .anyMatch(applied -> applied.policyVersion() == version));
    }
}
