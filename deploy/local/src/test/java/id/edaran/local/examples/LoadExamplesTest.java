package id.edaran.local.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.edaran.local.examples.LoadExamples.Addresses;
import id.edaran.local.examples.LoadExamples.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked of the services, and in which order; all three are one that only takes notes.
class LoadExamplesTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer services;
    private String refused = "none";

    @BeforeEach
    void started() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", this::answer);
        services.setExecutor(threads);
        services.start();
    }

    @AfterEach
    void stopped() {
        services.stop(0);
        threads.close();
    }

    @Test
    void statesTheAlertLevelsAndServicesOfACityOnceItsRegionIsKnown() throws Exception {
        load();

        List<String> ofBitung = asked.stream()
                .filter(call -> call.contains("/v1/regions/71.72"))
                .toList();
        assertEquals(
                List.of(
                        "PUT /v1/regions/71.72",
                        "PUT /v1/regions/71.72/alert-levels/2022-02-11",
                        "PUT /v1/regions/71.72/alert-levels/2022-12-30",
                        "PUT /v1/regions/71.72/services/ADMINDUK"),
                ofBitung);
    }

    @Test
    void putsEveryPublicServiceOfEveryCity() throws Exception {
        load();

        assertEquals(
                ExampleCity.all().stream()
                        .flatMap(city -> city.services().stream())
                        .map(service -> "PUT " + service.path())
                        .sorted()
                        .toList(),
                asked.stream()
                        .filter(call -> call.contains("/services/"))
                        .sorted()
                        .toList());
    }

    @Test
    void leavesWhatIsThereAsItIs() throws Exception {
        load();
        int first = asked.size();

        load();

        assertEquals(2 * first, asked.size());
    }

    @Test
    void saysWhichExampleIsRefused() {
        refused = "/alert-levels/2022-12-30";

        Refused refusal = assertThrows(Refused.class, this::load);

        String sentence = String.valueOf(refusal.getMessage());
        assertTrue(sentence.startsWith("PUT /v1/regions/71.72/alert-levels/2022-12-30 answered 403"), sentence);
    }

    private void load() throws Refused, InterruptedException {
        URI address = URI.create("http://localhost:" + services.getAddress().getPort());
        try (HttpClient client = HttpClient.newHttpClient()) {
            new LoadExamples(
                            client,
                            new Addresses(address, address, address),
                            "token",
                            sentence -> {},
                            new CompletableFuture<>())
                    .load();
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " " + path;
        exchange.getRequestBody().readAllBytes();
        asked.add(call);
        int status = switch (exchange.getRequestMethod()) {
            case "PUT" -> path.endsWith(refused) ? 403 : known.add(path) ? 201 : 428;
            case "GET" -> 200;
            default -> 201;
        };
        byte[] body = "{\"items\":[]}".getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
