package id.edaran.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command in a session of its own: Ctrl-C at the terminal reaches every process of the terminal's group at once,
/// but the parts have to stop in order, when the launcher says so.
final class DetachedCommand {

    private static final List<String> PREFIX = prefix();

    private DetachedCommand() {}

    /// The wrapper becomes the command (exec), so that the started process has the command's own id.
    static List<String> of(List<String> command) {
        List<String> detached = new ArrayList<>(PREFIX);
        detached.addAll(command);
        return List.copyOf(detached);
    }

    static @Nullable Path onPath(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return null;
        }
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static List<String> prefix() {
        Path setsid = onPath("setsid");
        if (setsid != null) {
            return List.of(setsid.toString());
        }
        // macOS has no setsid command, but Perl.
        Path perl = onPath("perl");
        if (perl != null) {
            return List.of(perl.toString(), "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV");
        }
        return List.of();
    }
}
