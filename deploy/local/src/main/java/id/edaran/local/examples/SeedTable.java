package id.edaran.local.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A small table of the examples, as it lies among the resources: semicolons between the columns, `#` for remarks.
record SeedTable(List<List<String>> rows) {

    private static final String FOLDER = "/examples/";

    SeedTable {
        rows = List.copyOf(rows);
    }

    /// @param path beneath the folder of the examples, such as `64.74/units.csv`
    static SeedTable read(String path) {
        return new SeedTable(text(path)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(";", -1)))
                .toList());
    }

    static String text(String path) {
        try (var resource = SeedTable.class.getResourceAsStream(FOLDER + path)) {
            if (resource == null) {
                throw new FileNotFoundException(FOLDER + path);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("the examples are incomplete", failure);
        }
    }
}
