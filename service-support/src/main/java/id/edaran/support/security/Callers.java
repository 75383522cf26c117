package id.edaran.support.security;

import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads who calls from the request's token.
@RequestScoped
public class Callers {
    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws ProblemException 401 without a token; a wrong one is refused before this
    public Caller current() {
        return known().orElseThrow(() ->
                ProblemException.unauthorized(new Message("Diperlukan token bearer.", "A bearer token is required.")));
    }

    /// Empty without a token, for what is public.
    public Optional<Caller> known() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(word -> Role.of(word).ifPresent(roles::add));
        String subject = token.getSubject();
        return Optional.of(
                new Caller(subject == null ? "" : subject, roles, claim(token, "region"), claim(token, "agency")));
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
