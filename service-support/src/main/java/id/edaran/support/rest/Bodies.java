package id.edaran.support.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Json;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads JSON bodies strictly: one document, no name twice, every fault named.
public final class Bodies {
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Bodies() {}

    /// @param reading takes all fields it knows; what is left over is a fault
    /// @throws ProblemException 400 when the body is no JSON object
    /// @throws id.edaran.contracts.InvalidContentException with every fault
    public static <T> T read(@Nullable String body, Function<Fields, T> reading) {
        if (body == null || body.isBlank()) {
            throw ProblemException.badRequest("", new Message("harus berupa objek JSON", "a JSON object is expected"));
        }
        Faults faults = new Faults();
        Fields fields = Fields.of(tree(body), faults);
        if (!faults.none()) {
            faults.refuseIfAny();
        }
        T value = reading.apply(fields);
        fields.end();
        faults.refuseIfAny();
        return value;
    }

    /// One text field of a body that is not checked yet, for deciding who may send it; null where there is none.
    ///
    /// @param path names of the objects around the field, then its own
    public static @Nullable String peek(@Nullable String body, String... path) {
        if (body == null || body.isBlank()) {
            return null;
        }
        JsonNode value = tree(body);
        for (String name : path) {
            value = value.path(name);
        }
        return value.isTextual() ? value.textValue() : null;
    }

    private static JsonNode tree(String body) {
        try {
            return READER.readTree(body);
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the body, which may hold personal data: only the place is told.
            var at = e.getLocation();
            throw ProblemException.badRequest(
                    "",
                    at == null
                            ? new Message("bukan JSON", "is no JSON")
                            : new Message(
                                    "bukan JSON (baris " + at.getLineNr() + ", kolom " + at.getColumnNr() + ")",
                                    "is no JSON (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"));
        }
    }
}
