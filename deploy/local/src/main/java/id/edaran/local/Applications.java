package id.edaran.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// The packaged services as they were when the run began. A build in the same checkout replaces the originals, and a
/// JVM whose jars are exchanged under it fails in strange places.
record Applications(Path folder) {

    /// Hard links where the file system has them: no time and no space.
    static Applications taken(Path checkout, Path folder) {
        PrivateFiles.deleteTree(folder);
        for (Part service : Part.SERVICES) {
            copy(built(checkout, service), folder.resolve(service.label()));
        }
        return new Applications(folder);
    }

    static boolean isBuilt(Path checkout, Part service) {
        return Files.exists(built(checkout, service).resolve("quarkus-run.jar"));
    }

    Path of(Part service) {
        return folder.resolve(service.label()).resolve("quarkus-run.jar");
    }

    private static Path built(Path checkout, Part service) {
        return checkout.resolve(service.label()).resolve("target").resolve("quarkus-app");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(source)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path source, BasicFileAttributes attributes) throws IOException {
                    linkOrCopy(source, to.resolve(from.relativize(source)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep a copy of " + from, failure);
        }
    }

    private static void linkOrCopy(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (IOException | UnsupportedOperationException otherFileSystem) {
            Files.copy(source, target);
        }
    }
}
