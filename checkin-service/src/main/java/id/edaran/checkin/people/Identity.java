package id.edaran.checkin.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The identity numbers that somebody showed; at least one of the two. They live no longer than the request.
public record Identity(@Nullable String nik, @Nullable String nip) {
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");
    private static final Pattern NIP = Pattern.compile("[0-9]{18}");

    /// In a NIK the day of birth of a woman is raised by so much.
    private static final int WOMAN = 40;

    public Identity {
        if (nik == null && nip == null) {
            throw new IllegalArgumentException("a person shows at least one number");
        }
    }

    /// 16 digits: 6 of the region of first registration, DDMMYY, 4 of a sequence. The region of a NIK never changes,
    /// so regions of today say nothing about it.
    public static boolean isNik(String text) {
        if (!NIK.matcher(text).matches()) {
            return false;
        }
        int day = number(text, 6, 8);
        int month = number(text, 8, 10);
        int year = number(text, 10, 12);
        int ofBirth = day > WOMAN ? day - WOMAN : day;
        // The century is not told: 29 February is a date when it was one in either.
        return isDate(1900 + year, month, ofBirth) || isDate(2000 + year, month, ofBirth);
    }

    /// 18 digits that begin with the date of birth. A PNS has the month of appointment in digits 13 and 14, a PPPK
    /// does not, so nothing is read from there.
    public static boolean isNip(String text) {
        return NIP.matcher(text).matches() && isDate(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Identity numbers have no place in a log.
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
