package id.edaran.local.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Puts the example cities into running services. Whatever is there already is left as it is, so that a load that was
/// interrupted is simply done again.
public final class LoadExamples {

    private static final int AT_ONCE = 8;
    private static final int ANNOUNCED_EVERY = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final Addresses addresses;
    private final String token;
    private final Consumer<String> say;
    private final CompletableFuture<Void> stopped;

    /// Where the three services are.
    public record Addresses(URI policy, URI roster, URI checkin) {}

    /// The services refuse an example, or stay away; the message says which and why.
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /// `token`: of someone who may fill directories, sites, regions and their alert levels and draft circulars.
    /// `stopped`: whether to give up.
    public LoadExamples(
            HttpClient client,
            Addresses addresses,
            String token,
            Consumer<String> say,
            CompletableFuture<Void> stopped) {
        this.client = client;
        this.addresses = addresses;
        this.token = token;
        this.say = say;
        this.stopped = stopped;
    }

    /// A city's region comes after its directory: rosters are computed once a region is known, and so only once.
    public void load() throws Refused, InterruptedException {
        for (Resource region : ExampleCity.nation()) {
            put(addresses.policy(), region);
        }
        for (ExampleCity city : ExampleCity.all()) {
            load(city);
        }
    }

    private void load(ExampleCity city) throws Refused, InterruptedException {
        String of = " of " + city.name();
        putAll("agencies" + of, addresses.roster(), city.agencies());
        for (List<Resource> level : city.unitsByDepth()) {
            putAll("units" + of, addresses.roster(), level);
        }
        putAll("people" + of, addresses.roster(), city.employees());
        putAll("holidays" + of, addresses.roster(), city.holidays());
        putAll("sites" + of, addresses.checkin(), city.sites());
        for (Resource region : city.regions()) {
            put(addresses.policy(), region);
        }
        for (Resource level : city.alertLevels()) {
            put(addresses.policy(), level);
        }
        putAll("public services" + of, addresses.policy(), city.services());
        List<JsonNode> circulars = city.circulars();
        for (JsonNode circular : circulars) {
            draft(circular);
        }
        say.accept("examples: %s is known, its %s"
                .formatted(
                        city.name(),
                        circulars.size() == 1 ? "circular is a draft" : circulars.size() + " circulars are drafts"));
    }

    private void putAll(String what, URI service, List<Resource> resources) throws Refused, InterruptedException {
        var done = new AtomicInteger();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> puts = resources.stream()
                    .<Future<?>>map(resource -> threads.submit(() -> {
                        put(service, resource);
                        int count = done.incrementAndGet();
                        if (count % ANNOUNCED_EVERY == 0 && count < resources.size()) {
                            say.accept("examples: %d of %d %s".formatted(count, resources.size(), what));
                        }
                        return count;
                    }))
                    .toList();
            try {
                for (Future<?> put : puts) {
                    put.get();
                }
            } catch (ExecutionException failure) {
                threads.shutdownNow();
                switch (failure.getCause()) {
                    case Refused refused -> throw refused;
                    case InterruptedException interrupted -> throw interrupted;
                    case null, default -> throw new IllegalStateException(failure);
                }
            }
        }
        say.accept("examples: %d %s".formatted(resources.size(), what));
    }

    private void put(URI service, Resource resource) throws Refused, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(resource.path()))
                .PUT(HttpRequest.BodyPublishers.ofString(resource.body().toString()));
        var answer = send(request);
        // 428 and 412: it exists, and replacing it would have needed its version.
        boolean there = answer.statusCode() == 428 || answer.statusCode() == 412;
        if (!there && answer.statusCode() / 100 != 2) {
            throw refusal("PUT " + resource.path(), answer);
        }
    }

    private void draft(JsonNode circular) throws Refused, InterruptedException {
        String number = circular.path("number").asText();
        String search = "/v1/circulars?region=%s&q=%s"
                .formatted(circular.path("region").asText(), URLEncoder.encode(number, UTF_8));
        var found =
                send(HttpRequest.newBuilder(addresses.policy().resolve(search)).GET());
        if (found.statusCode() != 200) {
            throw refusal("GET " + search, found);
        }
        if (mentions(found.body(), number)) {
            return;
        }
        var answer = send(HttpRequest.newBuilder(addresses.policy().resolve("/v1/circulars"))
                .header("Idempotency-Key", "example-circular-" + number)
                .POST(HttpRequest.BodyPublishers.ofString(circular.toString())));
        if (answer.statusCode() / 100 != 2) {
            throw refusal("POST /v1/circulars", answer);
        }
    }

    private static boolean mentions(String list, String number) {
        try {
            for (JsonNode item : JSON.readTree(list).path("items")) {
                if (item.path("number").asText().equals(number)) {
                    return true;
                }
            }
            return false;
        } catch (IOException noJson) {
            return false;
        }
    }

    /// A service that is being started again, or has lost a store for a moment, gets another chance.
    private HttpResponse<String> send(HttpRequest.Builder unfinished) throws Refused, InterruptedException {
        HttpRequest request = unfinished
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String fault;
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    return answer;
                }
                fault = "answered %d %s".formatted(answer.statusCode(), shortened(answer.body()));
            } catch (IOException failure) {
                fault = "did not answer (%s)".formatted(failure);
            }
            if (isStoppedWithin(HALF_A_SECOND) || System.nanoTime() > deadline) {
                throw new Refused("%s %s %s".formatted(request.method(), request.uri(), fault));
            }
        }
    }

    private boolean isStoppedWithin(Duration pause) throws InterruptedException {
        try {
            stopped.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Refused refusal(String call, HttpResponse<String> answer) {
        return new Refused("%s answered %d %s".formatted(call, answer.statusCode(), shortened(answer.body())));
    }

    private static String shortened(String body) {
        return body.length() <= 400 ? body : body.substring(0, 400) + "…";
    }
}
