package id.edaran.checkin.posters;

import id.edaran.checkin.sites.SiteCode;
import java.util.Optional;

/// The texts of the posters at the doors.
public interface Posters {
    /// The text of the poster that hangs at a site's door; the same until it is renewed.
    String text(SiteCode site);

    /// Whether a text that somebody scanned is the poster of this very site: not another's, not a forged one, not one
    /// that was renewed since.
    boolean belongs(String text, SiteCode site);

    /// At whose door a text hangs; empty for what hangs at none.
    Optional<SiteCode> site(String text);
}
