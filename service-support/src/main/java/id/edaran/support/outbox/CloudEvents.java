package id.edaran.support.outbox;

import id.edaran.contracts.event.EventType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// CloudEvents 1.0, Kafka protocol binding, binary mode.
public final class CloudEvents {
    private CloudEvents() {}

    /// The record headers of an event.
    ///
    /// @param key record key and subject
    /// @param id the same whenever the same event is sent again
    /// @param source the service that tells it
    /// @param time when it happened
    public static Map<String, String> attributes(EventType type, String key, String id, String source, Instant time) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source);
        headers.put("ce_type", type.type());
        headers.put("ce_subject", key);
        headers.put("ce_time", time.toString());
        headers.put("ce_dataschema", "https://schemas.edaran.id/" + type.schema());
        headers.put("content-type", "application/json");
        return headers;
    }
}
