package id.edaran.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/// [Broker] as a part of the running machine.
final class BrokerProcess implements Startable {

    private static final int KILLED = 137;
    private static final int QUESTION_MILLIS = 2_000;

    private final Path directory;
    private final int port;
    private final Path log;
    private LogTail tail;

    BrokerProcess(Path directory, int port, Path log) {
        this.directory = directory;
        this.port = port;
        this.log = log;
        this.tail = LogTail.startingNow(log);
    }

    @Override
    public Process launch() throws IOException {
        if (!PrivateFiles.isEmptyOrAbsent(directory) && !Files.exists(directory.resolve("meta.properties"))) {
            throw new CannotStart(damaged("meta.properties is missing"));
        }
        tail = LogTail.startingNow(log);
        return new JavaProcess(
                        List.of(
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Broker.class.getName(),
                                directory.toString(),
                                Integer.toString(port)),
                        Map.of(),
                        log)
                .start();
    }

    @Override
    public boolean answers() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, QUESTION_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, QUESTION_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(QUESTION_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void quit(Process process) throws InterruptedException {
        JavaProcess.quit(process.toHandle());
    }

    @Override
    public @Nullable String incurable(int exitCode) {
        String text = tail.text();
        if (exitCode == KILLED || !text.contains("FATAL: ")) {
            return null;
        }
        if (text.contains("Address already in use")) {
            return "Kafka cannot listen on port %d; set EDARAN_KAFKA_PORT to another one.".formatted(port);
        }
        return damaged(tail.lines().getLast().replace("FATAL: ", ""));
    }

    private String damaged(String fault) {
        return "Kafka cannot open its data in %s (%s); put a copy of the folder back, or start over with ./edaran up --fresh."
                .formatted(directory, fault);
    }
}
