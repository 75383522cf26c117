package id.edaran.checkin.guests.rest;

import id.edaran.checkin.people.rest.PersonForm;
import id.edaran.contracts.rule.Position;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The form of an announced guest, as the OpenAPI document shows it; [GuestRequest] reads it.
@Schema(requiredProperties = {"person", "name", "from", "until", "host", "purpose"})
record GuestForm(
        PersonForm person,
        String name,

        @Schema(description = "first instant at which the guest is expected")
        Instant from,

        @Schema(description = "last one, within seven days") Instant until,
        HostForm host,
        String purpose) {
    /// Whom the guest comes to see.
    @Schema(requiredProperties = {"position", "agency"})
    record HostForm(Position position, String agency) {}
}
