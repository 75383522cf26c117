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
                case TEST_MISSING -> "Belum ada hasil tes negatif dari jenis yang diminta di pintu ini.";
                case TEST_EXPIRED -> "Hasil tes negatif sudah melewati masa berlakunya.";
                case TEST_POSITIVE -> "Hasil tes terakhir positif; silakan tidak masuk dan hubungi petugas kesehatan.";
                case QR_MISSING -> "Kode QR di pintu belum dipindai.";
                case QR_INVALID -> "Kode QR yang dipindai bukan milik lokasi ini.";
                case DOSES_MISSING -> "Jumlah dosis vaksin yang tercatat belum mencukupi.";
                case SITE_FULL -> "Ruangan sedang penuh; silakan menunggu.";
                case OK -> "Silakan masuk.";
            };
        }
    },
    ENGLISH(Language.ENGLISH) {
        @Override
        String of(ReasonCode code) {
            return switch (code) {
                case TEST_MISSING -> "There is no negative test of a kind that this door asks for.";
                case TEST_EXPIRED -> "The negative test is no longer valid.";
                case TEST_POSITIVE -> "The latest test is positive; please stay out and call a health officer.";
                case QR_MISSING -> "The QR code at the door has not been scanned.";
                case QR_INVALID -> "The scanned QR code is not the one of this site.";
                case DOSES_MISSING -> "Too few vaccine doses are on record.";
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
