package id.edaran.roster.directory;

import java.util.regex.Pattern;

/// The directory's own id of an employee. It stands in addresses, events and logs, so it may be no identity
/// number.
public record EmployeeId(String value) implements Comparable<EmployeeId> {
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{16}|[0-9]{18}");

    /// Whether a text has the length and digits of a NIK (16) or a NIP (18).
    public static boolean looksLikeIdentityNumber(String text) {
        return IDENTITY_NUMBER.matcher(text).matches();
    }

    @Override
    public int compareTo(EmployeeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
