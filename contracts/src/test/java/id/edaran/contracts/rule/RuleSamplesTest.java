package id.edaran.contracts.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Conformance;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Json;
import id.edaran.contracts.Samples;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.rule.Rule.UnknownRule;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The JSON form of every rule type, with every field it has.
class RuleSamplesTest {
    /// The types that the schema publishes; [#everyTypeIsPublished()] holds them against the records.
    static List<String> types() {
        List<String> types = new ArrayList<>();
        Json.tree(Schemas.rule())
                .path("oneOf")
                .forEach(type -> types.add(type.path("$ref").asText().substring("#/$defs/".length())));
        return types;
    }

    @Test
    void everyTypeIsPublished() {
        Set<Class<?>> read = new HashSet<>();
        types().forEach(type -> read.add(sample(type).getClass()));

        Set<Class<?>> known = new HashSet<>(Arrays.asList(Rule.class.getPermittedSubclasses()));
        known.remove(UnknownRule.class);
        assertEquals(known, read);
        assertEquals(15, read.size());
    }

    @ParameterizedTest
    @MethodSource("types")
    void comesBackUnchanged(String type) {
        assertEquals(tree(type), RuleJson.write(sample(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void comesBackUnchangedThroughTheMapper(String type) {
        Rule rule = Json.read(Samples.text(name(type)), Rule.class);

        assertEquals(sample(type), rule);
        assertEquals(tree(type), Json.tree(Json.text(rule)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void fitsItsSchema(String type) {
        assertEquals(List.of(), Conformance.faults(Schemas.rule(), tree(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasEveryFieldOfItsType(String type) {
        // A site has one limit, so the sample cannot show both.
        List<String> missing = Stream.of(sample(type).getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !field.equals("terms") && !field.equals("maxPersons"))
                .filter(field -> !tree(type).has(field))
                .toList();

        assertEquals(List.of(), missing);
        assertTrue(tree(type).has("scope")
                && tree(type).has("derogable")
                && tree(type).has("coordinatedBy"));
    }

    @Test
    void scopeIsShownWhole() {
        List<String> missing = Stream.of(Scope.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !tree("WORK_FROM_HOME").path("scope").has(field))
                .toList();

        assertEquals(List.of(), missing);
        assertEquals(
                List.of(),
                Conformance.faults(Schemas.scope(), tree("WORK_FROM_HOME").path("scope")));
    }

    private static Rule sample(String type) {
        Faults faults = new Faults();
        Rule rule = RuleJson.read(Fields.of(tree(type), faults));
        assertEquals(List.of(), faults.all());
        return rule;
    }

    private static JsonNode tree(String type) {
        return Samples.tree(name(type));
    }

    private static String name(String type) {
        return "rules/" + type + ".json";
    }
}
