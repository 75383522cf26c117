package id.edaran.contracts.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Conformance;
import id.edaran.contracts.Json;
import id.edaran.contracts.Samples;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.rule.Rule.UnknownRule;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A timeline of a newer version: unknown types, and known types whose scope says what this version cannot read.
class NewerWriterTest {
    private static final ObjectNode PUBLISHED = Samples.tree("timelines/newer-writer.json");

    @Test
    void keepsWhatItDoesNotKnow() {
        Timeline timeline = Json.read(PUBLISHED.toString(), Timeline.class);

        timeline.rules().forEach(timed -> assertInstanceOf(UnknownRule.class, timed.rule()));
        assertEquals(
                List.of("NIGHT_CURFEW", "WORK_ON_SITE", "WORK_FROM_HOME", "OCCUPANCY_LIMIT", "WORK_ON_SITE"),
                timeline.rules().stream().map(timed -> timed.rule().type()).toList());
    }

    @Test
    void passesItOnUnchanged() {
        Timeline timeline = Json.read(PUBLISHED.toString(), Timeline.class);

        assertEquals(PUBLISHED, Json.tree(Json.text(timeline)));
    }

    @Test
    void fitsTheSchemaOfThisVersion() {
        assertEquals(List.of(), Conformance.faults(Schemas.of(EventType.RULES_CHANGED), PUBLISHED));
    }

    @Test
    void passesOverAFieldThatDoesNotNarrow() {
        ObjectNode published = PUBLISHED.deepCopy();
        JsonNode rule = Samples.json("{'type': 'WORK_ON_SITE', 'scope': {'agencies': ['X']}, 'remark': 'later'}");
        ((ObjectNode) published.path("rules").path(0)).set("rule", rule);

        Timeline timeline = Json.read(published.toString(), Timeline.class);

        assertInstanceOf(WorkOnSite.class, timeline.rules().getFirst().rule());
    }
}
