package id.edaran.bench.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// The heap that a service may have, as its metrics tell.
final class Heap {
    private static final String MOST = "jvm_memory_max_bytes{area=\"heap\"";

    private Heap() {}

    static long megabytes(URI service) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String metrics = client.send(
                            HttpRequest.newBuilder(service.resolve("/metrics")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            double bytes = metrics.lines()
                    .filter(line -> line.startsWith(MOST))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .mapToDouble(Double::parseDouble)
                    .filter(most -> most > 0)
                    .sum();
            return Math.round(bytes / (1 << 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
