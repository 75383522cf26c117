package id.edaran.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Another process of a service, beside the one that [LocalEdaran] supervises.
///
/// @param address where it is reached
public record Replica(URI address, Process process) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// @param number counts the processes of the installation's services that are not supervised
    static Replica start(PartSettings settings, DataFolder folder, Part service, int number)
            throws InterruptedException {
        Path log = folder.log(service).resolveSibling(service.id() + "-" + number + ".log");
        try {
            int port = Ports.anyFree();
            ServiceProcess startable = settings.service(service, port, log);
            Process process = startable.launch();
            if (!Readiness.answersWithin(startable, process, PATIENCE)) {
                process.destroyForcibly();
                throw new CannotStart("another %s did not answer; its log is %s.".formatted(service.label(), log));
            }
            return new Replica(URI.create("http://localhost:" + port), process);
        } catch (IOException failure) {
            throw new CannotStart(
                    "another %s cannot be started: %s".formatted(service.label(), failure.getMessage()), failure);
        }
    }

    /// Ends it as a crash would (kill -9).
    public void kill() {
        process.destroyForcibly();
    }
}
