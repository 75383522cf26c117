package id.edaran.support.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed pseudonyms: the same person is recognised across services, and nobody without the key can tell who it is or
/// try out all identity numbers.
@ApplicationScoped
public class Pseudonyms {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Pseudonyms(PrivacySettings settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.pseudonymKey()), HMAC);
    }

    /// What an identity number is.
    public enum Identifier {
        NIK,
        /// NIP of a PNS or NI PPPK.
        NIP,
        /// Telephone number as E.164 has it, `+62812…`.
        PHONE
    }

    /// The pseudonym of an identity number: 256 bits in base64url, 43 characters.
    public String of(Identifier identifier, String number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(identifier.name() + ":" + number));
    }

    /// A keyed digest of anything that must be compared later without being kept.
    public byte[] digest(String text) {
        return mac("digest:" + text);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
