package id.edaran.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a run leaves behind, in one folder that one launcher at a time may use.
final class DataFolder implements AutoCloseable {

    /// Raised when the layout below changes.
    static final String FORMAT = "edaran-data 1";

    private static final String FORMAT_FILE = "format";
    private static final String LOCK_FILE = "lock";
    private static final long LONGEST_LOG = 20L * 1024 * 1024;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    sealed interface Opening {

        record Opened(DataFolder folder) implements Opening {}

        record Refused(String sentence) implements Opening {}
    }

    /// `fresh`: a folder of ours is opened whatever state it is in, for [#startOver()] to follow.
    static Opening open(Path folder, boolean fresh) {
        Path root = folder.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            return new Opening.Refused("%s is not a folder; name another one with --data.".formatted(root));
        }
        try {
            boolean isNew = isUntouched(root);
            String format = PrivateFiles.readIfThere(root.resolve(FORMAT_FILE));
            if (!isNew && format == null) {
                return new Opening.Refused(
                        ("%s is neither empty nor a data folder of Edaran (its file \"format\" is missing); name"
                                        + " another folder with --data, or empty this one.")
                                .formatted(root));
            }
            if (!isNew && !fresh && !FORMAT.equals(String.valueOf(format).strip())) {
                return new Opening.Refused(
                        ("The data in %s is damaged or of another version (\"format\" does not read \"%s\"); start over"
                                        + " with --fresh, or name another folder with --data.")
                                .formatted(root, FORMAT));
            }
            if (isNew) {
                PrivateFiles.createFolder(root);
                PrivateFiles.write(root.resolve(FORMAT_FILE), FORMAT + "\n");
            }
            return lock(root);
        } catch (UncheckedIOException | IOException failure) {
            return new Opening.Refused("The folder %s cannot be used (%s); name another one with --data."
                    .formatted(root, rootOf(failure)));
        }
    }

    Path root() {
        return root;
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path clock() {
        return root.resolve("clock.properties");
    }

    Path log(Part part) {
        return root.resolve("logs").resolve((Part.SERVICES.contains(part) ? part.label() : part.id()) + ".log");
    }

    Path applications() {
        return root.resolve("run").resolve("applications");
    }

    /// Keeps one older log beside each long one.
    void shortenLogs() {
        for (Part part : Part.values()) {
            Path log = log(part);
            try {
                if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
                    Files.move(log, PrivateFiles.sibling(log, ".old"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot put " + log + " aside", failure);
            }
        }
    }

    Path mark(Part part) {
        return root.resolve("run").resolve(part.id() + ".process");
    }

    /// What became of the example data: `loaded`, `skipped`, or null where that is still to be done.
    @Nullable
    String examples() {
        String content = PrivateFiles.readIfThere(root.resolve("examples"));
        return content == null ? null : content.strip();
    }

    void examples(String state) {
        PrivateFiles.write(root.resolve("examples"), state + "\n");
    }

    /// Both stores have once served together; from then on the loss of one is damage, not a first start.
    boolean isComplete() {
        return Files.exists(root.resolve("complete"));
    }

    void complete() {
        PrivateFiles.write(root.resolve("complete"), "PostgreSQL and Kafka were made\n");
    }

    /// The sentence about a store that has gone missing, or null.
    @Nullable
    String missingStore() {
        if (!isComplete()) {
            return null;
        }
        for (Path store : List.of(postgresql(), kafka())) {
            if (PrivateFiles.isEmptyOrAbsent(store)) {
                return "The data folder is damaged: %s is gone; put a copy of it back, or start over with ./edaran up --fresh."
                        .formatted(store);
            }
        }
        return null;
    }

    /// Throws the content away. The format stays till the end, so that a kill leaves a folder that is still ours.
    void startOver() {
        try (var entries = Files.list(root)) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (!name.equals(FORMAT_FILE) && !name.equals(LOCK_FILE)) {
                    PrivateFiles.deleteTree(entry);
                }
            }
            PrivateFiles.write(root.resolve(FORMAT_FILE), FORMAT + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot empty " + root, failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot release " + root, failure);
        }
    }

    /// Hidden files are the system's, or what a kill left of the very first write.
    private static boolean isUntouched(Path root) throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (var entries = Files.list(root)) {
            return entries.allMatch(entry -> String.valueOf(entry.getFileName()).startsWith("."));
        }
    }

    private static Opening lock(Path root) throws IOException {
        Path file = root.resolve(LOCK_FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ofThisJvm) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return new Opening.Refused(
                    "Another Edaran (process %s) is running on the data in %s; stop it, or name another folder with --data."
                            .formatted(
                                    String.valueOf(PrivateFiles.readIfThere(file))
                                            .strip(),
                                    root));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)), 0);
        return new Opening.Opened(new DataFolder(root, channel, lock));
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
