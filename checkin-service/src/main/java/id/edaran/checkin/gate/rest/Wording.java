package id.edaran.checkin.gate.rest;

import id.edaran.checkin.gate.ReasonCode;
import id.edaran.support.rest.Language;
import java.util.List;
import java.util.Locale;

/// The sentences that people at a gate read.
enum Wording {
    INDONESIAN(Language.INDONESIAN) {
        @Override
        String of(ReasonCode code) {
            return switch (code) {
                case TEST_MISSING ->
                    "Belum ada hasil tes negatif dari jenis yang diminta di pintu ini; itu bukan berarti positif.";
                case TEST_EXPIRED -> "Hasil tes negatif sudah melewati masa berlakunya; itu bukan berarti positif.";
                case TEST_POSITIVE -> "Hasil tes terakhir positif; silakan tidak masuk dan hubungi petugas kesehatan.";
                case QR_MISSING -> "Kode QR di pintu belum dipindai.";
                case QR_INVALID -> "Kode QR yang dipindai bukan milik lokasi ini.";
                case DOSES_MISSING -> "Jumlah dosis vaksin yang tercatat belum mencukupi.";
                case ISOLATING ->
                    "Orang ini masih dalam masa isolasi; silakan tidak masuk dan hubungi petugas kesehatan.";
                case NOT_ROSTERED -> "Menurut jadwal, pegawai ini hari ini tidak bekerja di kantor.";
                case GUESTS_NOT_RECEIVED -> "Pejabat yang dituju saat ini tidak menerima tamu.";
                case SITE_CLOSED -> "Loket ini tutup; layanannya tersedia secara daring.";
                case OUTSIDE_HOURS -> "Di luar jam pelayanan.";
                case SITE_FULL -> "Ruangan sedang penuh; silakan menunggu.";
                case OK -> "Silakan masuk.";
            };
        }
    },
    ENGLISH(Language.ENGLISH) {
        @Override
        String of(ReasonCode code) {
            return switch (code) {
                case TEST_MISSING ->
                    "There is no negative test of a kind that this door asks for; that does not mean a positive one.";
                case TEST_EXPIRED -> "The negative test is no longer valid; that does not mean a positive one.";
                case TEST_POSITIVE -> "The latest test is positive; please stay out and call a health officer.";
                case QR_MISSING -> "The QR code at the door has not been scanned.";
                case QR_INVALID -> "The scanned QR code is not the one of this site.";
                case DOSES_MISSING -> "Too few vaccine doses are on record.";
                case ISOLATING -> "The person isolates; please stay out and call a health officer.";
                case NOT_ROSTERED -> "By the roster this member of staff does not work in the office today.";
                case GUESTS_NOT_RECEIVED -> "The official receives no guests for the time being.";
                case SITE_CLOSED -> "The counter is closed; its services are online.";
                case OUTSIDE_HOURS -> "Outside the opening hours.";
                case SITE_FULL -> "The room is full; please wait.";
                case OK -> "Please come in.";
            };
        }
    };

    private final Language language;

    Wording(Language language) {
        this.language = language;
    }

    abstract String of(ReasonCode code);

    /// The language tag of the answer.
    String language() {
        return language.tag();
    }

    /// The first of the languages that is spoken here, most wanted first; Indonesian otherwise.
    static Wording among(List<Locale> wanted) {
        return switch (Language.among(wanted)) {
            case INDONESIAN -> INDONESIAN;
            case ENGLISH -> ENGLISH;
        };
    }
}
