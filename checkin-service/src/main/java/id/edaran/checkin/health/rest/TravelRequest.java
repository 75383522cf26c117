package id.edaran.checkin.health.rest;

import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.rest.PersonField;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.meaning.Isolation.Journey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A journey to be declared.
///
/// @param region to which the person came back; null for the one in which they work, or the officer's
record TravelRequest(Identity identity, @Nullable String region, String from, Journey journey) {
    private static final int LONGEST_FROM = 200;

    static TravelRequest read(Fields fields) {
        Identity identity = PersonField.read(fields);
        String region = fields.region("region");
        String from = fields.requiredText("from", LONGEST_FROM);
        LocalDate departedOn = fields.requiredDate("departedOn");
        LocalDate returnedOn = fields.requiredDate("returnedOn");
        boolean dated = !fields.faulted("departedOn") && !fields.faulted("returnedOn");
        if (dated && returnedOn.isBefore(departedOn)) {
            fields.fault(
                    "returnedOn", new Message("tidak boleh mendahului departedOn", "must not be before departedOn"));
        }
        boolean usable = dated && !returnedOn.isBefore(departedOn);
        return new TravelRequest(
                identity,
                region,
                from,
                usable ? new Journey(departedOn, returnedOn) : new Journey(LocalDate.EPOCH, LocalDate.EPOCH));
    }
}
