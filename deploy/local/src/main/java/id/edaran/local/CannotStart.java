package id.edaran.local;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The surroundings do not allow a start: a port is taken, a folder is damaged, a part keeps dying.
/// The message is one sentence for the person at the terminal, who needs no stack trace.
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
