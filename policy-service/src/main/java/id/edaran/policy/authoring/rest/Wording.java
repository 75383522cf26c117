package id.edaran.policy.authoring.rest;

import id.edaran.policy.authoring.Finding;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.support.rest.Language;
import java.util.Map;

/// The sentences that those who write circulars read.
final class Wording {
    private Wording() {}

    static String of(Finding finding, Language language) {
        String sentence = sentence(finding.code(), language);
        for (Map.Entry<String, Object> detail : finding.details().entrySet()) {
            sentence = sentence.replace(
                    "{" + detail.getKey() + "}", detail.getValue().toString());
        }
        return sentence;
    }

    /// `{name}` stands for a detail of the finding.
    static String sentence(Code code, Language language) {
        return switch (code) {
            case VALIDITY_PAST ->
                language.of(
                        "Masa berlakunya sudah berakhir sebelum hari ini ({today}).",
                        "Its validity ended before today ({today}).");
            case BEGINS_IN_PAST ->
                language.of(
                        "Mulai berlaku {from}, sebelum hari ini; hari yang telah lewat tidak berubah.",
                        "It takes effect on {from}, before today; days that are past do not change.");
            case BEGINS_BEFORE_SIGNED ->
                language.of(
                        "Mulai berlaku {from}, sebelum ditandatangani pada {signedOn}.",
                        "It takes effect on {from}, before it is signed on {signedOn}.");
            case SIGNED_IN_FUTURE ->
                language.of(
                        "Tanggal tanda tangan {signedOn} belum tiba.",
                        "The day of signing, {signedOn}, has not come yet.");
            case EVALUATION_OUTSIDE_VALIDITY ->
                language.of(
                        "Hari evaluasi {evaluateOn} berada di luar masa berlaku.",
                        "The day of evaluation, {evaluateOn}, is outside of the validity.");
            case SUPERSEDES_UNKNOWN ->
                language.of(
                        "Edaran {circular} yang hendak diganti tidak ditemukan atau belum terbit.",
                        "Circular {circular}, to be superseded, is not known or not published.");
            case SUPERSEDES_ANOTHERS ->
                language.of(
                        "Edaran {circular} tidak dapat diganti: daerah, tingkat, atau perangkat "
                                + "daerahnya berbeda.",
                        "Circular {circular} cannot be superseded: it is of another region, level or " + "agency.");
            case SUPERSEDES_ENDED ->
                language.of(
                        "Edaran {circular} sudah berakhir sebelum edaran ini mulai berlaku.",
                        "Circular {circular} ends by itself before this one takes effect.");
            case AGENCY_UNKNOWN ->
                language.of(
                        "Perangkat daerah {agency} tidak dikenal di direktori.",
                        "Agency {agency} is not in the directory.");
            case AGENCY_OF_ANOTHER_REGION ->
                language.of(
                        "Perangkat daerah {agency} berada di daerah lain ({region}).",
                        "Agency {agency} is of another region ({region}).");
            case UNIT_UNKNOWN ->
                language.of("Unit {unit} tidak dikenal di direktori.", "Unit {unit} is not in the directory.");
            case UNIT_OF_ANOTHER_REGION ->
                language.of(
                        "Unit {unit} berada di daerah lain ({region}).",
                        "Unit {unit} is of another region ({region}).");
            case UNIT_NOT_OF_AGENCY ->
                language.of(
                        "Tidak seorang pun di unit {unit} termasuk perangkat daerah yang disebut.",
                        "Nobody in unit {unit} is of an agency that is named with it.");
            case SCOPE_EMPTY ->
                language.of(
                        "Sasaran aturan {rule} saling meniadakan: tidak ada yang dapat terkena.",
                        "The scope of {rule} contradicts itself: it can mean nobody.");
            case ALERT_LEVEL_NOT_REACHED ->
                language.of(
                        "Aturan {rule} baru bekerja pada level {minimumAlertLevel}, yang sejauh ini "
                                + "tidak tercapai selama masa berlaku.",
                        "{rule} applies from level {minimumAlertLevel} on, which as of now is not "
                                + "reached during the validity.");
            case RULE_OVERRULED ->
                language.of(
                        "Aturan {rule} selalu kalah dari aturan lain sepanjang masa berlakunya.",
                        "{rule} loses to other rules during its whole validity.");
            case NOBODY_KNOWN ->
                language.of(
                        "Tidak seorang pun pegawai yang dikenal direktori terkena aturan {rule}.",
                        "{rule} means nobody whom the directory knows.");
            case CLAUSE_ORDER ->
                language.of(
                        "Aturan {rule} dan {laterRule} mengatur hal yang sama dengan kedudukan setara; "
                                + "yang belakangan berlaku.",
                        "{rule} and {laterRule} speak about the same with equal rank; the later one " + "counts.");
            case REPLACES_EARLIER ->
                language.of(
                        "Aturan {rule} menggantikan sebagian edaran terdahulu yang tidak disebut " + "diganti.",
                        "{rule} takes the place of part of an older circular that is not named as " + "superseded.");
            case YIELDS_TO_LATER ->
                language.of(
                        "Aturan {rule} sebagian kalah dari edaran lain yang lebih baru.",
                        "{rule} yields in part to another circular that is newer.");
            case PEOPLE_IN_NO_RULE ->
                language.of(
                        "{people} pegawai tidak diatur tempat kerjanya, padahal rekan seperangkat "
                                + "daerahnya diatur; mereka bekerja seperti biasa.",
                        "Nothing is said about where {people} people work, though it is about others "
                                + "of their agency; they work as usual.");
            case COUNTER_EMPTY ->
                language.of(
                        "Aturan {rule} membuat {count} unit layanan kosong pada suatu hari kerja.",
                        "{rule} leaves {count} public units with nobody on some working day.");
            case DUTY_DRAWN_FROM_HOME ->
                language.of(
                        "Di {count} unit, pegawai harus dipanggil dari rumah agar piket terpenuhi.",
                        "In {count} units people have to be called from home to meet the duty roster.");
            case DUTY_UNREACHABLE ->
                language.of(
                        "Di {count} unit, pegawainya lebih sedikit daripada jumlah piket.",
                        "In {count} units there are fewer people than the duty roster asks for.");
        };
    }
}
