package id.edaran.checkin.gate.rest;

import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.rest.Instants;
import id.edaran.checkin.people.rest.PersonField;
import id.edaran.contracts.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody leaves.
///
/// @param scannedAt null for now
record ExitRequest(Identity identity, @Nullable Instant scannedAt) {
    static ExitRequest read(Fields fields) {
        // Taken because a gate numbers all its scans alike, and kept nowhere: a repeated exit changes nothing.
        fields.text("scanId", ScanRequest.LONGEST_SCAN_ID);
        return new ExitRequest(PersonField.read(fields), Instants.optional(fields, "scannedAt"));
    }
}
