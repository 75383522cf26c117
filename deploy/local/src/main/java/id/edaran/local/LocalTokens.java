package id.edaran.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bearer tokens for the local default, signed with the checkout's own key and good for a working day.
/// Their times are the real clock's, whatever day the services believe in.
public final class LocalTokens {

    public static final String ISSUER = "https://edaran.localhost";

    /// The region that stands for every region of the nation.
    public static final String NATION = "ID";

    private static final Duration LIFE = Duration.ofHours(12);

    private final LocalKeys keys;
    private final Clock clock;

    public LocalTokens(LocalKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// A token for the whole nation, its subject named like the role.
    public String mint(Role role) {
        return mint(List.of(role), NATION, null, null);
    }

    public String mint(Role role, String region, @Nullable String agency, @Nullable String subject) {
        return mint(List.of(role), region, agency, subject);
    }

    public String mint(List<Role> roles, String region, @Nullable String agency, @Nullable String subject) {
        Instant now = clock.instant();
        String person = subject == null ? roles.getFirst().claim() : subject;
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(person)
                .claim("upn", person)
                .claim("roles", roles.stream().map(Role::claim).toList())
                .claim("region", region)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString());
        if (agency != null) {
            claims.claim("agency", agency);
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(keys.privateKey()));
        } catch (JOSEException failure) {
            throw new IllegalStateException("an RSA key of 3072 bits signs RS256", failure);
        }
        return token.serialize();
    }
}
