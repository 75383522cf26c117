package id.edaran.contracts;

import java.util.List;

/// A sentence for people in both languages that they are spoken to in. Whoever writes one writes both: there is no
/// catalogue that could fall behind.
///
/// Neither repeats identity numbers or health data.
public record Message(String indonesian, String english) {
    public static final Message REQUIRED = new Message("wajib diisi", "is required");
    public static final Message OTHER_THAN_IN_THE_ADDRESS =
            new Message("berbeda dari yang ada di alamat", "is not the one in the address");
    public static final Message NO_CODE = new Message(
            "bukan kode: huruf, angka, '.', '_' dan '-', paling banyak 64 karakter",
            "is no code: letters, digits, '.', '_' and '-', at most 64, are expected");
    public static final Message NO_REGION_CODE = new Message(
            "bukan kode daerah: ID, 64 atau 64.74 adalah contohnya", "is no region code: ID, 64 or 64.74 is expected");
    public static final Message NO_DATE =
            new Message("harus berupa tanggal YYYY-MM-DD", "a date YYYY-MM-DD is expected");
    public static final Message NO_INSTANT = new Message(
            "harus berupa saat dengan selisih waktu, misalnya 2020-03-24T08:00:00+08:00",
            "an instant with offset is expected, such as 2020-03-24T08:00:00+08:00");

    /// @param words all that may stand there
    public static Message noneOf(List<?> words) {
        return new Message("bukan salah satu dari " + words, "is none of " + words);
    }

    public Message {
        if (indonesian.isBlank() || english.isBlank() || indonesian.equals(english)) {
            throw new IllegalArgumentException("a message is written in both languages: " + english);
        }
    }
}
