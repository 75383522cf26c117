package id.edaran.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    Path checkout;

    @Test
    void signsTheClaimsThatTheServicesCheck() throws Exception {
        var keys = LocalKeys.ofCheckout(checkout);
        var tokens = new LocalTokens(keys, Clock.fixed(NOW, ZoneOffset.UTC));

        var token = SignedJWT.parse(
                tokens.mint(List.of(Role.CIRCULAR_PUBLISHER, Role.AGENCY_HEAD), "64.74", "64.74-DPMPTSP", "BTG-0001"));

        var publicKey = publicKey(keys.publicKey());
        assertTrue(token.verify(new RSASSAVerifier(publicKey)));
        assertEquals(JWSAlgorithm.RS256, token.getHeader().getAlgorithm());
        assertEquals(3072, publicKey.getModulus().bitLength());
        var claims = token.getJWTClaimsSet();
        assertEquals("https://edaran.localhost", claims.getIssuer());
        assertEquals("BTG-0001", claims.getSubject());
        assertEquals("BTG-0001", claims.getStringClaim("upn"));
        assertEquals(List.of("circular-publisher", "agency-head"), claims.getStringListClaim("roles"));
        assertEquals("64.74", claims.getStringClaim("region"));
        assertEquals("64.74-DPMPTSP", claims.getStringClaim("agency"));
        assertEquals(NOW, claims.getIssueTime().toInstant());
        assertEquals(NOW.plus(Duration.ofHours(12)), claims.getExpirationTime().toInstant());
    }

    @Test
    void standsForTheWholeNationUnlessToldOtherwise() throws Exception {
        var tokens = new LocalTokens(LocalKeys.ofCheckout(checkout), Clock.fixed(NOW, ZoneOffset.UTC));

        var claims = SignedJWT.parse(tokens.mint(Role.HR_ADMIN)).getJWTClaimsSet();

        assertEquals("hr-admin", claims.getSubject());
        assertEquals("ID", claims.getStringClaim("region"));
        assertNull(claims.getClaim("agency"));
    }

    @Test
    void makesOnePairOfKeysForManyAtOnce() throws Exception {
        Callable<String> use = () -> {
            var keys = LocalKeys.ofCheckout(checkout);
            return keys.privateKey().getModulus() + Files.readString(keys.publicKey());
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            var seen = threads.invokeAll(List.of(use, use, use, use));
            for (var one : seen) {
                assertEquals(seen.getFirst().get(), one.get());
            }
        }

        Path privateKey = checkout.resolve(".edaran/keys/private.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(privateKey)));
    }

    private static RSAPublicKey publicKey(Path pem) throws Exception {
        String base64 = Files.readString(pem).replaceAll("-----.*-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
