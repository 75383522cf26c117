package id.edaran.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A PostgreSQL of one's own for a test or a tool: real, with `fsync`, over a folder that survives its end.
/// The user is `postgres`; a password is not asked for, and nobody from another machine reaches it.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PostgresServer server;
    private final Process process;
    private final Thread lastResort;

    private EmbeddedDatabase(PostgresServer server, Process process) {
        this.server = server;
        this.process = process;
        this.lastResort = new Thread(this::stop, "stops-postgresql");
    }

    /// Starts over `directory` (made when absent or empty) on `port` (0: any free one) and makes the missing databases.
    /// A JVM that ends without [#close()] takes its server with it, except by kill -9: the next start over the same
    /// folder then stops what was left.
    public static EmbeddedDatabase start(Path directory, int port, String... databases) {
        var server = new PostgresServer(
                directory,
                port == 0 ? Ports.anyFree() : port,
                PrivateFiles.sibling(directory, ".log"),
                List.of(databases));
        Process process = Readiness.await("PostgreSQL", server, PATIENCE);
        var database = new EmbeddedDatabase(server, process);
        Runtime.getRuntime().addShutdownHook(database.lastResort);
        return database;
    }

    public String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    public String username() {
        return PostgresServer.SUPERUSER;
    }

    public int port() {
        return server.port();
    }

    /// For tests that kill it.
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException shuttingDown) {
            // The hook itself, or another one, is what called.
            return;
        }
    }

    private void stop() {
        if (!process.isAlive()) {
            return;
        }
        try {
            server.quit(process);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
