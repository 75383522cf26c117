package id.edaran.support.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries what is committed to Kafka, in a thread of its own: at once when it is woken, else when it
/// looks again. Of all instances one does so at a time, so that nothing overtakes.
///
/// A transaction-scoped advisory lock elects the instance, so that a killed one is replaced at once. While Kafka or
/// PostgreSQL is away it tries again, without end, at growing distances.
public final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long IDLE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int TIMEOUT_SECONDS = 120;
    private static final String ELECT = "select pg_try_advisory_xact_lock(?)";

    private final String name;
    private final long election;
    private final AgroalDataSource dataSource;
    private final EventSender sender;
    private final Work work;
    private final Semaphore committed = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    /// @param election key of the advisory lock by which the instances of this relay elect one
    public Relay(String name, long election, AgroalDataSource dataSource, String bootstrapServers, Work work) {
        this.name = name;
        this.election = election;
        this.dataSource = dataSource;
        this.sender = new EventSender(bootstrapServers);
        this.work = work;
    }

    /// Sends what waits, and notes that it is sent once Kafka has it, in a transaction that this
    /// instance alone has. While Kafka is away it takes long: it must hold no row that others want to
    /// change.
    @FunctionalInterface
    public interface Work {
        /// @return whether more may wait
        boolean relay(EventSender to) throws SQLException;
    }

    /// Says that something was committed; costs nothing when the relay is busy.
    private void wake() {
        if (committed.availablePermits() == 0) {
            committed.release();
        }
    }

    /// Wakes the relay when the running transaction has committed: only then there is something to be sent.
    public void wakeAfterCommit(TransactionSynchronizationRegistry transaction) {
        wakeAfterCommit(transaction, () -> {});
    }

    /// @param before is run after the commit, and before the relay wakes
    public void wakeAfterCommit(TransactionSynchronizationRegistry transaction, Runnable before) {
        transaction.registerInterposedSynchronization(new WakeRelay(this, before));
    }

    private record WakeRelay(Relay relay, Runnable before) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only what is committed can be sent.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                before.run();
                relay.wake();
            }
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
                if (!relay()) {
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

    private boolean relay() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> isElected() && work.relay(sender));
    }

    private boolean isElected() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement elect = connection.prepareStatement(ELECT)) {
            elect.setLong(1, election);
            try (ResultSet answer = elect.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
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
