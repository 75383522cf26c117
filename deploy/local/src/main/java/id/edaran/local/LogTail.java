package id.edaran.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The part of a log file that was written since a moment, for the sentence that explains a failed start.
record LogTail(Path file, long from) {

    private static final int LONGEST = 64 * 1024;

    static LogTail startingNow(Path file) {
        try {
            return new LogTail(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException unreadable) {
            return new LogTail(file, 0);
        }
    }

    String text() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(from, log.length() - LONGEST);
            log.seek(Math.min(start, log.length()));
            byte[] bytes = new byte[(int) Math.max(0, log.length() - start)];
            log.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    List<String> lines() {
        return text().lines().filter(line -> !line.isBlank()).toList();
    }
}
