package id.edaran.checkin.posters.hmac;

import id.edaran.checkin.posters.Posters;
import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `EDR1.<site>.<HMAC-SHA256 in base64url>`: short enough for a coarse QR, and every character may stand in an
/// address.
@ApplicationScoped
class HmacPosters implements Posters {
    private static final String VERSION = "EDR1";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /// Binds the key to this one use, so that a seal made for another purpose is no poster.
    private static final String PURPOSE = "edaran poster\n" + VERSION + "\n";

    private final SecretKeySpec key;

    HmacPosters(PosterSettings settings) {
        byte[] bytes = Base64.getDecoder().decode(settings.key());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("edaran.poster.key is " + KEY_BYTES + " bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, HMAC);
    }

    @Override
    public String text(SiteCode site) {
        return VERSION + "." + site.value() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(seal(site));
    }

    @Override
    public boolean belongs(String text, SiteCode site) {
        // Compared as a whole and in constant time: there is nothing to take apart, and nothing to learn by guessing.
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), text(site).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] seal(SiteCode site) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal((PURPOSE + site.value()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
