package id.edaran.roster.whatsapp;

import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import java.util.UUID;

/// A message to somebody that has yet to be sent.
///
/// @param tries how often that was tried before
public record OutgoingMessage(UUID id, EmployeeId employee, Content content, Instant createdAt, int tries) {
    /// Without the words, so that no log can hold them by accident.
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + "]";
    }
}
