package id.edaran.local;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// How one part of the machine is brought up, asked whether it answers, and taken down.
interface Startable {

    Process launch() throws IOException, InterruptedException;

    /// One question to the part itself, never longer than a second or two.
    boolean answers();

    /// Asks the part to finish its work, waits, and ends it where it does not obey.
    void quit(Process process) throws InterruptedException;

    /// The sentence for a death that another try cannot cure, or null where it may.
    @Nullable
    String incurable(int exitCode);
}
