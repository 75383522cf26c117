package id.edaran.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once per user and version from the archive that Maven brought.
///
/// The archive and its choice by platform come from zonky's library; its server class is not used, for it stops the
/// server in a JVM shutdown hook of its own, while the services still write.
record PostgresBinaries(Path home) {

    private static final Object UNPACKING = new Object();

    static PostgresBinaries unpacked() {
        try {
            byte[] archive = archive();
            Path folder = cache().resolve("postgresql-" + digest(archive));
            synchronized (UNPACKING) {
                if (!Files.exists(folder)) {
                    unpackUnderLock(archive, folder);
                }
            }
            return new PostgresBinaries(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot unpack PostgreSQL", failure);
        }
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody to it.
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program(program).toString());
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private Path program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    private static byte[] archive() throws IOException {
        String machine = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system(), machine.equals("amd64") ? "x86_64" : machine)) {
            return archive.readAllBytes();
        } catch (IllegalStateException absent) {
            throw new CannotStart(
                    "There is no PostgreSQL for this machine (%s, %s) among the dependencies of deploy/local."
                            .formatted(system(), machine),
                    absent);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name");
        if (isWindows()) {
            return "Windows";
        }
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path cache() {
        String configured = System.getenv("EDARAN_CACHE");
        if (configured != null && !configured.isBlank()) {
            return PrivateFiles.createFolder(Path.of(configured));
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return PrivateFiles.createFolder(caches.resolve("edaran"));
    }

    /// Two checkouts, or two test runs, may start at the same moment.
    private static void unpackUnderLock(byte[] archive, Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        PrivateFiles.sibling(folder, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid() || Files.exists(folder)) {
                return;
            }
            Path unfinished = PrivateFiles.sibling(folder, ".new");
            PrivateFiles.deleteTree(unfinished);
            unpack(archive, Files.createDirectories(unfinished));
            Files.move(unfinished, folder, ATOMIC_MOVE);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var files = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive points outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(PrivateFiles.folderOf(file));
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, file);
                    boolean program = target.relativize(file).startsWith("bin");
                    if (program && !file.toFile().setExecutable(true)) {
                        throw new IOException("cannot make executable: " + file);
                    }
                }
            }
        }
    }
}
