package id.edaran.bench.gate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Clients that ask one after the other, each as soon as it is answered.
final class Load {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Source source;
    private final Consumer<String> heard;

    /// What is asked.
    @FunctionalInterface
    interface Source {
        Question next(RandomGenerator random);
    }

    record Question(URI address, String token, String body) {}

    /// @param heard is given every answer
    Load(Source source, Consumer<String> heard) {
        this.source = source;
        this.heard = heard;
    }

    /// What was measured.
    ///
    /// @param perSecond answers
    /// @param p50 time of an answer
    record Measured(double perSecond, Duration p50, Duration p99) {
        @Override
        public String toString() {
            return "%,.0f a second, p50 %.1f ms, p99 %.1f ms"
                    .formatted(perSecond, p50.toNanos() / 1e6, p99.toNanos() / 1e6);
        }
    }

    /// @param warm how long nothing is measured first
    Measured run(int clients, Duration warm, Duration measured, long seed) throws InterruptedException {
        loop(clients, warm, seed);
        long began = System.nanoTime();
        long[] nanos = loop(clients, measured, seed + clients);
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        return new Measured(
                nanos.length / seconds,
                Duration.ofNanos(nanos[nanos.length / 2]),
                Duration.ofNanos(nanos[nanos.length * 99 / 100]));
    }

    private long[] loop(int clients, Duration time, long seed) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                RandomGenerator random = new Random(seed * 1_000 + i);
                running.add(threads.submit(() -> one(random, end)));
            }
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> each : running) {
            try {
                all.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return all.stream().flatMapToLong(Arrays::stream).toArray();
    }

    private long[] one(RandomGenerator random, long end) throws IOException, InterruptedException {
        long[] nanos = new long[1_000];
        int answers = 0;
        while (System.nanoTime() < end) {
            Question question = source.next(random);
            HttpRequest request = HttpRequest.newBuilder(question.address())
                    .header("Authorization", "Bearer " + question.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(question.body()))
                    .build();
            long asked = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answers == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * answers);
            }
            nanos[answers++] = System.nanoTime() - asked;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            heard.accept(answer.body());
        }
        return Arrays.copyOf(nanos, answers);
    }
}
