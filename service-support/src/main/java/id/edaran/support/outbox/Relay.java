package id.edaran.support.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries what is committed to Kafka, in a thread of its own: at once when it is woken, else when it looks again.
///
/// While Kafka or PostgreSQL is away it tries again, without end, at growing distances.
public final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long IDLE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final String name;
    private final EventSender sender;
    private final Work work;
    private final Semaphore committed = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    public Relay(String name, String bootstrapServers, Work work) {
        this.name = name;
        this.sender = new EventSender(bootstrapServers);
        this.work = work;
    }

    /// Sends what waits, and notes that it is sent once Kafka has it.
    @FunctionalInterface
    public interface Work {
        /// @return whether more may wait
        boolean relay(EventSender to);
    }

    /// Says that something was committed; costs nothing when the relay is busy.
    public void wake() {
        if (committed.availablePermits() == 0) {
            committed.release();
        }
    }

    public void begin() {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    public void end() throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        long pause = IDLE_MILLIS;
        while (running) {
            try {
                if (!work.relay(sender)) {
                    rest(IDLE_MILLIS);
                }
                pause = IDLE_MILLIS;
            } catch (RuntimeException e) {
                // The next try begins with a new producer: the old one may still hold records of the failed batch and
                // would send them late.
                LOG.warnf("%s waits %d ms: %s", name, pause, e.getMessage());
                sender.close();
                rest(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
        sender.close();
    }

    private void rest(long millis) {
        try {
            if (committed.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                committed.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
