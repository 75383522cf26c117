package id.edaran.checkin;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Json;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.local.examples.ExampleCity;
import id.edaran.local.examples.Resource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The circulars of an example city as the timeline that policy-service would tell, in a region of the test's own.
final class ExampleRules {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ExampleRules() {}

    /// @param code the city's own
    /// @param region the test's, in whose name every code of the city is rewritten
    static Timeline of(String code, String region, ZoneId zone) {
        ExampleCity city = ExampleCity.all().stream()
                .filter(one -> one.region().equals(code))
                .findFirst()
                .orElseThrow();
        List<TimedRule> rules = new ArrayList<>();
        for (JsonNode circular : city.circulars()) {
            Faults faults = new Faults();
            CircularContent content =
                    CircularContent.read(Fields.of(Json.tree(circular.toString().replace(code, region)), faults));
            faults.refuseIfAny();
            rules.addAll(rules(content));
        }
        return new Timeline(
                region,
                1,
                zone,
                rules.getFirst().publishedAt(),
                city.alertLevels().stream().map(ExampleRules::level).toList(),
                rules);
    }

    /// Puts the city's rules on the topic and waits until its doors follow them.
    static void publish(Broker broker, String code, String region, ZoneId zone) {
        apply(broker, of(code, region, zone));
    }

    static void apply(Broker broker, Timeline timeline) {
        String site = CheckinApi.office(timeline.region());
        broker.publish(timeline);
        await().atMost(PATIENCE)
                .until(() -> broker.events(EventType.ACCESS_RULES_APPLIED, site, AccessRulesApplied.class).stream()
                        .anyMatch(applied -> applied.policyVersion() >= timeline.version()));
    }

    /// The same with more rules.
    static Timeline with(Timeline timeline, TimedRule... more) {
        List<TimedRule> rules = new ArrayList<>(timeline.rules());
        rules.addAll(List.of(more));
        return new Timeline(
                timeline.region(),
                timeline.version() + 1,
                timeline.timeZone(),
                timeline.publishedAt(),
                timeline.alertLevels(),
                rules);
    }

    private static DatedAlertLevel level(Resource resource) {
        return new DatedAlertLevel(
                LocalDate.parse(resource.path().substring(resource.path().lastIndexOf('/') + 1)),
                AlertLevel.valueOf(resource.body().get("level").textValue()));
    }

    private static List<TimedRule> rules(CircularContent content) {
        List<TimedRule> rules = new ArrayList<>();
        LocalDate from = content.effective().from();
        for (int clause = 0; clause < content.clauses().size(); clause++) {
            Clause one = content.clauses().get(clause);
            for (int rule = 0; rule < one.rules().size(); rule++) {
                rules.add(new TimedRule(
                        content.number(),
                        content.region(),
                        content.level(),
                        content.agency(),
                        content.signedOn(),
                        content.signedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                        one.ref(),
                        clause,
                        rule,
                        one.rules().get(rule),
                        from,
                        content.effective().until(),
                        from,
                        List.of(new Numbering(from, content.number(), 1))));
            }
        }
        return rules;
    }
}
