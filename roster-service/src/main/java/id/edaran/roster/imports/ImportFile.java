package id.edaran.roster.imports;

/// A file as it was sent. It holds identity numbers, so it has no readable text form.
public record ImportFile(FileFormat format, byte[] content) {
    @Override
    public String toString() {
        return "ImportFile[" + format + ", " + content.length + " bytes]";
    }
}
