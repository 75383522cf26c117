package id.edaran.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One part that is started again whenever it ends by itself, until it is stopped or has died too often.
final class SupervisedPart {

    private static final int DEATHS_TOO_MANY = 5;
    private static final Duration DEATHS_COUNT_FOR = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Part part;
    private final Startable startable;
    private final DataFolder folder;
    private final Consumer<String> say;
    private final CompletableFuture<String> fault;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Long> deaths = new ArrayDeque<>();

    private boolean wanted;
    private boolean retired;
    private boolean ready;
    private @Nullable Process process;

    SupervisedPart(
            Part part, Startable startable, DataFolder folder, Consumer<String> say, CompletableFuture<String> fault) {
        this.part = part;
        this.startable = startable;
        this.folder = folder;
        this.say = say;
        this.fault = fault;
    }

    /// Returns when the part answers, however many tries that takes.
    void start() throws InterruptedException {
        lock.lock();
        try {
            if (wanted || retired) {
                return;
            }
            wanted = true;
            deaths.clear();
        } finally {
            lock.unlock();
        }
        keepTrying("");
    }

    /// Stops for good: a start that is still under way elsewhere comes to nothing.
    void retire() throws InterruptedException {
        lock.lock();
        try {
            retired = true;
        } finally {
            lock.unlock();
        }
        stop();
    }

    void stop() throws InterruptedException {
        Process running;
        lock.lock();
        try {
            wanted = false;
            ready = false;
            running = process;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (running != null && running.isAlive()) {
            startable.quit(running);
        }
        lock.lock();
        try {
            // Whoever hears of this end late sees that it was meant.
            process = Objects.equals(process, running) ? null : process;
        } finally {
            lock.unlock();
        }
        deleteMark();
    }

    Optional<ProcessHandle> process() {
        lock.lock();
        try {
            return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
        } finally {
            lock.unlock();
        }
    }

    /// For tests: waits until a process other than `before` answers.
    boolean awaitReplacement(ProcessHandle before, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (left > 0) {
                if (ready && process != null && process.isAlive() && process.pid() != before.pid()) {
                    return true;
                }
                left = changed.awaitNanos(left);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void keepTrying(String again) throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            Process started = launch();
            if (started == null) {
                return;
            }
            if (Readiness.answersWithin(startable, started, PATIENCE)) {
                if (becameReady(started)) {
                    say.accept("%s is %sready after %.1f s".formatted(part.label(), again, secondsSince(began)));
                }
                return;
            }
            if (started.isAlive()) {
                startable.quit(started);
                throw new CannotStart("%s did not answer within %d minutes; its log is %s."
                        .formatted(part.label(), PATIENCE.toMinutes(), folder.log(part)));
            }
            if (!isWanted()) {
                return;
            }
            countDeath(started);
            say.accept("%s ended while it was starting (exit code %d); starting it again"
                    .formatted(part.label(), started.exitValue()));
        }
    }

    /// Under the lock, so that a stop either comes first or sees the process.
    private @Nullable Process launch() throws InterruptedException {
        lock.lock();
        try {
            if (!wanted) {
                return null;
            }
            Process started = startable.launch();
            process = started;
            ProcessMark.of(started.toHandle(), commandPart()).write(folder.mark(part));
            return started;
        } catch (IOException failure) {
            throw new CannotStart("%s cannot be started: %s".formatted(part.label(), failure.getMessage()), failure);
        } finally {
            lock.unlock();
        }
    }

    private boolean becameReady(Process started) {
        lock.lock();
        try {
            if (!wanted) {
                return false;
            }
            ready = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().start(() -> watch(started));
        return true;
    }

    private void watch(Process running) {
        try {
            running.waitFor();
            ended(running);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Process dead) throws InterruptedException {
        try {
            lock.lock();
            try {
                if (!wanted || !dead.equals(process)) {
                    return;
                }
                ready = false;
            } finally {
                lock.unlock();
            }
            say.accept("%s ended (exit code %d); starting it again".formatted(part.label(), dead.exitValue()));
            countDeath(dead);
            keepTrying("back, ");
        } catch (CannotStart failure) {
            fault.complete(failure.sentence());
        } catch (RuntimeException failure) {
            fault.complete("%s could not be started again: %s".formatted(part.label(), failure));
        }
    }

    private void countDeath(Process dead) {
        String incurable = startable.incurable(dead.exitValue());
        if (incurable != null) {
            throw new CannotStart(incurable);
        }
        if (deathsOfLate() >= DEATHS_TOO_MANY) {
            throw new CannotStart("%s ended %d times within a minute (the last exit code was %d); its log is %s."
                    .formatted(part.label(), DEATHS_TOO_MANY, dead.exitValue(), folder.log(part)));
        }
    }

    private int deathsOfLate() {
        long now = System.nanoTime();
        lock.lock();
        try {
            deaths.addLast(now);
            deaths.removeIf(death -> now - death > DEATHS_COUNT_FOR.toNanos());
            return deaths.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private String commandPart() {
        return switch (part) {
            case POSTGRESQL -> folder.postgresql().toString();
            case KAFKA -> folder.kafka().toString();
            case POLICY, ROSTER, CHECKIN -> part.label();
        };
    }

    private void deleteMark() {
        Path mark = folder.mark(part);
        try {
            Files.deleteIfExists(mark);
        } catch (IOException leftBehind) {
            say.accept("cannot delete %s (%s)".formatted(mark, leftBehind.getMessage()));
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
