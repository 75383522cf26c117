package id.edaran.roster.directory;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.EmploymentType;
import org.jspecify.annotations.Nullable;

/// Who an employee is. In clear in memory only: it has no readable text form, so that no log can hold it by
/// accident.
///
/// @param nip NIP of a PNS or NI PPPK
/// @param nik number of the identity card
/// @param phone number by which the person is reached, as E.164 has it
public record Identity(
        String name,
        @Nullable String nip,
        @Nullable String nik,
        @Nullable String phone) {

    static Identity read(EmploymentType employmentType, Fields fields) {
        String nip = fields.text("nip", 64);
        if (nip != null) {
            boolean fits = employmentType == EmploymentType.PPPK
                    ? IdentityNumbers.isPppkNumber(nip)
                    : IdentityNumbers.isNip(nip);
            if (!fits) {
                fields.fault("nip", IdentityNumbers.expected(employmentType));
            }
        }
        String nik = fields.text("nik", 64);
        if (nik != null && !IdentityNumbers.isNik(nik)) {
            fields.fault(
                    "nik",
                    new Message(
                            "bukan NIK: harus 16 angka dengan tanggal lahir HHBBTT (hari + 40 bagi perempuan)",
                            "is no NIK: 16 digits with the birth date DDMMYY (day + 40 for women) are expected"));
        }
        if (!fields.has("nip") && !fields.has("nik")) {
            fields.fault("nik", new Message("NIK atau NIP wajib diisi", "a NIK or a NIP is required"));
        }
        return new Identity(fields.requiredText("name", 200), nip, nik, phone(fields));
    }

    private static @Nullable String phone(Fields fields) {
        String written = fields.text("phone", 64);
        String phone =
                written == null ? null : PhoneNumbers.international(written).orElse(null);
        if (written != null && phone == null) {
            fields.fault(
                    "phone",
                    new Message(
                            "bukan nomor telepon: misalnya +6281200000000 atau 081200000000",
                            "is no telephone number: +6281200000000 or 081200000000 is expected"));
        }
        return phone;
    }

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
