package id.edaran.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a launcher leaves behind about a process that it started, so that a later launcher finds it again.
/// A process id alone is not enough, it is given out anew: the start time and a piece of the command have to agree.
record ProcessMark(long pid, Instant startedAt, String commandPart) {

    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    static ProcessMark of(ProcessHandle process, String commandPart) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), commandPart);
    }

    static @Nullable ProcessMark read(Path file) {
        String content = PrivateFiles.readIfThere(file);
        if (content == null) {
            return null;
        }
        List<String> lines = content.lines().toList();
        if (lines.size() != 3
                || !lines.get(0).matches("\\d{1,10}")
                || !lines.get(1).matches("\\d{1,18}")) {
            return null;
        }
        return new ProcessMark(
                Long.parseLong(lines.get(0)), Instant.ofEpochMilli(Long.parseLong(lines.get(1))), lines.get(2));
    }

    void write(Path file) {
        PrivateFiles.write(file, "%d%n%d%n%s%n".formatted(pid, startedAt.toEpochMilli(), commandPart));
    }

    Optional<ProcessHandle> stillRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_GRAIN) <= 0)
                        .orElse(true))
                .filter(process -> commandOf(process).contains(commandPart));
    }

    /// Empty where the system does not tell, as for another user's process.
    static String commandOf(ProcessHandle process) {
        var info = process.info();
        return info.command().orElse("")
                + " "
                + info.arguments().map(arguments -> String.join(" ", arguments)).orElse("")
                + " "
                + info.commandLine().orElse("");
    }
}
