package id.edaran.support.problem;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import java.io.Serial;
import java.util.List;

/// Ends a request with a problem. Thrown at the edge of a service only: use cases answer with sealed outcomes.
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Message detail;
    private final transient List<Fault> errors;

    private ProblemException(int status, String title, Message detail, List<Fault> errors) {
        super(detail.english());
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException of(int status, String title, Message detail) {
        return new ProblemException(status, title, detail, List.of());
    }

    public static ProblemException badRequest(List<Fault> errors) {
        Message detail = errors.size() == 1
                ? new Message("Ada satu kesalahan dalam permintaan.", "The request has one fault.")
                : new Message(
                        "Ada " + errors.size() + " kesalahan dalam permintaan; tidak ada yang disimpan.",
                        "The request has " + errors.size() + " faults; nothing was stored.");
        return new ProblemException(400, "Bad Request", detail, errors);
    }

    public static ProblemException badRequest(String pointer, Message message) {
        return badRequest(List.of(new Fault(pointer, message)));
    }

    public static ProblemException unauthorized(Message detail) {
        return of(401, "Unauthorized", detail);
    }

    public static ProblemException forbidden(Message detail) {
        return of(403, "Forbidden", detail);
    }

    public static ProblemException notFound(Message detail) {
        return of(404, "Not Found", detail);
    }

    public static ProblemException conflict(Message detail) {
        return of(409, "Conflict", detail);
    }

    /// @param reasons each of what stands against it, by the field that it is about
    public static ProblemException conflict(Message detail, List<Fault> reasons) {
        return new ProblemException(409, "Conflict", detail, reasons);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Message detail() {
        return detail;
    }

    public List<Fault> errors() {
        return errors;
    }
}
