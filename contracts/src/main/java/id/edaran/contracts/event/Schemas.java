package id.edaran.contracts.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The published JSON Schemas (draft 2020-12), each complete in itself: nothing has to be fetched to validate with it.
public final class Schemas {
    /// Where the schemas' `$id` and the `dataschema` of the events begin.
    public static final String BASE = "https://schemas.edaran.id/";

    private static final String FOLDER = "/id/edaran/contracts/schemas/";

    private Schemas() {}

    /// The schema of an event's data. It lets further fields pass: events grow.
    public static String of(EventType type) {
        return text(type.schema());
    }

    /// The schema of a rule as a client writes it; unknown fields and types are refused.
    public static String rule() {
        return text("rule.schema.json");
    }

    /// The schema of a scope as a client writes it.
    public static String scope() {
        return text("scope.schema.json");
    }

    /// The schema of the request of `POST /v1/circulars`.
    public static String circular() {
        return text("circular.schema.json");
    }

    private static String text(String name) {
        try (InputStream schema = Schemas.class.getResourceAsStream(FOLDER + name)) {
            if (schema == null) {
                throw new IllegalStateException("no schema " + name + " was packaged");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
