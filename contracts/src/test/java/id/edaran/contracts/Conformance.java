package id.edaran.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Whether documents fit JSON Schemas, formats included.
public final class Conformance {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private Conformance() {}

    /// What does not fit; empty when all does.
    public static List<String> faults(String schema, JsonNode document) {
        return faults(COMPILED.computeIfAbsent(schema, REGISTRY::getSchema), document);
    }

    /// What makes a text no schema of draft 2020-12.
    public static List<String> faultsOfSchema(String schema) {
        return faults(
                REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())),
                Json.tree(schema));
    }

    private static List<String> faults(Schema schema, JsonNode document) {
        return schema.validate(Json.text(document), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
