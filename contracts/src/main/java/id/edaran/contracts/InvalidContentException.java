package id.edaran.contracts;

import java.io.Serial;
import java.util.List;

/// What a client sent cannot be used; the services answer it with 400 and all faults (RFC 9457).
public final class InvalidContentException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidContentException(List<Fault> faults) {
        super(faults.size() + " fault(s): " + faults);
        this.faults = List.copyOf(faults);
    }

    public InvalidContentException(String pointer, Message message) {
        this(List.of(new Fault(pointer, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
