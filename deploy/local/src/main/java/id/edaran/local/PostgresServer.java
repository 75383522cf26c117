package id.edaran.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One PostgreSQL server over one folder: made on the first start, opened again on the later ones.
final class PostgresServer implements Startable {

    static final String SUPERUSER = "postgres";

    private static final int KILLED = 137;
    private static final Duration PATIENCE_WITH_A_PREDECESSOR = Duration.ofSeconds(20);

    private final Path directory;
    private final int port;
    private final Path log;
    private final List<String> databases;

    private LogTail tail;

    PostgresServer(Path directory, int port, Path log, List<String> databases) {
        this.directory = directory.toAbsolutePath().normalize();
        this.port = port;
        this.log = log;
        this.databases = List.copyOf(databases);
        this.tail = LogTail.startingNow(log);
    }

    /// For the server of a launcher that was killed.
    static void quitOrphan(Path directory, Path log) throws InterruptedException {
        try {
            new PostgresServer(directory, 0, log, List.of()).stopPredecessor(PostgresBinaries.unpacked());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot stop PostgreSQL", failure);
        }
    }

    int port() {
        return port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    @Override
    public Process launch() throws IOException, InterruptedException {
        var binaries = PostgresBinaries.unpacked();
        Files.createDirectories(PrivateFiles.folderOf(log));
        if (PrivateFiles.isEmptyOrAbsent(directory)) {
            makeCluster(binaries);
        } else if (!Files.exists(directory.resolve("PG_VERSION"))) {
            throw new CannotStart(damaged("PG_VERSION is missing"));
        }
        stopPredecessor(binaries);
        long started = System.nanoTime();
        while (true) {
            tail = LogTail.startingNow(log);
            Process process = serve(binaries);
            // A server that cannot start at all says so at once; recovery may take longer, and is waited for elsewhere.
            for (int question = 0; question < 100 && process.isAlive() && !accepts(); question++) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            boolean predecessorLingers = !process.isAlive()
                    && tail.text().contains("pre-existing shared memory block")
                    && System.nanoTime() - started < PATIENCE_WITH_A_PREDECESSOR.toNanos();
            if (!predecessorLingers) {
                return process;
            }
        }
    }

    @Override
    public boolean answers() {
        try (Connection connection = connect("postgres")) {
            for (String database : databases) {
                createIfMissing(connection, database);
            }
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// "Fast": open transactions are rolled back and the sessions closed, everything committed is on disk.
    @Override
    public void quit(Process process) throws InterruptedException {
        stop(PostgresBinaries.unpacked(), "fast", 30);
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            stop(PostgresBinaries.unpacked(), "immediate", 10);
        }
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    public @Nullable String incurable(int exitCode) {
        if (exitCode == KILLED) {
            return null;
        }
        List<String> lines = tail.lines();
        String fault = lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.getLast());
        // Without the time and the process id before it.
        String reason = fault.replaceFirst("^.*?(FATAL|PANIC): +", "");
        boolean startedOnce = tail.text().contains("ready to accept connections");
        if (startedOnce) {
            return null;
        }
        if (tail.text().contains("could not create any TCP/IP sockets")
                || tail.text().contains("Address already in use")) {
            return "PostgreSQL cannot listen on port %d; set EDARAN_POSTGRES_PORT to another one.".formatted(port);
        }
        return damaged(reason);
    }

    private String damaged(String fault) {
        return ("PostgreSQL cannot open its data in %s (%s); put a copy of the folder back, or start over with"
                        + " ./edaran up --fresh.")
                .formatted(directory, fault.strip());
    }

    private Process serve(PostgresBinaries binaries) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", directory.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "fsync=on",
                "max_connections=200",
                "shared_buffers=128MB",
                // No query here is long enough to be worth compiling.
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C")) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return new ProcessBuilder(DetachedCommand.of(binaries.command("postgres", arguments)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .start();
    }

    /// Beside its place first: a kill in the middle must not leave half a cluster that looks like a whole one.
    private void makeCluster(PostgresBinaries binaries) throws IOException, InterruptedException {
        Path unfinished = PrivateFiles.sibling(directory, ".new");
        PrivateFiles.deleteTree(unfinished);
        Files.createDirectories(PrivateFiles.folderOf(directory));
        tail = LogTail.startingNow(log);
        int exit = run(binaries.command(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions")));
        if (exit != 0) {
            List<String> lines = tail.lines();
            throw new CannotStart("PostgreSQL cannot make its data in %s: %s."
                    .formatted(directory, lines.isEmpty() ? "see " + log : lines.getLast()));
        }
        Files.deleteIfExists(directory);
        Files.move(unfinished, directory, ATOMIC_MOVE);
    }

    /// A server whose launcher was killed lives on. Its file may also name a process id that has since gone to
    /// another program, which PostgreSQL alone could not tell from a running server.
    private void stopPredecessor(PostgresBinaries binaries) throws IOException, InterruptedException {
        Path file = directory.resolve("postmaster.pid");
        String content = PrivateFiles.readIfThere(file);
        if (content == null) {
            return;
        }
        var predecessor = content.lines()
                .findFirst()
                .filter(line -> line.strip().matches("\\d{1,10}"))
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(handle -> ProcessMark.commandOf(handle).contains(directory.toString()));
        if (predecessor.isPresent()) {
            stop(binaries, "fast", 30);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private void stop(PostgresBinaries binaries, String mode, int seconds) throws InterruptedException {
        try {
            run(binaries.command(
                    "pg_ctl",
                    List.of(
                            "stop",
                            "-D",
                            directory.toString(),
                            "-m",
                            mode,
                            "-w",
                            "-t",
                            Integer.toString(seconds),
                            "--silent")));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot stop PostgreSQL", failure);
        }
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(DetachedCommand.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .start()
                .waitFor();
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private boolean accepts() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private static void createIfMissing(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
        }
    }
}
