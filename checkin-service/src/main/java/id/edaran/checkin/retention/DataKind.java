package id.edaran.checkin.retention;

import java.util.regex.Pattern;

/// A kind of data as settings and records call it: `tests` is kept as long as `edaran.retention.tests` says.
public record DataKind(String word) implements Comparable<DataKind> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,63}");

    public DataKind {
        if (!isWord(word)) {
            throw new IllegalArgumentException("a kind of data is a word in small letters: " + word);
        }
    }

    public static boolean isWord(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(DataKind other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
