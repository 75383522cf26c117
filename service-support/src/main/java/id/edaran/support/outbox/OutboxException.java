package id.edaran.support.outbox;

import java.io.Serial;

/// The outbox could not be read or written: broken infrastructure, never a refusal.
public final class OutboxException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
