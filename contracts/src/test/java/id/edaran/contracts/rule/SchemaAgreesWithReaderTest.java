package id.edaran.contracts.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Conformance;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Samples;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.event.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Spoils the samples in every place, in every way, and asks reader and schema: they must agree, or a client that
/// validates with the published schema would be surprised by the API.
class SchemaAgreesWithReaderTest {
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "101",
            "1.5",
            "99999999999999999999",
            "''",
            "' '",
            "'?'",
            "'NONE'",
            "'25:00'",
            "'08:30'",
            "'2020-02-30'",
            "[]",
            "[null]",
            "['?']",
            "[1]",
            "{}",
            "{'unheardOf': 1}");

    /// A schema cannot compare two values.
    private static final Set<String> BEYOND_A_SCHEMA = Set.of("must be later than opens", "is above maximumOnSite");

    @ParameterizedTest
    @MethodSource("id.edaran.contracts.rule.RuleSamplesTest#types")
    void onRules(String type) {
        assertAgreement(
                Samples.tree("rules/" + type + ".json"),
                Schemas.rule(),
                node -> faults(node).all().stream()
                        .map(fault -> fault.message().english())
                        .allMatch(BEYOND_A_SCHEMA::contains));
    }

    @Test
    void onCirculars() {
        ObjectNode circular = Samples.tree("circulars/bontang.json");
        while (circular.path("clauses").size() > 1) {
            ((ArrayNode) circular.path("clauses")).remove(1);
        }
        assertAgreement(circular, Schemas.circular(), node -> {
            Faults faults = new Faults();
            CircularContent.read(Fields.of(node, faults));
            return faults.none();
        });
    }

    private static void assertAgreement(ObjectNode sample, String schema, Predicate<JsonNode> reads) {
        List<String> disagreements = new ArrayList<>();
        for (ObjectNode spoilt : spoilt(sample)) {
            boolean read = reads.test(spoilt);
            List<String> faults = Conformance.faults(schema, spoilt);
            if (read != faults.isEmpty()) {
                disagreements.add("\nonly the " + (read ? "schema" : "reader") + " refuses " + spoilt + faults);
            }
        }
        assertEquals(List.of(), disagreements);
    }

    private static Faults faults(JsonNode node) {
        Faults faults = new Faults();
        RuleJson.read(Fields.of(node, faults));
        return faults;
    }

    private static List<ObjectNode> spoilt(ObjectNode sample) {
        List<ObjectNode> spoilt = new ArrayList<>();
        for (JsonPointer place : places(sample, JsonPointer.empty())) {
            if (place.equals(JsonPointer.empty())) {
                spoilt.add(sample.deepCopy().put("unheardOf", 1));
                continue;
            }
            for (String wrong : WRONG) {
                spoilt.add(with(sample, place, Samples.json(wrong)));
            }
            if (place.last().getMatchingIndex() < 0) {
                ObjectNode without = sample.deepCopy();
                ((ObjectNode) without.at(place.head())).remove(place.last().getMatchingProperty());
                spoilt.add(without);
            }
        }
        return spoilt;
    }

    private static ObjectNode with(ObjectNode sample, JsonPointer place, JsonNode value) {
        ObjectNode copy = sample.deepCopy();
        if (copy.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) copy.at(place.head())).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer at) {
        List<JsonPointer> places = new ArrayList<>(List.of(at));
        node.properties().forEach(field -> places.addAll(places(field.getValue(), at.appendProperty(field.getKey()))));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.addAll(places(node.get(i), at.appendIndex(i)));
        }
        return places;
    }
}
