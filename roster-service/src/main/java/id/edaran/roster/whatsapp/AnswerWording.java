package id.edaran.roster.whatsapp;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.meaning.ReportingDuty;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.attendance.AttendanceOutcome.OtherChannel;
import id.edaran.roster.attendance.Mark;
import id.edaran.roster.attendance.WorkReport;
import id.edaran.roster.rostering.AssignmentsAnswer.Explained;
import id.edaran.roster.rostering.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What people read on their telephones, in Indonesian alone: a message tells no language that its sender
/// would rather have.
final class AnswerWording {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm z", INDONESIAN);
    static final String HOW =
            "Tulis HADIR saat mulai bekerja, PULANG saat selesai, dan LAPOR diikuti uraian" + " pekerjaan hari ini.";

    private AnswerWording() {}

    static String arrived(Mark mark, ZoneId zone) {
        return "Hadir tercatat: " + day(mark.date()) + " pukul " + hour(mark.at(), zone) + "."
                + (mark.late() ? " Ini melewati batas waktu." : "");
    }

    static String left(Mark mark, ZoneId zone) {
        return "Pulang tercatat: " + day(mark.date()) + " pukul " + hour(mark.at(), zone) + ".";
    }

    static String reported(WorkReport report, ZoneId zone) {
        return "Laporan kerja tercatat: " + day(report.date()) + " pukul " + hour(report.filedAt(), zone) + "."
                + (report.late() ? " Ini melewati batas waktu." : "");
    }

    static String known() {
        return "Pesan ini sudah tercatat.";
    }

    static String otherChannel(OtherChannel<?> other) {
        TimedRule rule = other.duty().ruling().winner();
        return "Belum tercatat: surat edaran " + rule.numberedOn(other.date()).number() + " angka " + rule.clause()
                + " meminta laporan lewat " + channels(other.duty()) + ".";
    }

    static String emptyReport() {
        return "Laporan belum tercatat karena uraiannya kosong. Contoh: LAPOR menyusun daftar piket pekan depan.";
    }

    static String unclear() {
        return "Maaf, pesan ini tidak dipahami dan tidak ada yang tercatat. " + HOW;
    }

    static String recalled(String agency, LocalDate day, String clause) {
        return "Anda dipanggil masuk kantor pada " + day(day) + " oleh pimpinan " + agency + " (surat edaran " + clause
                + ").";
    }

    static String notRecalled(String agency, LocalDate day) {
        return "Panggilan masuk kantor pada " + day(day) + " dibatalkan oleh pimpinan " + agency + ".";
    }

    /// Where the person works on the day, and by which clause.
    static String assignment(Explained day) {
        return "Tugas " + day(day.date()) + ": " + assignment(day.assignment()) + source(day.because()) + ".";
    }

    /// Others may see the telephone: why somebody is absent is not for them.
    private static String assignment(Assignment assignment) {
        return switch (assignment) {
            case ON_SITE -> "bekerja di kantor";
            case HOME -> "bekerja dari rumah";
            case SHIFT -> "masuk kantor sesuai giliran sif";
            case DUTY -> "piket di kantor";
            case RECALLED -> "dipanggil masuk kantor";
            case ISOLATION, LEAVE, ABSENT -> "tidak dijadwalkan bekerja";
            case OFF -> "libur";
        };
    }

    private static String source(List<Reason> because) {
        String clauses = because.stream()
                .map(AnswerWording::clause)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return clauses.isEmpty() ? "" : " (surat edaran " + clauses + ")";
    }

    private static Optional<String> clause(Reason reason) {
        return reason.circular() == null
                ? Optional.empty()
                : Optional.of(Objects.requireNonNullElse(reason.number(), "")
                        + " angka "
                        + Objects.requireNonNullElse(reason.clause(), ""));
    }

    private static String channels(ReportingDuty duty) {
        return duty.channels().stream().map(Enum::name).collect(Collectors.joining(" atau "));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }
}
