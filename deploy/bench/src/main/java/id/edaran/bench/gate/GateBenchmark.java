package id.edaran.bench.gate;

import id.edaran.bench.Benchmark;
import id.edaran.bench.TemporaryFolder;
import id.edaran.bench.gate.Load.Measured;
import id.edaran.bench.gate.Load.Question;
import id.edaran.local.LocalEdaran;
import id.edaran.local.Part;
import id.edaran.local.Ports;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Scans at many doors and at one, answered and durable.
public final class GateBenchmark implements Benchmark {
    private static final int CLIENTS = 64;
    private static final int CLIENTS_OF_ONE_SITE = 32;
    private static final int SITES = 100;
    private static final int PEOPLE_OF_A_SITE = 20;
    private static final int CAPACITY = 100;
    private static final double LEAST_CONTENDED = 10;
    private static final Pattern OCCUPANCY = Pattern.compile("\"occupancy\":(\\d+)");

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String about() {
        return "scans at doors, durable, against a bare endpoint with one INSERT a request";
    }

    @Override
    public boolean run(Options options, PrintStream out) {
        Path folder = TemporaryFolder.create();
        try {
            // Side by side on one machine, so that what disturbs one disturbs the other.
            boolean kept = sustained(options, folder.resolve("many"), out);
            return contended(options, folder, out) && kept;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /// The bare endpoint has nobody either who takes note of what it says: two processors are measured with one
    /// service.
    private static void stopTheOthers(LocalEdaran edaran) throws InterruptedException {
        edaran.stop(Part.ROSTER);
        edaran.stop(Part.POLICY);
    }

    private static Duration warm(Options options) {
        return Duration.ofSeconds(options.quick() ? 3 : 30);
    }

    private static boolean sustained(Options options, Path folder, PrintStream out) throws InterruptedException {
        try (LocalEdaran edaran = start(folder, Map.of(), out);
                FloorProcess floor = FloorProcess.start(
                        checkout(), edaran.jdbcUrl(Part.CHECKIN), edaran.data().resolve("floor.log"))) {
            Doors doors = new Doors(edaran);
            doors.open(SITES, PEOPLE_OF_A_SITE, null);
            stopTheOthers(edaran);
            Measured bare = new Load(
                            random -> new Question(
                                    floor.address(),
                                    "none",
                                    "{\"scanId\": \"" + UUID.randomUUID() + "\", \"person\": {\"nik\": \"-\"}}"),
                            answer -> {})
                    .run(CLIENTS, warm(options), warm(options), options.seed());
            out.printf("bare endpoint, %d clients: %s%n", CLIENTS, bare);
            Measured entries = new Load(doors::question, GateBenchmark::allowed)
                    .run(CLIENTS, warm(options), warm(options), options.seed());
            out.printf("entries at %d sites, %d clients: %s%n", SITES, CLIENTS, entries);
            double ratio = entries.perSecond() / bare.perSecond();
            boolean slower = entries.p99().compareTo(bare.p99()) > 0;
            out.printf(
                    "ratio: %.2f (at least 1; 2 is the aim), p99 %s than the bare endpoint's%n",
                    ratio, slower ? "longer" : "no longer");
            return options.quick() || (ratio >= 1 && !slower);
        }
    }

    /// One site for everybody, which takes one scan after the other, or many at once.
    private static boolean contended(Options options, Path folder, PrintStream out) throws InterruptedException {
        Measured alone = contended(options, folder.resolve("alone"), "1", out);
        out.printf("one site, %d clients, a transaction a scan: %s%n", CLIENTS_OF_ONE_SITE, alone);
        Measured together = contended(options, folder.resolve("together"), "128", out);
        out.printf("one site, %d clients, decided together: %s%n", CLIENTS_OF_ONE_SITE, together);
        double ratio = together.perSecond() / alone.perSecond();
        out.printf("ratio: %.1f (at least %.0f)%n", ratio, LEAST_CONTENDED);
        return options.quick() || ratio >= LEAST_CONTENDED;
    }

    private static Measured contended(Options options, Path folder, String together, PrintStream out)
            throws InterruptedException {
        AtomicInteger most = new AtomicInteger();
        try (LocalEdaran edaran = start(folder, Map.of("EDARAN_GATE_MOST_IN_A_ROUND", together), out)) {
            Doors doors = new Doors(edaran);
            doors.open(1, 2 * CAPACITY, CAPACITY);
            stopTheOthers(edaran);
            Measured measured = new Load(doors::question, answer -> most.accumulateAndGet(occupancy(answer), Math::max))
                    .run(CLIENTS_OF_ONE_SITE, warm(options), warm(options), options.seed());
            if (most.get() > CAPACITY / 2) {
                throw new IllegalStateException("a place too many: " + most + " inside");
            }
            out.printf("  %d inside at most, of %d places that the circular allows%n", most.get(), CAPACITY / 2);
            return measured;
        }
    }

    private static void allowed(String answer) {
        if (!answer.contains("\"ALLOW\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private static int occupancy(String answer) {
        Matcher found = OCCUPANCY.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException(answer);
        }
        return Integer.parseInt(found.group(1));
    }

    private static LocalEdaran start(Path data, Map<String, String> environment, PrintStream out)
            throws InterruptedException {
        return LocalEdaran.builder(checkout())
                .data(data)
                .ports(Ports.ANY_FREE)
                .examples(false)
                .environment(environment)
                .say(line -> out.println("  " + line))
                .start();
    }

    private static Path checkout() {
        return Path.of(System.getProperty("edaran.checkout", "."));
    }
}
