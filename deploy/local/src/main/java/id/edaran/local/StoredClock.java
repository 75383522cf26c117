package id.edaran.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What a data folder remembers of its clock: the offset, and the latest moment that the services have lived through.
record StoredClock(Duration offset, Instant highest) {

    static @Nullable StoredClock read(Path file) {
        String content = PrivateFiles.readIfThere(file);
        if (content == null) {
            return null;
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(content));
            return new StoredClock(
                    Duration.parse(properties.getProperty("offset", "")),
                    Instant.parse(properties.getProperty("highest", "")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (DateTimeException | IllegalArgumentException damaged) {
            throw new CannotStart(
                    "The clock's file %s is damaged; start over with ./edaran up --fresh.".formatted(file), damaged);
        }
    }

    void write(Path file) {
        PrivateFiles.write(file, "offset=%s%nhighest=%s%n".formatted(offset, highest));
    }
}
