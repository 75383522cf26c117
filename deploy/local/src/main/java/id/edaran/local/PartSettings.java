package id.edaran.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// What each part is started with: its memory, and the environment in which a service finds the others.
///
/// @param environment settings of all services beside these
record PartSettings(
        Ports ports,
        DataFolder folder,
        Applications applications,
        LocalKeys keys,
        Duration clockOffset,
        Map<String, String> environment,
        HttpClient client) {

    static String bootstrapServers(Ports ports) {
        return "localhost:" + ports.kafka();
    }

    static String jdbcUrl(Ports ports, Part service) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgresql(), service.id());
    }

    Startable of(Part part) {
        return switch (part) {
            case POSTGRESQL ->
                new PostgresServer(
                        folder.postgresql(),
                        ports.postgresql(),
                        folder.log(part),
                        Part.SERVICES.stream().map(Part::id).toList());
            case KAFKA -> new BrokerProcess(folder.kafka(), ports.kafka(), folder.log(part));
            case POLICY, ROSTER, CHECKIN -> service(part, ports.of(part), folder.log(part));
        };
    }

    /// A process of a service, wherever it listens.
    ServiceProcess service(Part part, int port, Path log) {
        int heapMegabytes = part == Part.ROSTER ? 768 : 256;
        // The policy-service knows no people. It gets keys of its own, which open nothing elsewhere.
        DataKeys dataKeys = DataKeys.in(part == Part.POLICY ? folder.keys().resolve("policy") : folder.keys());
        Map<String, String> environment = new HashMap<>(this.environment);
        environment.putAll(dataKeys.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(ports, part));
        environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.SUPERUSER);
        // Not a secret: the local server asks for none, but the services' settings do.
        environment.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.SUPERUSER);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(ports));
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicKey().toUri().toString());
        environment.put("MP_JWT_VERIFY_ISSUER", LocalTokens.ISSUER);
        environment.put("EDARAN_CLOCK_OFFSET", clockOffset.toString());
        environment.put("EDARAN_POLICY_ADDRESS", "http://127.0.0.1:" + ports.policy());
        return new ServiceProcess(applications.of(part), heapMegabytes, port, environment, log, client);
    }
}
