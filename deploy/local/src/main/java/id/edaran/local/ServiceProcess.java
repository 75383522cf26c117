package id.edaran.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of the three services, run from its packaged application.
final class ServiceProcess implements Startable {

    private final Path application;
    private final int heapMegabytes;
    private final URI health;
    private final Map<String, String> environment;
    private final Path log;
    private final HttpClient client;

    ServiceProcess(
            Path application,
            int heapMegabytes,
            int port,
            Map<String, String> environment,
            Path log,
            HttpClient client) {
        this.application = application;
        this.heapMegabytes = heapMegabytes;
        this.health = URI.create("http://127.0.0.1:%d/health/ready".formatted(port));
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.client = client;
    }

    @Override
    public Process launch() throws IOException {
        return new JavaProcess(
                        List.of(
                                "-Xmx" + heapMegabytes + "m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                application.toString()),
                        environment,
                        log)
                .start();
    }

    @Override
    public boolean answers() {
        var question =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
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

    /// A service holds nothing but what PostgreSQL and Kafka hold: another try may always help.
    @Override
    public @Nullable String incurable(int exitCode) {
        return null;
    }
}
