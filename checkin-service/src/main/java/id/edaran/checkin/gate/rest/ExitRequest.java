package id.edaran.checkin.gate.rest;

import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.rest.Instants;
import id.edaran.checkin.people.rest.PersonField;
import id.edaran.contracts.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody leaves.
///
/// @param leftAt null for now
record ExitRequest(Identity identity, @Nullable Instant leftAt) {
    static ExitRequest read(Fields fields) {
        return new ExitRequest(PersonField.read(fields), Instants.optional(fields, "leftAt"));
    }
}
