package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static id.edaran.policy.PolicyApi.revoke;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.policy.announcements.AnnounceDays;
import id.edaran.policy.announcements.Clerk;
import id.edaran.policy.announcements.Step;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The whole service against the clerk with his wall calendar: random chains of changes over REST, a clock that jumps,
/// and the diary that Kafka holds in the end.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RandomCircularDaysComponentTest {
    private static final int CHAINS = 12;
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":50}""";

    @Inject
    TestClock clock;

    @Inject
    AnnounceDays announceDays;

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void kafkaHoldsTheDiaryOfTheClerk() {
        List<String> expected = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (long seed = 0; seed < CHAINS; seed++) {
            Random random = new Random(seed);
            List<Step> steps = Step.random(random);
            Instant end = Step.aftermath(steps);
            String chain = "seed " + seed + ", circular ";
            Clerk.diary(Step.ZONES.get(0), steps, end).stream()
                    .map(entry -> chain + entry.circular() + " "
                            + entry.kind().eventType().type() + " " + entry.on() + " " + entry.number() + " "
                            + entry.revision() + " " + entry.ending())
                    .forEach(expected::add);

            List<String> circulars = carryOut(steps, random, end);

            circulars.forEach(circular -> names.put(circular, chain + circulars.indexOf(circular)));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(expected.stream().sorted().toList(), told(names)));
    }

    private static List<String> told(Map<String, String> names) {
        List<String> told = new ArrayList<>();
        Diary.of(names.keySet())
                .forEach((circular, entries) -> entries.forEach(entry ->
                        told.add(names.get(circular) + " " + entry.type().type() + " "
                                + entry.due().on() + " " + entry.due().number() + " "
                                + entry.due().revision() + " " + entry.due().ending())));
        return told.stream().sorted().toList();
    }

    /// @return ids in the order of publication
    private List<String> carryOut(List<Step> steps, Random random, Instant end) {
        clock.set(Step.START.minusSeconds(60));
        String region = city(Step.ZONES.get(0).getId());
        List<String> circulars = new ArrayList<>();
        for (Step step : steps) {
            clock.set(step.at());
            carryOut(step, region, circulars);
            if (random.nextBoolean()) {
                clock.set(step.at().plusSeconds(random.nextInt(90)));
                announceDays.announce();
            }
        }
        for (Instant later = steps.getLast().at(); later.isBefore(end); later = later.plusSeconds(200_000)) {
            clock.set(later);
            announceDays.announce();
        }
        clock.set(end);
        announceDays.announce();
        return circulars;
    }

    private static void carryOut(Step step, String region, List<String> circulars) {
        switch (step) {
            case Step.Publish publish -> {
                String body = circular(region, publish.number(), publish.from().toString(), text(publish.until()), HOME)
                        .replace(
                                "\"clauses\"",
                                "\"evaluateOn\":" + json(publish.evaluateOn()) + ",\"supersedes\":"
                                        + (publish.supersedes() < 0
                                                ? "[]"
                                                : "[\"" + circulars.get(publish.supersedes()) + "\"]")
                                        + ",\"clauses\"");
                Response published = publish(body);
                published.then().statusCode(200);
                circulars.add(published.path("id"));
            }
            case Step.Amend change -> {
                String from = change.from() == null ? "" : "\"from\":\"" + change.from() + "\",";
                String clauses = change.from() == null
                        ? ""
                        : ",\"clauses\":[{\"ref\":\"1\",\"text\":\"butir\",\"rules\":[" + HOME + "]}]";
                amend(
                                current(circulars.get(change.circular())),
                                "{\"number\":\"" + change.number() + "\",\"signedOn\":\"2021-03-01\",\"effective\":{"
                                        + from + "\"until\":" + json(change.until()) + "}" + clauses + "}")
                        .then()
                        .statusCode(201);
            }
            case Step.Revoke change ->
                revoke(
                                current(circulars.get(change.circular())),
                                change.effectiveOn().toString())
                        .then()
                        .statusCode(200);
            case Step.MoveZone move -> {
                String tag =
                        as("administrator", "ID").get("/v1/regions/" + region).header("ETag");
                as("administrator", "ID")
                        .header("If-Match", tag)
                        .body(Map.of(
                                "name",
                                "Kota Contoh",
                                "level",
                                "CITY",
                                "timeZone",
                                move.zone().getId()))
                        .put("/v1/regions/" + region)
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static Response current(String circular) {
        return publisher().get("/v1/circulars/" + circular);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String json(@Nullable LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }
}
