package id.edaran.policy.assessments.rest;

import id.edaran.contracts.rule.Position;
import id.edaran.policy.assessments.Assessment.Reason;
import id.edaran.support.rest.Language;
import java.util.Objects;

/// The sentences that people who mean to hold something read.
enum Wording {
    INDONESIAN {
        @Override
        String of(Reason reason) {
            String official = reason.position() == null ? "Penyelenggara" : title(reason.position());
            int atMost = Objects.requireNonNullElse(reason.atMost(), 0);
            return switch (reason.code()) {
                case GUESTS_NOT_RECEIVED -> official + " tidak menerima tamu.";
                case NO_IN_PERSON_EVENTS -> official + " tidak menghadiri kegiatan secara tatap muka.";
                case TOO_MANY_PARTICIPANTS ->
                    atMost == 0
                            ? "Kegiatan yang mengumpulkan orang tidak diperbolehkan."
                            : "Peserta terlalu banyak; paling banyak %d orang.".formatted(atMost);
                case MEETING_MUST_BE_VIRTUAL -> "Rapat hanya boleh diadakan secara virtual.";
                case OK_GUESTS -> official + " menerima tamu.";
                case OK_IN_PERSON -> official + " boleh hadir secara tatap muka.";
                case OK_PARTICIPANTS -> "Jumlah peserta tidak melebihi %d orang.".formatted(atMost);
                case OK_MEETING -> "Rapat boleh diadakan dengan cara ini.";
                case OK_MEETING_HYBRID -> "Rapat boleh dihadiri langsung, asalkan dapat juga diikuti secara daring.";
                case OK_ONLINE -> "Seluruhnya daring, sehingga pembatasan tatap muka ini tidak terkena.";
                case OK -> "Tidak ada aturan yang membatasinya.";
            };
        }

        @Override
        String title(Position position) {
            return switch (position) {
                case MAYOR -> "Wali Kota";
                case DEPUTY_MAYOR -> "Wakil Wali Kota";
                case REGIONAL_SECRETARY -> "Sekretaris Daerah";
                case ASSISTANT -> "Asisten";
                case EXPERT_STAFF -> "Staf Ahli";
                case AGENCY_HEAD -> "Kepala Perangkat Daerah";
                case INSPECTOR -> "Inspektur";
                case COUNCIL_SECRETARY -> "Sekretaris DPRD";
                case EXECUTIVE_HEAD -> "Kepala Pelaksana";
                case SECRETARIAT_DIVISION_HEAD -> "Kepala Bagian";
                case AGENCY_SECRETARY -> "Sekretaris Perangkat Daerah";
                case FIELD_HEAD -> "Kepala Bidang";
                case SECTION_HEAD -> "Kepala Seksi";
                case SUBDISTRICT_HEAD -> "Camat";
                case URBAN_VILLAGE_HEAD -> "Lurah";
                case UPTD_HEAD -> "Kepala UPTD";
                case STAFF -> "Staf";
            };
        }
    },
    ENGLISH {
        @Override
        String of(Reason reason) {
            String official = reason.position() == null ? "The host" : title(reason.position());
            int atMost = Objects.requireNonNullElse(reason.atMost(), 0);
            return switch (reason.code()) {
                case GUESTS_NOT_RECEIVED -> official + " receives no guests.";
                case NO_IN_PERSON_EVENTS -> official + " attends nothing in person.";
                case TOO_MANY_PARTICIPANTS ->
                    atMost == 0
                            ? "Nothing that brings people together may be held."
                            : "Too many participants; at most %d may come together.".formatted(atMost);
                case MEETING_MUST_BE_VIRTUAL -> "Meetings are held online only.";
                case OK_GUESTS -> official + " receives guests.";
                case OK_IN_PERSON -> official + " may attend in person.";
                case OK_PARTICIPANTS -> "There are no more than %d participants.".formatted(atMost);
                case OK_MEETING -> "Meetings may be held like this.";
                case OK_MEETING_HYBRID -> "The meeting may be attended in person, if it can be joined online as well.";
                case OK_ONLINE -> "All of it is online, so this restriction of meeting in person is not touched.";
                case OK -> "No rule restricts it.";
            };
        }

        @Override
        String title(Position position) {
            return switch (position) {
                case MAYOR -> "The mayor";
                case DEPUTY_MAYOR -> "The deputy mayor";
                case REGIONAL_SECRETARY -> "The regional secretary";
                case ASSISTANT -> "The assistant";
                case EXPERT_STAFF -> "The expert staff";
                case AGENCY_HEAD -> "The head of the agency";
                case INSPECTOR -> "The inspector";
                case COUNCIL_SECRETARY -> "The secretary of the council";
                case EXECUTIVE_HEAD -> "The chief executive";
                case SECRETARIAT_DIVISION_HEAD -> "The head of the division";
                case AGENCY_SECRETARY -> "The secretary of the agency";
                case FIELD_HEAD -> "The head of the field";
                case SECTION_HEAD -> "The head of the section";
                case SUBDISTRICT_HEAD -> "The head of the subdistrict";
                case URBAN_VILLAGE_HEAD -> "The head of the urban village";
                case UPTD_HEAD -> "The head of the UPTD";
                case STAFF -> "The staff";
            };
        }
    };

    abstract String of(Reason reason);

    /// Begins a sentence.
    abstract String title(Position position);

    static Wording in(Language language) {
        return switch (language) {
            case INDONESIAN -> INDONESIAN;
            case ENGLISH -> ENGLISH;
        };
    }
}
