package id.edaran.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedPartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> fault = new CompletableFuture<>();
    private DataFolder folder;
    private SupervisedPart part;

    @BeforeEach
    void open() {
        folder = assertInstanceOf(DataFolder.Opening.Opened.class, DataFolder.open(temporary.resolve("data"), false))
                .folder();
        part = supervised(new Program(List.of("sleep", "600")));
    }

    @AfterEach
    void close() throws InterruptedException {
        part.retire();
        folder.close();
    }

    @Test
    void startsAKilledProcessAgainAndSaysSo() throws Exception {
        part.start();
        var first = part.process().orElseThrow();

        first.destroyForcibly();

        assertTrue(part.awaitReplacement(first, PATIENCE));
        assertTrue(
                said.stream().anyMatch(line -> line.contains("policy-service ended (exit code 137)")), said.toString());
    }

    @Test
    void givesUpAfterFiveDeathsWithinAMinute() throws Exception {
        part.start();
        for (int death = 1; death < 5; death++) {
            var victim = part.process().orElseThrow();
            victim.destroyForcibly();
            assertTrue(part.awaitReplacement(victim, PATIENCE));
        }

        part.process().orElseThrow().destroyForcibly();

        await().atMost(PATIENCE).until(fault::isDone);
        assertTrue(fault.join().contains("5 times within a minute"), fault.join());
    }

    @Test
    void givesUpOnAProgramThatNeverComesUp() {
        var broken = supervised(new Program(List.of("sh", "-c", "exit 3")));

        var refusal = assertThrows(CannotStart.class, broken::start);

        assertTrue(refusal.sentence().contains("exit code was 3"), refusal.sentence());
    }

    @Test
    void leavesAStoppedProcessStopped() throws Exception {
        part.start();
        var process = part.process().orElseThrow();

        part.stop();

        assertFalse(process.isAlive());
        assertTrue(part.process().isEmpty());
        assertFalse(said.stream().anyMatch(line -> line.contains("ended")), said.toString());
        part.start();
        assertTrue(part.process().isPresent());
    }

    @Test
    void doesNotStartOnceItHasRetired() throws Exception {
        part.retire();

        part.start();

        assertTrue(part.process().isEmpty());
    }

    @Test
    void findsWhatAKilledLauncherLeftAndNothingElse() throws Exception {
        part.start();
        var process = part.process().orElseThrow();
        var mark = assertNotNullMark(ProcessMark.read(folder.mark(Part.POLICY)));

        // The command of this stand-in is "sleep 600": the mark of a service looks for the service's name.
        var leftBehind = new ProcessMark(mark.pid(), mark.startedAt(), "sleep");
        assertEquals(process, leftBehind.stillRunning().orElseThrow());

        var someoneElses = new ProcessMark(mark.pid(), mark.startedAt(), "policy-service");
        assertTrue(someoneElses.stillRunning().isEmpty());
        var earlier = new ProcessMark(mark.pid(), mark.startedAt().minusSeconds(3_600), "sleep");
        assertTrue(earlier.stillRunning().isEmpty());
    }

    private static ProcessMark assertNotNullMark(@Nullable ProcessMark mark) {
        assertNotNull(mark);
        return mark;
    }

    private SupervisedPart supervised(Startable program) {
        return new SupervisedPart(Part.POLICY, program, folder, said::add, fault);
    }

    /// Any program of the machine as a part: it answers as long as it runs.
    private record Program(List<String> command) implements Startable {

        @Override
        public Process launch() throws IOException {
            return new ProcessBuilder(DetachedCommand.of(command)).start();
        }

        @Override
        public boolean answers() {
            return command.getFirst().equals("sleep");
        }

        @Override
        public void quit(Process process) throws InterruptedException {
            JavaProcess.quit(process.toHandle());
        }

        @Override
        public @Nullable String incurable(int exitCode) {
            return null;
        }
    }
}
