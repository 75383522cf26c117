package id.edaran.roster.dutylists.rest;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.dutylists.DutyList.Basis;
import id.edaran.roster.rostering.RosterAnswer;
import id.edaran.support.rest.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words on a duty list.
record Wording(Language language) {
    String title() {
        return language.of("Daftar Piket", "Duty List");
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale()).format(month);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale());
    }

    String agency() {
        return language.of("Perangkat daerah", "Agency");
    }

    String unit() {
        return language.of("Unit kerja", "Unit");
    }

    String id() {
        return language.of("Kode", "Id");
    }

    String name() {
        return language.of("Nama", "Name");
    }

    String state(long policyVersion, Instant asOf, @Nullable ZoneId zone) {
        String moment = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm XXX", locale())
                .format(asOf.atZone(zone == null ? ZoneOffset.UTC : zone));
        return language.of(
                "Keadaan " + moment + ", aturan versi " + policyVersion,
                "As of " + moment + ", rules version " + policyVersion);
    }

    /// A cell of a spreadsheet.
    String assignment(RosterAnswer.Day day) {
        String word = assignment(day.assignment());
        if (day.group() == null) {
            return word;
        }
        return day.assignment() == Assignment.SHIFT
                ? word + " " + day.group()
                : word + language.of(" (sif ", " (shift ") + day.group() + ")";
    }

    String assignment(Assignment assignment) {
        return switch (assignment) {
            case ON_SITE -> language.of("Kantor", "Office");
            case HOME -> language.of("Rumah", "Home");
            case SHIFT -> language.of("Sif", "Shift");
            case DUTY -> language.of("Piket", "Duty");
            case RECALLED -> language.of("Dipanggil", "Recalled");
            case ISOLATION -> language.of("Isolasi", "Isolation");
            case LEAVE -> language.of("Cuti", "Leave");
            case ABSENT -> language.of("Tidak bertugas", "Absent");
            case OFF -> language.of("Libur", "Off");
        };
    }

    /// A cell of a printed month, which has room for two letters.
    String letter(RosterAnswer.Day day) {
        String letter = letter(day.assignment());
        return day.assignment() == Assignment.SHIFT && day.group() != null ? letter + day.group() : letter;
    }

    String letter(Assignment assignment) {
        return switch (assignment) {
            case ON_SITE -> language.of("K", "W");
            case HOME -> language.of("R", "H");
            case SHIFT -> "S";
            case DUTY -> language.of("P", "D");
            case RECALLED -> language.of("D", "R");
            case ISOLATION -> "I";
            case LEAVE -> language.of("C", "L");
            case ABSENT -> language.of("T", "A");
            case OFF -> "–";
        };
    }

    String bases() {
        return language.of("Dasar", "Basis");
    }

    String circular() {
        return language.of("Surat edaran", "Circular");
    }

    String clause() {
        return language.of("Butir", "Clause");
    }

    String rule() {
        return language.of("Aturan", "Rule");
    }

    String assignments() {
        return language.of("Penugasan", "Assignments");
    }

    String period() {
        return language.of("Tanggal", "Days");
    }

    String people() {
        return language.of("Orang", "People");
    }

    String noBases() {
        return language.of(
                "Tidak ada surat edaran yang mengatur bulan ini; unit bekerja seperti biasa.",
                "No circular orders this month; the unit works as usual.");
    }

    String conflicts() {
        return language.of("Yang perlu diperhatikan", "To be looked at");
    }

    /// Conflicts carry an English sentence; what each code means stands here in Indonesian.
    String conflict(Conflict conflict) {
        String indonesian = switch (conflict.code()) {
            case "MINIMUM_ON_SITE" -> "Yang bekerja di kantor kurang dari jumlah paling sedikit.";
            case "MAXIMUM_ON_SITE" -> "Yang bekerja di kantor lebih dari jumlah paling banyak.";
            case "SECTION_UNMANNED" -> "Ada seksi tanpa orang pada kelompok yang mendapat giliran.";
            case "DUTY_UNDERSTAFFED" -> "Petugas piket kurang dari yang diminta.";
            case "PIN_WHILE_ABSENT" -> "Ada yang ditetapkan piket tetapi tidak bertugas.";
            case "PIN_ON_DAY_OFF" -> "Ada yang ditetapkan piket pada hari libur.";
            case "PIN_WITHOUT_RULE" -> "Ada yang ditetapkan piket tanpa aturan piket baginya.";
            case "RECALL_WITHOUT_RIGHT" -> "Ada yang dipanggil ke kantor tanpa aturan yang membolehkannya.";
            default -> conflict.code();
        };
        String clauses = conflict.clauses().stream()
                .map(cited -> cited.number() + " " + clause().toLowerCase(locale()) + " " + cited.clause())
                .distinct()
                .collect(Collectors.joining("; "));
        return language.of(indonesian, conflict.message()) + (clauses.isEmpty() ? "" : " (" + clauses + ")");
    }

    String rule(Basis basis) {
        String word = switch (basis.rule()) {
            case "WORK_FROM_HOME" -> language.of("bekerja dari rumah", "work from home");
            case "WORK_ON_SITE" -> language.of("bekerja di kantor", "work on site");
            case "SHIFT_ROTATION" -> language.of("kerja bergilir", "shifts that take turns");
            case "DUTY_ROSTER" -> language.of("piket", "duty roster");
            case "REACHABILITY" -> language.of("dapat dipanggil", "reachability");
            default -> basis.rule();
        };
        return basis.excepting() ? language.of("dikecualikan dari: ", "excepted from: ") + word : word;
    }

    String assignments(Basis basis) {
        return basis.assignments().stream().map(this::assignment).collect(Collectors.joining(", "));
    }

    String period(Basis basis) {
        return basis.from().equals(basis.until())
                ? day(basis.from())
                : basis.from().getDayOfMonth() + "–" + day(basis.until());
    }

    String page(int number) {
        return language.of("Halaman " + number + " dari ", "Page " + number + " of ");
    }

    String signature() {
        return language.of("Mengetahui, kepala perangkat daerah", "Seen by the head of the agency");
    }

    private Locale locale() {
        return Locale.of(language.tag());
    }
}
