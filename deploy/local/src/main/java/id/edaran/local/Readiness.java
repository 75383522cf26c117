package id.edaran.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Starting one part for oneself and waiting until it answers.
final class Readiness {

    private Readiness() {}

    static Process await(String name, Startable part, Duration patience) {
        try {
            Process process = part.launch();
            if (answersWithin(part, process, patience)) {
                return process;
            }
            String reason = process.isAlive() ? null : part.incurable(process.exitValue());
            if (process.isAlive()) {
                part.quit(process);
            }
            throw new CannotStart(
                    reason == null
                            ? "%s did not answer within %d seconds.".formatted(name, patience.toSeconds())
                            : reason);
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be started", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of %s was interrupted.".formatted(name), interrupted);
        }
    }

    /// False where the process ended, or stayed silent for too long.
    static boolean answersWithin(Startable part, Process process, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (part.answers()) {
                return true;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }
}
