package id.edaran.support.messaging;

import id.edaran.contracts.event.EventType;

/// What a service does with one event. It runs in a transaction of its own and may run again: an effect that is there
/// already must not happen twice.
@FunctionalInterface
public interface EventHandler {
    /// @param type of the CloudEvent
    /// @param key record key
    /// @param data JSON
    void handle(EventType type, String key, byte[] data);
}
