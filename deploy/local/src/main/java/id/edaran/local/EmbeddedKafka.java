package id.edaran.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A Kafka broker inside this JVM: KRaft, one node, topics made by those who use them and never by accident.
/// Its folder survives; the same folder may be served on another port later.
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts over `directory` (made when absent or empty) on `port` (0: any free one) and returns when it serves.
    public static EmbeddedKafka start(Path directory, int port) {
        int chosen = port == 0 ? Ports.anyFree() : port;
        try {
            if (PrivateFiles.isEmptyOrAbsent(directory)) {
                format(directory);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make Kafka's folder " + directory, failure);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings(directory, chosen)), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, chosen);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// Beside its place first: a kill in the middle must not leave half a folder that looks like a whole one.
    private static void format(Path directory) throws IOException {
        Path unfinished = PrivateFiles.sibling(directory, ".new");
        PrivateFiles.deleteTree(unfinished);
        Files.createDirectories(unfinished);
        Path settings = PrivateFiles.sibling(directory, ".properties");
        try (var output = Files.newBufferedWriter(settings)) {
            settings(unfinished, Ports.anyFree()).store(output, null);
        }
        var said = new ByteArrayOutputStream();
        int exit = StorageTool.execute(
                new String[] {
                    "format",
                    "--config",
                    settings.toString(),
                    "--cluster-id",
                    Uuid.randomUuid().toString()
                },
                new PrintStream(said, true, UTF_8));
        Files.delete(settings);
        if (exit != 0) {
            throw new IOException(said.toString(UTF_8));
        }
        Files.deleteIfExists(directory);
        Files.move(unfinished, directory, ATOMIC_MOVE);
    }

    private static Properties settings(Path directory, int port) {
        int controllerPort = Ports.anyFree();
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty(
                "listeners", "PLAINTEXT://localhost:%d,%s://localhost:%d".formatted(port, CONTROLLER, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty("controller.quorum.voters", "%d@localhost:%d".formatted(NODE, controllerPort));
        settings.setProperty("log.dirs", directory.toAbsolutePath().toString());
        settings.setProperty("auto.create.topics.enable", "false");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "3");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // The cleaner of compacted topics reserves this at once: the default of 128 MB is half of the broker's heap.
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        // A killed broker may come back only when its old session has ended; nobody else takes over here meanwhile.
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "1000");
        return settings;
    }
}
