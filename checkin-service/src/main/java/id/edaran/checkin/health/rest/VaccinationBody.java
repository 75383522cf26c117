package id.edaran.checkin.health.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.health.Vaccination;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The representation of a recorded dose.
@JsonInclude(JsonInclude.Include.ALWAYS)
record VaccinationBody(
        String id,
        String subject,
        int dose,
        LocalDate givenOn,
        @Nullable String vaccine,
        @Nullable String facility,
        boolean withdrawn) {
    static VaccinationBody of(Vaccination vaccination) {
        return new VaccinationBody(
                vaccination.id().toString(),
                vaccination.subject().pseudonym(),
                vaccination.dose().number(),
                vaccination.dose().givenOn(),
                vaccination.vaccine(),
                vaccination.facility(),
                vaccination.withdrawal() != null);
    }
}
