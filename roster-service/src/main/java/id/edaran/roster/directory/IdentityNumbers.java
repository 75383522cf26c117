package id.edaran.roster.directory;

import id.edaran.contracts.Message;
import id.edaran.contracts.rule.EmploymentType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// The form of Indonesian identity numbers; none of them has a check digit.
final class IdentityNumbers {
    private static final Pattern EIGHTEEN = Pattern.compile("[0-9]{14}[12][0-9]{3}");
    private static final Pattern SIXTEEN = Pattern.compile("[0-9]{16}");
    private static final int WOMEN = 40;

    private IdentityNumbers() {}

    /// NIP of a PNS: birth date YYYYMMDD, appointment YYYYMM, sex 1 or 2, a sequence of three.
    static boolean isNip(String number) {
        return EIGHTEEN.matcher(number).matches()
                && isDate(number)
                && isMonth(digits(number, 8, 12), digits(number, 12, 14));
    }

    /// NI PPPK: birth date YYYYMMDD, appointment year, a code of two digits that is no month, sex, a sequence.
    static boolean isPppkNumber(String number) {
        return EIGHTEEN.matcher(number).matches() && isDate(number) && digits(number, 8, 12) > 0;
    }

    /// NIK: six digits of the place of first registration, DDMMYY with day + 40 for women, a sequence of four.
    static boolean isNik(String number) {
        if (!SIXTEEN.matcher(number).matches()) {
            return false;
        }
        int day = digits(number, 6, 8);
        int month = digits(number, 8, 10);
        int yearOfCentury = digits(number, 10, 12);
        int dayOfBirth = day > WOMEN ? day - WOMEN : day;
        // The century is not told: 29 February counts when either has it.
        return isDate(1900 + yearOfCentury, month, dayOfBirth) || isDate(2000 + yearOfCentury, month, dayOfBirth);
    }

    static Message expected(EmploymentType employmentType) {
        return employmentType == EmploymentType.PPPK
                ? new Message(
                        "bukan NI PPPK: harus 18 angka, tanggal lahir TTTTBBHH, tahun TTTT, kode 2 angka, jenis kelamin 1 atau 2, lalu 3 angka",
                        "is no NI PPPK: 18 digits are expected, birth date YYYYMMDD, year YYYY, a code of 2, sex 1 or 2, 3 more")
                : new Message(
                        "bukan NIP: harus 18 angka, tanggal lahir TTTTBBHH, pengangkatan TTTTBB, jenis kelamin 1 atau 2, lalu 3 angka",
                        "is no NIP: 18 digits are expected, birth date YYYYMMDD, appointment YYYYMM, sex 1 or 2, 3 more");
    }

    private static boolean isDate(String number) {
        return isDate(digits(number, 0, 4), digits(number, 4, 6), digits(number, 6, 8));
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMonth(int year, int month) {
        try {
            return YearMonth.of(year, month).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }
}
