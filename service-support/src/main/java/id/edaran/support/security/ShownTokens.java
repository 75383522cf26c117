package id.edaran.support.security;

import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Looks at a token wherever one is shown. What is public asks nobody who calls, and would answer a client whose token
/// has expired as if it had shown none.
class ShownTokens {
    private final Callers callers;

    ShownTokens(Callers callers) {
        this.callers = callers;
    }

    /// @throws ProblemException 401 when the header holds no bearer token; a wrong one fails by itself
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void check(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && callers.known().isEmpty()) {
            throw ProblemException.unauthorized(new Message(
                    "Header Authorization tidak berisi token bearer.",
                    "The header Authorization holds no bearer token."));
        }
    }
}
