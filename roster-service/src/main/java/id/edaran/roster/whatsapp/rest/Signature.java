package id.edaran.roster.whatsapp.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Meta signs what it sends: header `X-Hub-Signature-256`, HMAC-SHA256 of the body as it came, with the
/// app's secret.
final class Signature {
    private static final String SCHEME = "sha256=";
    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /// Takes as long for a wrong signature as for a right one.
    static boolean isValid(@Nullable String header, byte[] body, String secret) {
        if (header == null || !header.startsWith(SCHEME)) {
            return false;
        }
        String expected = HexFormat.of().formatHex(mac(body, secret));
        return equal(header.substring(SCHEME.length()), expected);
    }

    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
