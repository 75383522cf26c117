package id.edaran.checkin.posters;

import id.edaran.checkin.sites.SiteCode;

/// The texts of the posters at the doors.
public interface Posters {
    /// The text of a site's poster, always the same while the installation's key is.
    String text(SiteCode site);

    /// Whether a text that somebody scanned is the poster of this very site.
    boolean belongs(String text, SiteCode site);
}
