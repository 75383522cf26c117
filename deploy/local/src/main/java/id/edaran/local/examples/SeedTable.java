package id.edaran.local.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A small table of the example city, as it lies among the resources: semicolons between the columns, `#` for remarks.
record SeedTable(List<List<String>> rows) {

    private static final String FOLDER = "/examples/64.74/";

    SeedTable {
        rows = List.copyOf(rows);
    }

    static SeedTable read(String name) {
        return new SeedTable(text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(";", -1)))
                .toList());
    }

    static String text(String name) {
        try (var resource = SeedTable.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("the example city is incomplete", failure);
        }
    }
}
