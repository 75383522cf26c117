package id.edaran.checkin.people;

import java.util.regex.Pattern;

/// The keyed pseudonym of a person: 43 characters of base64url.
public record Subject(String pseudonym) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Subject {
        if (!isPseudonym(pseudonym)) {
            // The text itself stays out of the message: it may be a number that somebody mistook for a pseudonym.
            throw new IllegalArgumentException("a pseudonym has 43 characters of base64url");
        }
    }

    public static boolean isPseudonym(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return pseudonym;
    }
}
