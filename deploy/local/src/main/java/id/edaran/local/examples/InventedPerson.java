package id.edaran.local.examples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Nobody: a name that says so, and identity numbers that are right in form and derived from a running number.
///
/// @param region of the city, whose code begins the NIK
record InventedPerson(int number, String region, EmploymentForm employment) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final LocalDate ELDEST = LocalDate.of(1965, 1, 1);

    /// Without a common divisor with [#STEP], so that no two people share a birthday before the number comes round.
    private static final int BIRTHDAYS = 12_000;

    private static final int STEP = 37;
    private static final int AGE_AT_APPOINTMENT = 22;
    private static final String TWO_DIGIT_CODE = "21";

    /// How a person serves, as far as it decides which identity numbers there are.
    enum EmploymentForm {
        PNS,
        PPPK,
        TKD,
        THL
    }

    String name(List<String> first, List<String> second) {
        int pair = number * 7;
        return "Contoh %s %s"
                .formatted(first.get(pair % first.size()), second.get(pair / first.size() % second.size()));
    }

    /// Six digits of the district, the birthday (day + 40 for women), four digits of a sequence.
    String nik() {
        LocalDate birth = birth();
        int day = birth.getDayOfMonth() + (isWoman() ? 40 : 0);
        return "%s%02d%02d%02d%02d%04d"
                .formatted(
                        region.replace(".", ""),
                        1 + number % 3,
                        day,
                        birth.getMonthValue(),
                        birth.getYear() % 100,
                        1 + number % 9_999);
    }

    /// NIP of a PNS, NI PPPK of a PPPK, none for the others.
    @Nullable
    String nip() {
        int sex = isWoman() ? 2 : 1;
        int sequence = 1 + number % 999;
        return switch (employment) {
            case PNS ->
                "%s%04d%02d%d%03d"
                        .formatted(
                                DAY.format(birth()),
                                birth().getYear() + AGE_AT_APPOINTMENT,
                                1 + number % 12,
                                sex,
                                sequence);
            // Taken on in the first year in which there were any.
            case PPPK -> "%s%04d%s%d%03d".formatted(DAY.format(birth()), 2019, TWO_DIGIT_CODE, sex, sequence);
            case TKD, THL -> null;
        };
    }

    private LocalDate birth() {
        return ELDEST.plusDays((long) number * STEP % BIRTHDAYS);
    }

    private boolean isWoman() {
        return number % 2 == 0;
    }
}
