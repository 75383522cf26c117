package id.edaran.checkin.guests.rest;

import id.edaran.checkin.guests.AnnounceGuest.Visit;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.rest.Instants;
import id.edaran.checkin.people.rest.PersonField;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.Position;
import java.time.Duration;
import java.time.Instant;

/// Reads the body of an announcement.
final class GuestRequest {
    private static final int LONGEST_TEXT = 200;

    /// A visit, not a standing leave.
    private static final Duration LONGEST = Duration.ofDays(7);

    private GuestRequest() {}

    static Visit read(Fields fields) {
        Identity guest = PersonField.read(fields);
        String name = fields.requiredText("name", LONGEST_TEXT);
        Instant from = Instants.required(fields, "from");
        Instant until = Instants.required(fields, "until");
        if (!fields.faulted("from") && !fields.faulted("until")) {
            if (!from.isBefore(until)) {
                fields.fault("until", new Message("harus sesudah from", "must be later than from"));
            } else if (Duration.between(from, until).compareTo(LONGEST) > 0) {
                fields.fault(
                        "until",
                        new Message("paling lama tujuh hari sesudah from", "lies at most seven days after from"));
            }
        }
        Fields host = fields.requiredObject("host");
        Host read = new Host(host.requiredWord("position", Position.class), host.requiredCode("agency"));
        host.end();
        return new Visit(guest, name, from, until, read, fields.requiredText("purpose", LONGEST_TEXT));
    }
}
