package id.edaran.local;

import java.io.Serial;
import java.util.Iterator;
import java.util.List;

/// The words after the command, one after the other.
final class Words {

    private final Iterator<String> words;

    Words(List<String> words) {
        this.words = List.copyOf(words).iterator();
    }

    boolean hasNext() {
        return words.hasNext();
    }

    String next() {
        return words.next();
    }

    String valueOf(String option) throws Unclear {
        if (!words.hasNext()) {
            throw new Unclear(option + " needs a value.");
        }
        String value = words.next();
        if (value.isBlank() || value.startsWith("--")) {
            throw new Unclear("%s needs a value, not \"%s\".".formatted(option, value));
        }
        return value;
    }

    /// Leaves the parsing of one command; never seen outside [Command].
    static final class Unclear extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        final String sentence;

        Unclear(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
