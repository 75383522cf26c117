package id.edaran.support.messaging;

import id.edaran.contracts.event.EventType;
import java.util.List;

/// Handles several events at once, in transactions of its own. It may be given the same events again.
@FunctionalInterface
public interface BatchHandler {
    void handle(List<Event> events);

    /// An event that is understood as far as its headers go.
    record Event(EventType type, String key, byte[] data) {}
}
