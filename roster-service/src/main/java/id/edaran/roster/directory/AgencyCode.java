package id.edaran.roster.directory;

/// Code of an agency (perangkat daerah).
public record AgencyCode(String value) implements Comparable<AgencyCode> {
    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
