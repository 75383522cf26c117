package id.edaran.checkin.posters;

import id.edaran.checkin.sites.SiteCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The texts of the posters at the doors.
public interface Posters {
    /// The texts of the posters that hang at sites' doors; the same until they are renewed.
    Map<SiteCode, String> texts(Collection<SiteCode> sites);

    default String text(SiteCode site) {
        return Objects.requireNonNull(texts(List.of(site)).get(site));
    }

    default boolean belongs(String scanned, SiteCode site) {
        return isSame(text(site), scanned);
    }

    /// Whether a text that somebody scanned is a poster: not another's, not a forged one, not one that was renewed
    /// since. Compared as a whole and in constant time: there is nothing to take apart, and nothing to learn by
    /// guessing.
    static boolean isSame(String poster, String scanned) {
        return MessageDigest.isEqual(poster.getBytes(StandardCharsets.UTF_8), scanned.getBytes(StandardCharsets.UTF_8));
    }

    /// At whose door a text hangs; empty for what hangs at none.
    Optional<SiteCode> site(String text);
}
