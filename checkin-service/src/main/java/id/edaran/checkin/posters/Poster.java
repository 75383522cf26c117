package id.edaran.checkin.posters;

import id.edaran.checkin.sites.Site;

/// The poster that hangs at a site's door.
///
/// @param text what its QR says
/// @param issue how often it was renewed
public record Poster(Site site, String text, int issue) {}
