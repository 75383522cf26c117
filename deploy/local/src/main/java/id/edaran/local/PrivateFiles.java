package id.edaran.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Writing and removing the launcher's own files, so that a kill at any moment leaves the old content or the new one.
final class PrivateFiles {

    private PrivateFiles() {}

    /// Mode 600 from the file's first moment; where the file system knows no modes, the folder's own protection holds.
    static void write(Path file, String content) {
        try {
            Files.createDirectories(folderOf(file));
            Path written = Files.createTempFile(folderOf(file), "." + file.getFileName(), ".new");
            Files.writeString(written, content, UTF_8);
            Files.move(written, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    static @Nullable String readIfThere(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    static Path createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make " + folder, failure);
        }
    }

    static boolean isEmptyOrAbsent(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete " + root, failure);
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " lies in no folder");
        }
        return folder;
    }

    static Path sibling(Path file, String suffix) {
        return folderOf(file).resolve(file.getFileName() + suffix);
    }
}
