package id.edaran.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a launcher that was killed has left running on a data folder: stopped before anything is started there anew.
final class Orphans {

    private Orphans() {}

    /// The caller holds the folder's lock: whatever still runs on it has no launcher any more.
    static void stop(DataFolder folder, Consumer<String> say) throws InterruptedException {
        List<Part> lastFirst = List.of(Part.values()).reversed();
        for (Part service : Part.SERVICES) {
            ProcessMark mark = ProcessMark.read(folder.mark(service));
            if (mark != null) {
                // All three end at the same time; below each is waited for.
                mark.stillRunning().ifPresent(ProcessHandle::destroy);
            }
        }
        for (Part part : lastFirst) {
            ProcessMark mark = ProcessMark.read(folder.mark(part));
            var running = mark == null ? Optional.<ProcessHandle>empty() : mark.stillRunning();
            if (running.isPresent()) {
                say.accept("%s (process %d) was left running by a launcher that was killed; stopping it"
                        .formatted(part.label(), running.get().pid()));
                if (part == Part.POSTGRESQL) {
                    PostgresServer.quitOrphan(folder.postgresql(), folder.log(part));
                } else {
                    JavaProcess.quit(running.get());
                }
            }
            try {
                Files.deleteIfExists(folder.mark(part));
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot tidy up after a killed launcher", failure);
            }
        }
    }
}
