package id.edaran.checkin.gate;

/// A gate's own id of a scan; it counts per site.
public record ScanId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
