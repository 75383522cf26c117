package id.edaran.support;

import id.edaran.local.EmbeddedDatabase;
import id.edaran.local.EmbeddedKafka;
import id.edaran.local.LocalTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts PostgreSQL and Kafka for `@QuarkusTest` classes.
public final class EdaranTestResource implements QuarkusTestResourceLifecycleManager {
    /// 32 bytes that only tests use.
    private static final String TEST_KEY = "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktMzJieXQ=";

    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("edaran-test");
            EmbeddedDatabase startedDatabase = EmbeddedDatabase.start(folder.resolve("postgres"), 0, "service");
            database = startedDatabase;
            EmbeddedKafka startedKafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
            kafka = startedKafka;
            return Map.ofEntries(
                    Map.entry("quarkus.datasource.jdbc.url", startedDatabase.jdbcUrl("service")),
                    Map.entry("quarkus.datasource.username", startedDatabase.username()),
                    Map.entry("quarkus.datasource.password", "postgres"),
                    Map.entry("kafka.bootstrap.servers", startedKafka.bootstrapServers()),
                    Map.entry(
                            "mp.jwt.verify.publickey.location",
                            TestTokens.publicKey().toUri().toString()),
                    Map.entry("mp.jwt.verify.issuer", LocalTokens.ISSUER),
                    Map.entry("edaran.privacy.pseudonym-key", TEST_KEY),
                    Map.entry("edaran.privacy.encryption-key", TEST_KEY),
                    Map.entry("edaran.poster.key", TEST_KEY),
                    // Tests tell gates of other years, in which everybody has left by now.
                    Map.entry("edaran.gate.closing-look", "off"),
                    Map.entry("edaran.streams.heartbeat", "PT1S"),
                    Map.entry("edaran.streams.longest", "PT6S"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
