package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.Dose;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.rest.PersonField;
import id.edaran.contracts.Fields;
import org.jspecify.annotations.Nullable;

/// A dose to be recorded.
record VaccinationRequest(
        Identity identity,
        Dose dose,
        @Nullable String vaccine,
        @Nullable String facility) {
    static VaccinationRequest read(Fields fields) {
        return new VaccinationRequest(
                PersonField.read(fields),
                new Dose(Math.max(1, fields.requiredInteger("dose", 1, Dose.LAST)), fields.requiredDate("givenOn")),
                fields.text("vaccine", TestRequest.LONGEST_FACILITY),
                fields.text("facility", TestRequest.LONGEST_FACILITY));
    }
}
