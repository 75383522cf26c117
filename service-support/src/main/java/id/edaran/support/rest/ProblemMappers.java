package id.edaran.support.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Message;
import id.edaran.support.messaging.Outage;
import id.edaran.support.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns every way in which a request can end badly into a problem.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /// What the framework says of a body that the problem replaces.
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-length", "content-language");

    @ServerExceptionMapper
    Response problem(ProblemException exception, HttpHeaders headers) {
        return answer(exception, headers);
    }

    @ServerExceptionMapper
    Response invalid(InvalidContentException exception, HttpHeaders headers) {
        return answer(ProblemException.badRequest(exception.faults()), headers);
    }

    @ServerExceptionMapper
    Response noJson(JsonProcessingException exception, HttpHeaders headers) {
        return answer(
                ProblemException.badRequest(
                        "", new Message("bukan JSON yang cocok di sini", "is no JSON that fits here")),
                headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(AuthenticationFailedException exception, HttpHeaders headers) {
        return answer(
                ProblemException.unauthorized(new Message(
                        "Token tidak berlaku di sini: tanda tangan atau penerbitnya salah, atau masanya habis.",
                        "The token is not valid here: wrong signature, issuer or expired.")),
                headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException exception, HttpHeaders headers) {
        return answer(
                ProblemException.unauthorized(new Message("Diperlukan token bearer.", "A bearer token is required.")),
                headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException exception, HttpHeaders headers) {
        return answer(
                ProblemException.forbidden(
                        new Message("Token tidak mengizinkan hal ini.", "The token does not allow this.")),
                headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception, HttpHeaders headers) {
        Response response = exception.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        if (exception instanceof NotFoundException && exception.getCause() instanceof IllegalArgumentException) {
            // The framework's word for a parameter that is no number.
            return answer(
                    ProblemException.badRequest(
                            "?",
                            new Message(
                                    "bentuk salah satu parameter tidak sesuai",
                                    "a parameter has not the form that is expected")),
                    headers);
        }
        Response.StatusType status = response.getStatusInfo();
        Response.ResponseBuilder answer = Response.fromResponse(
                answer(ProblemException.of(status.getStatusCode(), status.getReasonPhrase(), detail(status)), headers));
        response.getHeaders().forEach((name, values) -> {
            if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    Response failure(Throwable exception, HttpHeaders headers) {
        if (Outage.isBehind(exception)) {
            LOG.warnf("a request failed because the database is away: %s", exception.getMessage());
            return Response.fromResponse(answer(
                            ProblemException.of(
                                    503,
                                    "Service Unavailable",
                                    new Message(
                                            "Basis data tidak terjangkau; tidak ada yang disimpan. Coba lagi.",
                                            "The database cannot be reached; nothing was stored. Try again.")),
                            headers))
                    .header(HttpHeaders.RETRY_AFTER, "2")
                    .build();
        }
        LOG.error("a request failed", exception);
        return answer(
                ProblemException.of(
                        500,
                        "Internal Server Error",
                        new Message(
                                "Layanan gagal; tidak ada yang disimpan.", "The service failed; nothing was stored.")),
                headers);
    }

    private static Message detail(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> new Message("Tidak ada apa pun di alamat ini.", "There is nothing at this address.");
            case 405 ->
                new Message("Alamat ini tidak menerima metode tersebut.", "This address does not take the method.");
            case 406 ->
                new Message(
                        "Alamat ini tidak menjawab dalam jenis media yang diminta.",
                        "This address does not answer in the media type that is asked for.");
            case 413 -> new Message("Isi permintaan terlalu besar.", "The body is too large.");
            case 415 ->
                new Message(
                        "Alamat ini tidak menerima jenis media isi permintaan; yang diterima application/json.",
                        "This address does not take the media type of the body; application/json is expected.");
            default ->
                new Message(
                        "Permintaan tidak dapat dipenuhi: " + status.getReasonPhrase() + ".",
                        "The request cannot be met: " + status.getReasonPhrase() + ".");
        };
    }

    private static Response answer(ProblemException problem, HttpHeaders headers) {
        return Problems.answer(problem, headers.getAcceptableLanguages());
    }
}
