package id.edaran.roster.directory;

/// Code of a unit of an agency.
public record UnitCode(String value) implements Comparable<UnitCode> {
    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
