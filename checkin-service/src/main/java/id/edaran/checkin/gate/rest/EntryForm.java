package id.edaran.checkin.gate.rest;

import id.edaran.checkin.people.rest.PersonForm;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.rule.Position;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of an entry, as the OpenAPI document shows it; [ScanRequest] reads it.
@Schema(requiredProperties = {"scanId", "person", "purpose"})
record EntryForm(
        @Schema(description = "the gate's own id of the scan; the same one is answered once")
        String scanId,

        PersonForm person,

        @Schema(description = "text of the poster that the person scanned") @Nullable
        String qr,

        Purpose purpose,
        @Nullable HostForm host,

        @Schema(description = "as of when it is decided; now where it is missing") @Nullable
        Instant scannedAt) {
    /// Whom a guest comes to see.
    record HostForm(@Nullable Position position, @Nullable String agency) {}
}
