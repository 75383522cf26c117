package id.edaran.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.LogManager;

/// The Kafka broker as a process of its own, so that a full heap there ends no other part.
final class Broker {

    private Broker() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: Broker FOLDER PORT");
            System.exit(2);
        }
        configureLogging();
        EmbeddedKafka kafka;
        try {
            kafka = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.err.println("FATAL: " + rootOf(failure).getMessage());
            // Kafka's threads would keep the process alive.
            Runtime.getRuntime().halt(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stops-kafka"));
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void configureLogging() {
        try (var settings = Broker.class.getResourceAsStream("/broker-logging.properties")) {
            if (settings != null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the broker's logging settings are unreadable", failure);
        }
    }
}
