package id.edaran.support.rest;

import id.edaran.support.problem.Problem;
import id.edaran.support.problem.Problem.FaultBody;
import id.edaran.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/// Writes a problem in the language that its reader wants.
final class Problems {
    private Problems() {}

    /// @param wanted as the header `Accept-Language` names them, most wanted first
    static Response answer(ProblemException problem, List<Locale> wanted) {
        Language language = Language.among(wanted);
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body(problem, language));
        return problem.status() == 401
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                : answer.build();
    }

    private static Problem body(ProblemException problem, Language language) {
        return new Problem(
                "about:blank",
                problem.title(),
                problem.status(),
                language.of(problem.detail()),
                problem.errors().stream()
                        .map(fault -> new FaultBody(fault.pointer(), language.of(fault.message())))
                        .toList());
    }
}
