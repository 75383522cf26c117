package id.edaran.bench.national;

import id.edaran.bench.Benchmark;
import id.edaran.bench.TemporaryFolder;
import id.edaran.local.LocalEdaran;
import id.edaran.local.Part;
import id.edaran.local.Ports;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/// A national circular and every roster of the nation.
public final class NationalBenchmark implements Benchmark {
    static final int DAYS = 14;
    private static final LocalDate TODAY = LocalDate.of(2021, 2, 1);
    private static final Nation WHOLE = new Nation(514);
    private static final Nation FEW = new Nation(5);

    @Override
    public String name() {
        return "national";
    }

    @Override
    public String about() {
        return "a national circular until the last of %,d rosters is durable, against the floor"
                .formatted(WHOLE.units().size());
    }

    /// What a quick run measures of the speed is told and not judged: its services have hardly begun to be compiled.
    @Override
    public boolean run(Options options, PrintStream out) {
        String cities = System.getenv("EDARAN_BENCH_CITIES");
        if (cities != null && !cities.matches("[1-9][0-9]{0,3}")) {
            out.println("EDARAN_BENCH_CITIES is how many cities the nation has: a whole number.");
            return false;
        }
        Nation usual = options.quick() ? FEW : WHOLE;
        return run(cities == null ? usual : new Nation(Integer.parseInt(cities)), options.quick(), out);
    }

    static boolean run(Nation nation, boolean quick, PrintStream out) {
        Path folder = TemporaryFolder.create();
        try (LocalEdaran edaran = LocalEdaran.builder(Path.of(System.getProperty("edaran.checkout", ".")))
                        .data(folder.resolve("data"))
                        .ports(Ports.ANY_FREE)
                        .today(TODAY)
                        .examples(false)
                        .environment(Map.of("EDARAN_ROSTER_HORIZON_DAYS", Integer.toString(DAYS)))
                        .say(line -> out.println("  " + line))
                        .start();
                Connection connection =
                        DriverManager.getConnection(edaran.jdbcUrl(Part.ROSTER), "postgres", "postgres")) {
            // Whoever has seen enough presses Ctrl-C: the services must not go on.
            Thread end = new Thread(() -> end(edaran, folder));
            Runtime.getRuntime().addShutdownHook(end);
            boolean kept = new NationalRun(nation, edaran, connection, folder, out).all(quick);
            Runtime.getRuntime().removeShutdownHook(end);
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    @SuppressWarnings("try") // The one that is closed is somebody else's, who will not come to it any more.
    private static void end(LocalEdaran edaran, Path folder) {
        edaran.close();
        TemporaryFolder.delete(folder);
    }
}
