package id.edaran.support.problem;

import id.edaran.contracts.Fault;
import java.io.Serial;
import java.util.List;

/// Ends a request with a problem. Thrown at the edge of a service only: use cases answer with sealed outcomes.
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<Fault> errors;

    private ProblemException(int status, String title, String detail, List<Fault> errors) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException of(int status, String title, String detail) {
        return new ProblemException(status, title, detail, List.of());
    }

    public static ProblemException badRequest(List<Fault> errors) {
        String detail = errors.size() == 1
                ? "The request has one fault."
                : "The request has " + errors.size() + " faults; nothing was stored.";
        return new ProblemException(400, "Bad Request", detail, errors);
    }

    public static ProblemException badRequest(String pointer, String message) {
        return badRequest(List.of(new Fault(pointer, message)));
    }

    public static ProblemException unauthorized(String detail) {
        return of(401, "Unauthorized", detail);
    }

    public static ProblemException forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    public static ProblemException notFound(String detail) {
        return of(404, "Not Found", detail);
    }

    public static ProblemException conflict(String detail) {
        return of(409, "Conflict", detail);
    }

    public Problem problem() {
        return new Problem("about:blank", title, status, getMessage(), errors);
    }
}
