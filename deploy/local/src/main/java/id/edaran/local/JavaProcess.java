package id.edaran.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A JVM of its own for one part, with the same Java as the launcher's, writing to one log file.
record JavaProcess(List<String> arguments, Map<String, String> environment, Path log) {

    private static final int PATIENCE_SECONDS = 20;

    JavaProcess {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // One collector thread suits a small heap on a shared machine; a JVM out of memory ends, and is started anew.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(arguments);
        Files.createDirectories(PrivateFiles.folderOf(log));
        var builder = new ProcessBuilder(DetachedCommand.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(
                        ProcessBuilder.Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null")));
        builder.environment().putAll(environment);
        return builder.start();
    }

    static void quit(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!endsWithin(process, PATIENCE_SECONDS)) {
            process.destroyForcibly();
            endsWithin(process, PATIENCE_SECONDS);
        }
    }

    private static boolean endsWithin(ProcessHandle process, int seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException tooLong) {
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
