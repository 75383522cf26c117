package id.edaran.roster.preview;

import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.TestClock;
import id.edaran.roster.rostering.RequestRecomputation;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random drafts, one after the other, in a city whose days go on: what was previewed is what the
/// publication then does, and nobody else's day changes. Both sides are read over HTTP, and what is
/// compared is counted here anew.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
@WithTestResource(PolicyElsewhere.class)
class PreviewIsWhatPublicationDoesComponentTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DRAFTS = 9;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    @Inject
    RequestRecomputation requestRecomputation;

    @AfterEach
    void backToTheTwentiethOfMarch() {
        clock.set("2020-03-20T02:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(longs = {20_200_320, 20_220_211})
    void exactlyThePreviewedDaysChange(long seed) throws Exception {
        Random random = new Random(seed);
        Town town = Town.found("63." + (10 + seed % 90), "px" + seed % 90, random);
        LocalDate today = LocalDate.of(2020, 3, 20);
        List<TimedRule> rules = List.of();
        town.city().publish(timeline(town.region(), 1));
        int changes = 0;
        int conflicts = 0;
        int counters = 0;
        try (PolicyCounterpart policy = PolicyCounterpart.open()) {
            for (int draft = 1; draft <= DRAFTS; draft++) {
                String at = "seed " + seed + ", draft " + draft;
                if (draft % 4 == 0) {
                    today = today.plusDays(1 + random.nextInt(3));
                    clock.set(today + "T02:00:00Z");
                    requestRecomputation.catchUp();
                }
                Quiet.await(database);
                List<TimedRule> drafted = new RandomDrafts(random, town).after(rules, "c" + draft, today);
                long version = draft + 1L;
                Timeline supposed = timeline(town.region(), version, drafted.toArray(TimedRule[]::new));
                policy.supposes(supposed);
                RostersRead before = RostersRead.of(town, today);
                List<String> stored = Traces.cells(database).stream().sorted().toList();

                JsonNode preview = town.preview("");
                Map<String, String> named = town.peopleOfPreview();

                assertEquals(stored, Traces.cells(database).stream().sorted().toList(), at);
                town.city().publish(supposed);
                await().atMost(SOON).until(() -> town.follows(version));
                Quiet.await(database);
                RostersRead after = RostersRead.of(town, today);
                assertTrue(preview.at("/regions/0/settled").booleanValue(), at);
                assertEquals(after.changedSince(before), named, at);
                assertEquals(after.daysSince(before), daysOf(preview), at);
                assertEquals(after.conflictsSince(before), conflictsOf(preview), at);
                assertEquals(
                        before.conflictsSince(after).size(),
                        preview.at("/totals/conflictsGone").intValue(),
                        at);
                assertEquals(after.gapsSince(before, rules, drafted), countersOf(preview), at);
                changes += named.size();
                conflicts += preview.get("conflicts").size();
                counters += preview.get("counters").size();
                rules = drafted;
            }
        }
        String seen = changes + " days, " + conflicts + " conflicts, " + counters + " counters, seed " + seed;
        assertTrue(changes > 100 && conflicts > 0 && counters > 0, seen);
    }

    private static List<String> daysOf(JsonNode preview) {
        List<String> days = new ArrayList<>();
        for (JsonNode agency : preview.get("agencies")) {
            for (JsonNode day : agency.get("days")) {
                days.add(String.join(
                        " ",
                        agency.get("agency").textValue(),
                        day.get("date").textValue(),
                        day.get("people").toString(),
                        counts(day.get("before")),
                        counts(day.get("after"))));
            }
        }
        return days.stream().sorted().toList();
    }

    private static String counts(JsonNode counts) {
        Map<String, Integer> sorted = new TreeMap<>();
        counts.properties()
                .forEach(count -> sorted.put(count.getKey(), count.getValue().intValue()));
        return sorted.toString();
    }

    private static List<String> conflictsOf(JsonNode preview) {
        List<String> conflicts = new ArrayList<>();
        preview.get("conflicts")
                .forEach(conflict ->
                        conflicts.add(RostersRead.conflict(conflict.get("unit").textValue(), conflict)));
        return conflicts.stream().sorted().toList();
    }

    private static List<String> countersOf(JsonNode preview) {
        List<String> counters = new ArrayList<>();
        preview.get("counters")
                .forEach(counter -> counters.add(String.join(
                        " ",
                        counter.get("unit").textValue(),
                        counter.get("date").textValue(),
                        counter.get("before").toString(),
                        counter.get("onSite").toString(),
                        counter.get("minimum").toString())));
        return counters.stream().sorted().toList();
    }
}
