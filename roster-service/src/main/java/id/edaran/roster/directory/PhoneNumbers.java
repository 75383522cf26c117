package id.edaran.roster.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/// Telephone numbers as people write them, brought into the one form by which they are compared (E.164).
public final class PhoneNumbers {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().\\-\u2010-\u2013]");
    /// Country and number, at most 15 digits; shorter than 8 is no mobile number anywhere.
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{7,14}");

    private static final String INDONESIA = "+62";

    private PhoneNumbers() {}

    /// `0812…` and `62812…` are Indonesian; empty where it is no number at all.
    public static Optional<String> international(String written) {
        String digits = BETWEEN_DIGITS.matcher(written.strip()).replaceAll("");
        String number = digits;
        if (digits.startsWith("00")) {
            number = "+" + digits.substring(2);
        } else if (digits.startsWith("0")) {
            number = INDONESIA + digits.substring(1);
        } else if (digits.startsWith("62")) {
            number = "+" + digits;
        }
        // The zero of the domestic form is left out behind the country: +62 0812… is a slip.
        if (number.startsWith(INDONESIA + "0")) {
            number = INDONESIA + number.substring(INDONESIA.length() + 1);
        }
        return INTERNATIONAL.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
