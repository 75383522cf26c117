package id.edaran.checkin.health.rest;

import id.edaran.checkin.people.rest.PersonForm;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of a journey, as the OpenAPI document shows it; [TravelRequest] reads it.
@Schema(requiredProperties = {"person", "from", "departedOn", "returnedOn"})
record TravelForm(
        PersonForm person,

        @Schema(description = "where the person had been") String from,

        LocalDate departedOn,
        @Schema(description = "isolation counts from here") LocalDate returnedOn,

        @Schema(description = "to which they came back; where missing, the one they work in, or the token's") @Nullable
        String region) {}
