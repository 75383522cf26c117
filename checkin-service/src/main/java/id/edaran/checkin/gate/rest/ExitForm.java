package id.edaran.checkin.gate.rest;

import id.edaran.checkin.people.rest.PersonForm;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of an exit, as the OpenAPI document shows it; [ExitRequest] reads it.
@Schema(requiredProperties = "person")
record ExitForm(
        @Schema(description = "the gate's own id of the scan; leaving twice is fine, so that it may be missing")
        @Nullable
        String scanId,

        PersonForm person,

        @Schema(description = "when the person left; now where it is missing") @Nullable
        Instant scannedAt) {}
