package id.edaran.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The golden samples of this module: what was published once must be read and written the same for ever.
public final class Samples {
    private Samples() {}

    public static String text(String name) {
        try (InputStream sample = Samples.class.getResourceAsStream("/id/edaran/contracts/samples/" + name)) {
            if (sample == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode tree(String name) {
        return (ObjectNode) Json.tree(text(name));
    }

    /// JSON with single quotes, which reads better inside Java.
    public static JsonNode json(String singleQuoted) {
        return Json.tree(singleQuoted.replace('\'', '"'));
    }
}
