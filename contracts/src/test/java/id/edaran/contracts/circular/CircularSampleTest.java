package id.edaran.contracts.circular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Conformance;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Json;
import id.edaran.contracts.Samples;
import id.edaran.contracts.event.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A whole circular, in the manner of Bontang's.
class CircularSampleTest {
    private static final ObjectNode SAMPLE = Samples.tree("circulars/bontang.json");

    @Test
    void comesBackUnchanged() {
        assertEquals(SAMPLE, Json.tree(Json.text(read(SAMPLE))));
    }

    @Test
    void fitsTheSchema() {
        assertEquals(List.of(), Conformance.faults(Schemas.circular(), SAMPLE));
    }

    @Test
    void nullCountsAsAbsent() {
        ObjectNode withNulls = SAMPLE.deepCopy().putNull("agency").putNull("evaluateOn");
        ((ObjectNode) withNulls.path("effective")).putNull("until");
        ((ObjectNode) withNulls.at("/clauses/0/rules/0")).putNull("minimumOnSite");
        ((ObjectNode) withNulls.at("/clauses/0/rules/0/scope")).putNull("units").putNull("levelsBelow");

        ObjectNode without = SAMPLE.deepCopy();
        without.remove("evaluateOn");
        ((ObjectNode) without.path("effective")).remove("until");
        assertEquals(read(without), read(withNulls));
        assertEquals(List.of(), Conformance.faults(Schemas.circular(), withNulls));
    }

    private static CircularContent read(JsonNode circular) {
        Faults faults = new Faults();
        CircularContent content = CircularContent.read(Fields.of(circular, faults));
        assertEquals(List.of(), faults.all());
        return content;
    }
}
