package id.edaran.checkin.sites;

/// The code of a site, as it stands in paths and on posters.
public record SiteCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}
