package id.edaran.roster.whatsapp;

import java.time.Instant;

/// A text as WhatsApp delivers it, possibly again.
///
/// @param id WhatsApp's own; it holds the sender's number
/// @param from the sender's number, digits only
/// @param sentAt by WhatsApp's clock
public record Received(String id, String from, Instant sentAt, String text) {
    /// Without what is personal, so that no log can hold it by accident.
    @Override
    public String toString() {
        return "Received[withheld]";
    }
}
