package id.edaran.checkin.gate.rest;

import id.edaran.checkin.people.rest.PersonForm;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of an exit, as the OpenAPI document shows it; [ExitRequest] reads it.
@Schema(requiredProperties = "person")
record ExitForm(
        PersonForm person,

        @Schema(description = "now where it is missing") @Nullable
        Instant leftAt) {}
