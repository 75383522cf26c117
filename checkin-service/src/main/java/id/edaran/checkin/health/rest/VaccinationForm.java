package id.edaran.checkin.health.rest;

import id.edaran.checkin.people.rest.PersonForm;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of a dose, as the OpenAPI document shows it; [VaccinationRequest] reads it.
@Schema(requiredProperties = {"person", "dose", "givenOn"})
record VaccinationForm(
        PersonForm person,
        @Schema(description = "1, 2 or 3") int dose,
        LocalDate givenOn,
        @Nullable String vaccine,
        @Nullable String facility) {}
