package id.edaran.support.rest;

import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses addresses with a NUL character: nothing is called so, and PostgreSQL fails on it instead of finding nothing.
class NulCharacters {
    @ServerRequestFilter
    @Nullable
    Response refuse(ContainerRequestContext request) {
        Stream<String> texts = Stream.of(
                        request.getUriInfo().getPathParameters(),
                        request.getUriInfo().getQueryParameters())
                .flatMap(parameters -> parameters.values().stream())
                .flatMap(Collection::stream);
        if (texts.noneMatch(text -> text.indexOf('\0') >= 0)) {
            return null;
        }
        return Problems.answer(
                ProblemException.badRequest("?", new Message("memuat karakter NUL", "holds a NUL character")),
                request.getAcceptableLanguages());
    }
}
