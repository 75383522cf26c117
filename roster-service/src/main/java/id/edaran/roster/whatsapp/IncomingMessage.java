package id.edaran.roster.whatsapp;

import java.time.Instant;

/// A text that waits to be answered; the words stay sealed until they are read.
///
/// @param id our own
/// @param digest keyed, of WhatsApp's id of it
/// @param sender keyed pseudonym of the number
/// @param sentAt when the person sent it
/// @param tries how often answering it has failed
public record IncomingMessage(long id, String digest, String sender, Instant sentAt, int tries) {
    @Override
    public String toString() {
        return "IncomingMessage[" + id + "]";
    }
}
