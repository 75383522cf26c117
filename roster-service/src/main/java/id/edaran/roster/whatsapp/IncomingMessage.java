package id.edaran.roster.whatsapp;

import java.time.Instant;

/// A text that waits to be answered.
///
/// @param id our own
/// @param digest keyed, of WhatsApp's id of it
/// @param sender keyed pseudonym of the number
/// @param sentAt when the person sent it
public record IncomingMessage(long id, String digest, String sender, Instant sentAt, int tries, String text) {
    /// Without what is personal, so that no log can hold it by accident.
    @Override
    public String toString() {
        return "IncomingMessage[" + id + "]";
    }
}
