package id.edaran.roster.imports;

/// Id of an import.
public record ImportId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
