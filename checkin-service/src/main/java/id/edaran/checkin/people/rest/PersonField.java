package id.edaran.checkin.people.rest;

import id.edaran.checkin.people.Identity;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the field `person` of a request, `{nik|nip}` or both.
public final class PersonField {
    private static final int LONGEST = 64;

    /// What a faulty person is read as, so that the other faults are found too; nobody has this number.
    private static final Identity STAND_IN = new Identity("0000000101000000", null);

    private PersonField() {}

    public static Identity read(Fields fields) {
        Fields person = fields.requiredObject("person");
        String nik = number(
                person,
                "nik",
                Identity::isNik,
                new Message(
                        "bukan NIK: harus 16 angka dengan tanggal lahir",
                        "is no NIK: 16 digits with a date of birth are expected"));
        String nip = number(
                person,
                "nip",
                Identity::isNip,
                new Message(
                        "bukan NIP: harus 18 angka yang diawali tanggal lahir",
                        "is no NIP: 18 digits that begin with a date of birth are expected"));
        if (person.has("pass")) {
            person.fault(
                    "pass",
                    new Message(
                            "pas belum dapat dibaca: isilah nip atau nik", "passes are not read yet: give nip or nik"));
        } else if (fields.has("person") && !person.has("nik") && !person.has("nip")) {
            fields.fault("person", new Message("nik atau nip wajib diisi", "nik or nip is expected"));
        }
        person.end();
        return nik == null && nip == null ? STAND_IN : new Identity(nik, nip);
    }

    private static @Nullable String number(Fields person, String name, Predicate<String> form, Message fault) {
        String text = person.text(name, LONGEST);
        if (text != null && !form.test(text)) {
            person.fault(name, fault);
            return null;
        }
        return text;
    }
}
