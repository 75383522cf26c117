package id.edaran.checkin.people.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of a person in requests, as the OpenAPI document shows it; [PersonField] reads it.
@Schema(description = "At least one of the two; neither is kept.")
public record PersonForm(
        @Schema(description = "16 digits", examples = "9901015708900001") @Nullable
        String nik,

        @Schema(description = "18 digits, of a PNS or PPPK") @Nullable
        String nip) {}
