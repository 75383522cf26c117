package id.edaran.policy.propagation.kafka;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.edaran.contracts.Json;
import id.edaran.policy.propagation.AppliedRoster;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Reads of a computed roster only as far as this service wants to know: a hundred people stand behind that.
final class AppliedRosters {
    private AppliedRosters() {}

    /// @throws UncheckedIOException when unit, region or version are missing, or what stands before them is no JSON
    static AppliedRoster read(byte[] roster) {
        try (JsonParser parser = Json.mapper().createParser(roster)) {
            String unit = null;
            String region = null;
            Long version = null;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "unit" -> unit = parser.getValueAsString();
                    case "region" -> region = parser.getValueAsString();
                    case "policyVersion" -> version = number(parser);
                    default -> parser.skipChildren();
                }
                if (unit != null && region != null && version != null) {
                    return new AppliedRoster(unit, region, version);
                }
            }
            throw new IOException("a roster has unit, region and policyVersion");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Long number(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : null;
    }
}
