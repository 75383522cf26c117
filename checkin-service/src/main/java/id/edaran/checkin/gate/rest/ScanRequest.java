package id.edaran.checkin.gate.rest;

import id.edaran.checkin.gate.Scan;
import id.edaran.checkin.gate.ScanId;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.people.rest.Instants;
import id.edaran.checkin.people.rest.PersonField;
import id.edaran.contracts.Fields;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.rule.Position;
import org.jspecify.annotations.Nullable;

/// Reads the body of an entry.
final class ScanRequest {
    static final int LONGEST_SCAN_ID = 128;
    private static final int LONGEST_QR = 2_000;

    private ScanRequest() {}

    static Scan read(Fields fields) {
        return new Scan(
                new ScanId(fields.requiredText("scanId", LONGEST_SCAN_ID)),
                PersonField.read(fields),
                fields.text("qr", LONGEST_QR),
                fields.requiredWord("purpose", Purpose.class),
                host(fields.object("host")),
                Instants.optional(fields, "scannedAt"));
    }

    private static @Nullable Host host(@Nullable Fields host) {
        if (host == null) {
            return null;
        }
        Host read = new Host(host.word("position", Position.class), host.code("agency"));
        host.end();
        return read;
    }
}
