package id.edaran.checkin.posters.hmac;

import id.edaran.checkin.posters.PosterIssues;
import id.edaran.checkin.posters.Posters;
import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `EDR1.<site>.<HMAC-SHA256 in base64url>`: short enough for a coarse QR, and every character may stand in an
/// address. The issue stands in the seal alone, so a text does not tell how often it was renewed.
@ApplicationScoped
class HmacPosters implements Posters {
    private static final String VERSION = "EDR1";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /// Binds the key to this one use, so that a seal made for another purpose is no poster.
    private static final String PURPOSE = "edaran poster\n" + VERSION + "\n";

    /// A site's code may hold dots, a seal holds none.
    private static final Pattern FORM =
            Pattern.compile(VERSION + "\\.([A-Za-z0-9][A-Za-z0-9._-]{0,63})\\.[A-Za-z0-9_-]{43}");

    private final SecretKeySpec key;
    private final PosterIssues issues;

    HmacPosters(PosterSettings settings, PosterIssues issues) {
        byte[] bytes = Base64.getDecoder().decode(settings.key());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("edaran.poster.key is " + KEY_BYTES + " bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, HMAC);
        this.issues = issues;
    }

    @Override
    public Map<SiteCode, String> texts(Collection<SiteCode> sites) {
        Map<SiteCode, Integer> known = issues.of(sites);
        Map<SiteCode, String> texts = new HashMap<>();
        sites.forEach(site -> texts.put(
                site,
                VERSION + "." + site.value() + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(seal(site, known.getOrDefault(site, 0)))));
        return texts;
    }

    @Override
    public Optional<SiteCode> site(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        SiteCode named = new SiteCode(form.group(1));
        return belongs(text, named) ? Optional.of(named) : Optional.empty();
    }

    private byte[] seal(SiteCode site, int issue) {
        // The first issue is sealed as it was before there were others; no code holds a line break.
        String sealed = issue == 0 ? site.value() : site.value() + "\n" + issue;
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal((PURPOSE + sealed).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
