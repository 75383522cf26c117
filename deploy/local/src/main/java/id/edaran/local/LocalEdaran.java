package id.edaran.local;

import id.edaran.local.examples.LoadExamples;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole of Edaran, running: what `./edaran up` shows at a terminal, for programs and tests.
///
/// ```
/// try (var edaran = LocalEdaran.builder(checkout).data(folder).ports(Ports.ANY_FREE).today(day).start()) {
///     edaran.address(Part.POLICY) …
/// }
/// ```
public final class LocalEdaran implements AutoCloseable {

    private static final Duration TIDY_CONNECT = Duration.ofSeconds(2);

    private final DataFolder folder;
    private final Ports ports;
    private final RunningClock clock;
    private final LocalTokens tokens;
    private final Consumer<String> say;
    private final CompletableFuture<String> fault = new CompletableFuture<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIDY_CONNECT).build();
    private final Map<Part, SupervisedPart> parts = new EnumMap<>(Part.class);
    private final PartSettings settings;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    private LocalEdaran(Builder order, DataFolder folder, Ports ports, RunningClock clock) {
        this.folder = folder;
        this.ports = ports;
        this.clock = clock;
        this.say = order.say;
        var keys = LocalKeys.ofCheckout(order.checkout);
        this.tokens = new LocalTokens(keys, order.real);
        var applications = Applications.taken(order.checkout, folder.applications());
        this.settings = new PartSettings(ports, folder, applications, keys, clock.offset(), order.environment, client);
        for (Part part : Part.values()) {
            parts.put(part, new SupervisedPart(part, settings.of(part), folder, say, fault));
        }
    }

    /// `checkout`: the folder of the built repository, whose services are run.
    public static Builder builder(Path checkout) {
        return new Builder(checkout.toAbsolutePath().normalize());
    }

    /// Where a service is reached; of PostgreSQL and Kafka use [#jdbcUrl(Part)] and [#bootstrapServers()].
    public URI address(Part service) {
        return URI.create("http://localhost:" + ports.of(service));
    }

    public String bootstrapServers() {
        return PartSettings.bootstrapServers(ports);
    }

    public String jdbcUrl(Part service) {
        return PartSettings.jdbcUrl(ports, service);
    }

    public LocalTokens tokens() {
        return tokens;
    }

    public Path log(Part part) {
        return folder.log(part);
    }

    public Path data() {
        return folder.root();
    }

    /// Where everything is, and what to try first.
    String greeting() {
        return Greeting.of(this, ports, "loaded".equals(folder.examples()));
    }

    /// The moment that the services believe in.
    public Instant now() {
        return clock.now();
    }

    public Optional<ProcessHandle> process(Part part) {
        return of(part).process();
    }

    /// Ends a part as a crash would (kill -9). It is started again by itself: see [#awaitReplacement].
    public ProcessHandle kill(Part part) {
        var process = process(part).orElseThrow(() -> new IllegalStateException(part.label() + " is not running"));
        process.destroyForcibly();
        return process;
    }

    /// Waits until the part answers again as another process than `before`; false when that takes longer.
    public boolean awaitReplacement(Part part, ProcessHandle before, Duration patience) throws InterruptedException {
        return of(part).awaitReplacement(before, patience);
    }

    /// Takes a part down for good, in order.
    public void stop(Part part) throws InterruptedException {
        of(part).stop();
    }

    /// Brings a part up that was stopped, and returns when it answers.
    public void start(Part part) throws InterruptedException {
        of(part).start();
    }

    public void restart(Part part) throws InterruptedException {
        stop(part);
        start(part);
    }

    /// Starts another process of a service beside the one there is, and returns when it answers. The two share the
    /// work.
    /// Nobody starts it again when it dies; it ends with this installation at the latest.
    public Replica replica(Part service) throws InterruptedException {
        Replica replica = Replica.start(settings, folder, service, replicas.size() + 2);
        replicas.add(replica);
        return replica;
    }

    /// Waits for the end: the sentence of a part that could not be kept alive, or null after [#close()].
    public @Nullable String awaitFault() throws InterruptedException {
        try {
            CompletableFuture.anyOf(fault, stopped).get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return fault.getNow(null);
    }

    /// The services first, for they use the other two; then Kafka; then PostgreSQL. A second call waits for the first.
    @Override
    public void close() {
        if (!stopping.complete(null)) {
            stopped.join();
            return;
        }
        try {
            replicas.forEach(Replica::kill);
            stopAll(Part.SERVICES);
            stopAll(List.of(Part.KAFKA));
            stopAll(List.of(Part.POSTGRESQL));
            clock.note();
            client.close();
        } finally {
            folder.close();
            stopped.complete(null);
        }
    }

    private void open(boolean withExamples) throws InterruptedException {
        together(List.of(Part.POSTGRESQL, Part.KAFKA));
        folder.complete();
        clock.note();
        together(Part.SERVICES);
        Thread.ofVirtual().start(this::noteTheClock);
        if (folder.examples() == null) {
            if (withExamples) {
                loadExamples();
            } else {
                folder.examples("skipped");
            }
        }
        goOnUnlessStopping();
    }

    /// A city without its examples is still of use: a refusal is told, and the next start tries again.
    private void loadExamples() throws InterruptedException {
        say.accept("loading the example cities, on this first start alone");
        var everything = List.of(Role.ADMINISTRATOR, Role.HR_ADMIN, Role.CIRCULAR_DRAFTER);
        var examples = new LoadExamples(
                client,
                new LoadExamples.Addresses(address(Part.POLICY), address(Part.ROSTER), address(Part.CHECKIN)),
                tokens.mint(everything, LocalTokens.NATION, null, "example-loader"),
                say,
                stopping);
        try {
            examples.load();
            folder.examples("loaded");
        } catch (LoadExamples.Refused refused) {
            if (!stopping.isDone()) {
                say.accept("the examples are incomplete, the next start goes on with it: " + refused.getMessage());
            }
        }
    }

    private void noteTheClock() {
        while (!stopping.isDone()) {
            clock.note();
            try {
                stopping.get(RunningClock.NOTED_EVERY.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException aMinuteLater) {
                // The time for the next note.
            } catch (InterruptedException | ExecutionException ended) {
                return;
            }
        }
    }

    private void goOnUnlessStopping() {
        if (stopping.isDone()) {
            throw new CannotStart("Edaran was stopped while it was starting.");
        }
    }

    private void together(List<Part> several) throws InterruptedException {
        goOnUnlessStopping();
        for (Part part : several) {
            say.accept(part.label() + " is starting on port " + ports.of(part));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starts = several.stream()
                    .<Future<?>>map(part -> threads.submit(() -> {
                        of(part).start();
                        return part;
                    }))
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case CannotStart sentence -> throw sentence;
                case InterruptedException interrupted -> throw interrupted;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }

    private void stopAll(List<Part> several) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : several) {
                if (of(part).process().isPresent()) {
                    say.accept("stopping " + part.label());
                }
                threads.execute(() -> {
                    try {
                        of(part).retire();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
    }

    private SupervisedPart of(Part part) {
        SupervisedPart supervised = parts.get(part);
        if (supervised == null) {
            throw new IllegalStateException("every part is supervised: " + part);
        }
        return supervised;
    }

    /// What to start, and how; everything but the checkout has a default.
    public static final class Builder {

        private final Path checkout;
        private Path data;
        private Ports ports = Ports.DEFAULT;
        private @Nullable LocalDate today;
        private boolean examples = true;
        private boolean fresh;
        private Map<String, String> environment = Map.of();
        private Consumer<String> say = line -> {};
        private Clock real = Clock.systemUTC();

        private Builder(Path checkout) {
            this.checkout = checkout;
            this.data = checkout.resolve(".edaran").resolve("data");
        }

        public Builder data(Path folder) {
            this.data = folder;
            return this;
        }

        public Builder ports(Ports wanted) {
            this.ports = wanted;
            return this;
        }

        /// The day on which the services' clock starts, at 08:00 in Jakarta.
        public Builder today(@Nullable LocalDate day) {
            this.today = day;
            return this;
        }

        /// Whether a first start loads the example cities.
        public Builder examples(boolean wanted) {
            this.examples = wanted;
            return this;
        }

        /// Settings of the services, as environment variables.
        public Builder environment(Map<String, String> settings) {
            this.environment = Map.copyOf(settings);
            return this;
        }

        /// Throws away what the data folder holds.
        public Builder fresh(boolean wanted) {
            this.fresh = wanted;
            return this;
        }

        /// Who hears about each step.
        public Builder say(Consumer<String> listener) {
            this.say = listener;
            return this;
        }

        Builder real(Clock clock) {
            this.real = clock;
            return this;
        }

        /// Returns when all parts answer, or throws [CannotStart] with nothing left running.
        public LocalEdaran start() throws InterruptedException {
            return start(edaran -> {});
        }

        /// `made` hears of the new instance before any of its parts runs, so that it can be closed at any moment.
        LocalEdaran start(Consumer<LocalEdaran> made) throws InterruptedException {
            for (Part service : Part.SERVICES) {
                if (!Applications.isBuilt(checkout, service)) {
                    throw new CannotStart(
                            "%s is not built in %s; ./edaran up builds it.".formatted(service.label(), checkout));
                }
            }
            LocalEdaran edaran = prepare();
            made.accept(edaran);
            try {
                edaran.open(examples);
                return edaran;
            } catch (RuntimeException | InterruptedException failure) {
                edaran.close();
                throw failure;
            }
        }

        private LocalEdaran prepare() throws InterruptedException {
            DataFolder folder = switch (DataFolder.open(data, fresh)) {
                case DataFolder.Opening.Opened(DataFolder opened) -> opened;
                case DataFolder.Opening.Refused(String sentence) -> throw new CannotStart(sentence);
            };
            try {
                Orphans.stop(folder, say);
                if (fresh) {
                    say.accept("throwing away the data in " + folder.root());
                    folder.startOver();
                }
                String missing = folder.missingStore();
                if (missing != null) {
                    throw new CannotStart(missing);
                }
                folder.shortenLogs();
                Ports chosen = ports.chosen();
                String taken = chosen.taken();
                if (taken != null) {
                    throw new CannotStart(taken);
                }
                return new LocalEdaran(this, folder, chosen, clock(folder));
            } catch (RuntimeException | InterruptedException failure) {
                folder.close();
                throw failure;
            }
        }

        private RunningClock clock(DataFolder folder) {
            StoredClock stored = StoredClock.read(folder.clock());
            return switch (ClockDecision.decide(real.instant(), stored, today)) {
                case ClockDecision.Runs(Duration offset) -> new RunningClock(real, offset, folder.clock(), stored);
                case ClockDecision.Refused(String sentence) -> throw new CannotStart(sentence);
            };
        }
    }
}
