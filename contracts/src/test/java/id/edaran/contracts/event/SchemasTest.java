package id.edaran.contracts.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Conformance;
import id.edaran.contracts.Json;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.MeetingForm;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.contracts.rule.RoutineDutyKind;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.TestKind;
import id.edaran.contracts.rule.UnitKind;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schemas keep step with the records, with each other and with the standard.
class SchemasTest {
    private static final Map<String, Class<? extends Enum<?>>> VOCABULARIES = Map.ofEntries(
            Map.entry("alertLevel", AlertLevel.class),
            Map.entry("appliesTo", AppliesTo.class),
            Map.entry("dayOfWeek", DayOfWeek.class),
            Map.entry("echelon", Echelon.class),
            Map.entry("employmentType", EmploymentType.class),
            Map.entry("level", Level.class),
            Map.entry("meetingForm", MeetingForm.class),
            Map.entry("position", Position.class),
            Map.entry("profession", Profession.class),
            Map.entry("protectionPlace", ProtectionPlace.class),
            Map.entry("reportingChannel", ReportingChannel.class),
            Map.entry("routineDutyKind", RoutineDutyKind.class),
            Map.entry("serviceChannel", ServiceChannel.class),
            Map.entry("siteKind", SiteKind.class),
            Map.entry("testKind", TestKind.class),
            Map.entry("unitKind", UnitKind.class));

    static Stream<String> all() {
        return Stream.concat(
                Stream.of(Schemas.rule(), Schemas.scope(), Schemas.circular()),
                Arrays.stream(EventType.values()).map(Schemas::of));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areSchemas(String schema) {
        assertEquals(List.of(), Conformance.faultsOfSchema(schema));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areCompleteInThemselves(String schema) {
        JsonNode tree = Json.tree(schema);

        for (String reference : tree.findValuesAsText("$ref")) {
            assertTrue(reference.startsWith("#/"), reference);
            assertTrue(!tree.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void describeEveryField(String schema) {
        Json.tree(schema).path("properties").properties().stream()
                .filter(field -> !field.getValue().has("const"))
                .forEach(field -> assertTrue(field.getValue().has("description"), field::toString));
    }

    @ParameterizedTest
    @MethodSource("all")
    void listTheWordsOfTheRecords(String schema) {
        Json.tree(schema).path("$defs").properties().forEach(definition -> {
            Class<? extends Enum<?>> type = VOCABULARIES.get(definition.getKey());
            if (type != null) {
                JsonNode words = definition.getValue().path("enum");
                JsonNode known = words.isMissingNode() ? definition.getValue().path("examples") : words;
                assertEquals(
                        Stream.of(type.getEnumConstants()).map(Enum::toString).toList(),
                        Json.mapper().convertValue(known, List.class),
                        definition.getKey());
            }
        });
    }

    @Test
    void defineOneThingOneWay() {
        Map<String, JsonNode> ofRequests = new HashMap<>();
        Stream.of(Schemas.rule(), Schemas.scope(), Schemas.circular())
                .forEach(schema -> Json.tree(schema)
                        .path("$defs")
                        .properties()
                        .forEach(definition -> assertEquals(
                                ofRequests.computeIfAbsent(definition.getKey(), name -> definition.getValue()),
                                definition.getValue(),
                                definition.getKey())));
        assertTrue(ofRequests.containsKey("WORK_FROM_HOME"));
    }

    @ParameterizedTest
    @EnumSource
    void areNamedAfterTheirEvents(EventType type) {
        JsonNode schema = Json.tree(Schemas.of(type));

        assertEquals(Schemas.BASE + type.schema(), schema.path("$id").asText());
        assertEquals(type.type(), schema.path("title").asText());
    }

    @ParameterizedTest
    @EnumSource
    void haveTheFieldsOfTheRecord(EventType type) {
        JsonNode schema = Json.tree(Schemas.of(type));
        RecordComponent[] components = EventSamples.of(type).getClass().getRecordComponents();

        Set<String> published = new HashSet<>();
        schema.path("properties").fieldNames().forEachRemaining(published::add);
        assertEquals(Stream.of(components).map(RecordComponent::getName).collect(Collectors.toSet()), published);

        Set<String> required = new HashSet<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        Set<String> always = Stream.of(components)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        if (type == EventType.CIRCULAR_REVOKED) {
            always.add("revokedFrom");
        }
        assertEquals(always, required);
    }
}
