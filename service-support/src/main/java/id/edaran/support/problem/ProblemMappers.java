package id.edaran.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.edaran.contracts.InvalidContentException;
import id.edaran.support.messaging.Outage;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns every way in which a request can end badly into a problem.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException exception) {
        return answer(exception.problem());
    }

    @ServerExceptionMapper
    Response invalid(InvalidContentException exception) {
        return answer(ProblemException.badRequest(exception.faults()).problem());
    }

    @ServerExceptionMapper
    Response noJson(JsonProcessingException exception) {
        return answer(
                ProblemException.badRequest("", "is no JSON that fits here").problem());
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(AuthenticationFailedException exception) {
        return answer(ProblemException.unauthorized("The token is not valid here: wrong signature, issuer or expired.")
                .problem());
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException exception) {
        return answer(
                ProblemException.unauthorized("A bearer token is required.").problem());
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException exception) {
        return answer(
                ProblemException.forbidden("The token does not allow this.").problem());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception) {
        Response response = exception.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        if (exception instanceof NotFoundException && exception.getCause() instanceof IllegalArgumentException) {
            // The framework's word for a parameter that is no number.
            return answer(ProblemException.badRequest("?", "a parameter has not the form that is expected")
                    .problem());
        }
        Response.StatusType status = response.getStatusInfo();
        Problem problem =
                new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail(status), List.of());
        Response.ResponseBuilder answer =
                Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    Response failure(Throwable exception) {
        if (Outage.isBehind(exception)) {
            LOG.warnf("a request failed because the database is away: %s", exception.getMessage());
            return Response.fromResponse(answer(new Problem(
                            "about:blank",
                            "Service Unavailable",
                            503,
                            "The database cannot be reached; nothing was stored. Try again.",
                            List.of())))
                    .header(HttpHeaders.RETRY_AFTER, "2")
                    .build();
        }
        LOG.error("a request failed", exception);
        return answer(new Problem(
                "about:blank", "Internal Server Error", 500, "The service failed; nothing was stored.", List.of()));
    }

    private static String detail(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take the method.";
            case 406 -> "This address does not answer in the media type that is asked for.";
            case 413 -> "The body is too large.";
            case 415 -> "This address does not take the media type of the body; application/json is expected.";
            default -> status.getReasonPhrase();
        };
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == 401
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                : answer.build();
    }
}
