package id.edaran.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Where a benchmark keeps its installations.
public final class TemporaryFolder {
    private TemporaryFolder() {}

    public static Path create() {
        try {
            return Files.createTempDirectory("edaran-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With everything in it.
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
