package id.edaran.endtoend;

import id.edaran.local.LocalEdaran;
import id.edaran.local.Part;
import id.edaran.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The one installation that all tests of this module use, started by the first of them.
final class Installation {
    static final LocalDate TODAY = LocalDate.of(2020, 3, 20);
    static final Path CHECKOUT = Path.of(System.getProperty("edaran.checkout", "../.."))
            .toAbsolutePath()
            .normalize();

    private static @Nullable LocalEdaran running;

    private Installation() {}

    static synchronized LocalEdaran running() {
        LocalEdaran started = running;
        if (started == null) {
            started = start();
            running = started;
        }
        return started;
    }

    static Api policy() {
        return new Api(running(), Part.POLICY);
    }

    static Api roster() {
        return new Api(running(), Part.ROSTER);
    }

    static Api checkin() {
        return new Api(running(), Part.CHECKIN);
    }

    private static LocalEdaran start() {
        try {
            Path data = Files.createTempDirectory("edaran-end-to-end").resolve("data");
            LocalEdaran edaran = LocalEdaran.builder(CHECKOUT)
                    .data(data)
                    .ports(Ports.ANY_FREE)
                    .today(TODAY)
                    .say(line -> System.out.println("edaran: " + line))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(edaran::close));
            return edaran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
