package id.edaran.bench.national;

import id.edaran.local.LocalEdaran;
import id.edaran.local.Part;
import id.edaran.local.Replica;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/// One run over one installation.
final class NationalRun {
    private static final String FROM = "2021-02-03";
    private static final double MOST_FLOORS = 3;
    private static final double MOST_GROWTH = 1.2;
    private static final int CITY_CIRCULARS = 9;
    private static final Duration LOOK = Duration.ofMillis(500);
    /// So many times as long as a look took, nobody looks again: what is measured must not be the measuring.
    private static final int LOOKS_APART = 30;
    /// The same when it is nearly done: by then the end must not be missed by much.
    private static final int LOOKS_APART_AT_THE_END = 5;
    /// At what is done within a second or two.
    private static final Duration LOOK_CLOSELY = Duration.ofMillis(20);
    private static final Duration SAY = Duration.ofSeconds(5);
    private static final int MANY_UNITS = 1_000;
    private static final double MICROS = 1e6;

    private final Nation nation;
    private final LocalEdaran edaran;
    private final PrintStream out;
    private final Spread spread;
    private final Circulars circulars;
    private final Directory directory;
    private final Floor floor;
    private final int units;
    private final Duration pause;

    NationalRun(Nation nation, LocalEdaran edaran, Connection connection, Path folder, PrintStream out) {
        this.nation = nation;
        this.edaran = edaran;
        this.out = out;
        this.spread = new Spread(connection);
        this.circulars = new Circulars(edaran);
        this.directory = new Directory(connection);
        this.floor = new Floor(connection, edaran.bootstrapServers(), folder);
        this.units = nation.units().size();
        this.pause = units > MANY_UNITS ? LOOK : LOOK_CLOSELY;
    }

    /// @param quick whether what hangs on the speed is told and not judged
    /// @return whether every promise was kept
    boolean all(boolean quick) throws SQLException, InterruptedException {
        out.printf(
                "%,d regions, %,d units, %,d people, %d days%n",
                nation.regions().size(), units, nation.people(), NationalBenchmark.DAYS);
        prepare();
        // One after the other, whatever became of the one before.
        boolean kept = speed(quick);
        kept &= killHalfWay(quick);
        kept &= newestWins(quick);
        kept &= handOver(quick);
        return kept;
    }

    private void prepare() throws SQLException, InterruptedException {
        for (Nation.Region region : nation.regions()) {
            circulars.put(region);
        }
        await("regions known to roster-service", nation.regions().size(), spread::regions, done -> {});
        Reminder reminder = new Reminder();
        directory.fill(nation, people -> {
            if (reminder.isDue()) {
                out.printf("  %,d of %,d people in the directory%n", people, nation.people());
            }
        });
        Duration first = await("first rosters", units, spread::stored, done -> {});
        out.printf("first rosters of all units: %.1f s%n", seconds(first));
    }

    private boolean speed(boolean quick) throws SQLException, InterruptedException {
        Circulars.Draft circular = circulars.draft(nation.itself(), "1/BENCH/2021", 75, FROM);
        Map<TopicPartition, Long> before = floor.mark();
        CpuTimes began = CpuTimes.now(edaran);
        Duration taken = spreadOf(circular, done -> {});
        CpuTimes spent = CpuTimes.now(edaran).since(began);
        Floor.Cost rows = floor.postgresql();
        Floor.Told events = floor.kafka(before);
        double nationwide = seconds(taken) * MICROS / nation.people();
        out.printf(
                "from publication to the last durable roster: %.1f s, %.2f µs a person%n", seconds(taken), nationwide);
        out.printf("CPU time meanwhile: %s%n", spent);
        out.printf("heap of roster-service: %,d MB at most%n", Heap.megabytes(edaran.address(Part.ROSTER)));
        double least = seconds(rows.time()) + seconds(events.cost().time());
        double floors = seconds(taken) / least;
        out.printf(
                "floor: COPY of %,d MB in %.1f s, %,d events of %,d MB in %.1f s, together %.1f s%n",
                rows.bytes() >> 20,
                seconds(rows.time()),
                events.events(),
                events.cost().bytes() >> 20,
                seconds(events.cost().time()),
                least);
        out.printf("ratio to the floor: %.2f (aim: at most %.0f)%n", floors, MOST_FLOORS);
        boolean once = events.events() == units && events.units() == units;
        if (!once) {
            out.printf("%,d units were told in %,d events%n", events.units(), events.events());
        }
        double city = city();
        double growth = nationwide / city;
        out.printf(
                "one city of %,d people: %.2f µs a person; the nation costs %.2f times that (aim: at most %.1f)%n",
                nation.peopleOfACity(), city, growth, MOST_GROWTH);
        return once && (quick || (floors <= MOST_FLOORS && growth <= MOST_GROWTH));
    }

    /// @return µs a person, the median of several circulars of one city
    private double city() throws SQLException, InterruptedException {
        Nation.Region city = nation.regions().getLast();
        double[] micros = new double[CITY_CIRCULARS];
        for (int i = 0; i < CITY_CIRCULARS; i++) {
            // Stricter each time, or the nation's circular would still be the one that holds.
            Circulars.Draft circular = circulars.draft(city, "C" + i + "/BENCH/2021", 80 + i, FROM);
            long began = System.nanoTime();
            circulars.publish(circular);
            while (spread.applying(circular.number()) < nation.unitsOfACity()) {
                TimeUnit.NANOSECONDS.sleep(LOOK_CLOSELY.toNanos());
            }
            micros[i] = (System.nanoTime() - began) / 1e3 / nation.peopleOfACity();
        }
        Arrays.sort(micros);
        return micros[CITY_CIRCULARS / 2];
    }

    /// Kills the service half-way, by kill -9, and sees that it finishes without doing anything twice.
    private boolean killHalfWay(boolean quick) throws SQLException, InterruptedException {
        long before = spread.computations();
        boolean[] killed = {false};
        Duration taken = spreadOf(circulars.draft(nation.itself(), "2/BENCH/2021", 50, FROM), done -> {
            if (!killed[0] && done > units / 2) {
                killed[0] = true;
                edaran.kill(Part.ROSTER);
                out.printf("  roster-service killed at %,d of %,d%n", done, units);
            }
        });
        long computed = spread.computations() - before;
        out.printf(
                "%s, finished after %.1f s; rosters computed: %,d of %,d%n",
                killed[0] ? "killed half-way" : "too fast to be killed half-way", seconds(taken), computed, units);
        return (quick || killed[0]) && computed == units;
    }

    /// A second circular while the first one is spreading.
    private boolean newestWins(boolean quick) throws SQLException, InterruptedException {
        Circulars.Draft outdated = circulars.draft(nation.itself(), "3/BENCH/2021", 90, FROM);
        Circulars.Draft newest = circulars.draft(nation.itself(), "4/BENCH/2021", 25, FROM);
        long before = spread.computations();
        circulars.publish(outdated);
        while (spread.applying(outdated.number()) < units / 10) {
            TimeUnit.NANOSECONDS.sleep(LOOK_CLOSELY.toNanos());
        }
        spreadOf(newest, done -> {});
        long outdatedly = spread.computations() - before - units;
        out.printf("newest wins: %,d of %,d rosters were computed for the outdated circular%n", outdatedly, units);
        return quick ? outdatedly <= units : outdatedly < units;
    }

    /// Two processes share the work until one of them is killed: the other one takes over its share.
    private boolean handOver(boolean quick) throws SQLException, InterruptedException {
        Group group = new Group(edaran.bootstrapServers(), "roster-service", "edaran.roster.recomputations.v1");
        long alone = group.consumers();
        Replica second = edaran.replica(Part.ROSTER);
        await("consumers of two processes", 2 * alone, group::consumers, done -> {});
        long before = spread.computations();
        boolean[] killed = {false};
        Duration taken = spreadOf(circulars.draft(nation.itself(), "5/BENCH/2021", 60, FROM), done -> {
            if (!killed[0] && done > units / 4) {
                killed[0] = true;
                second.kill();
                out.printf("  one of two processes killed at %,d of %,d%n", done, units);
            }
        });
        long computed = spread.computations() - before;
        out.printf(
                "%s of two processes%s, finished after %.1f s; rosters computed: %,d of %,d%n",
                killed[0] ? "one" : "both",
                killed[0] ? " killed on the way" : " were too fast for one to be killed",
                seconds(taken),
                computed,
                units);
        // Whatever was killed when: the other one has all the partitions in the end.
        second.kill();
        spreadOf(circulars.draft(nation.itself(), "6/BENCH/2021", 40, FROM), done -> {});
        out.printf("and then alone: %,d consumers%n", group.consumers());
        return computed == units && (quick || killed[0]) && group.consumers() == alone;
    }

    private Duration spreadOf(Circulars.Draft circular, OnTheWay onTheWay) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        circulars.publish(circular);
        out.printf("  published after %.1f s%n", seconds(Duration.ofNanos(System.nanoTime() - began)));
        await("rosters of " + circular.number(), units, () -> spread.applying(circular.number()), onTheWay);
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        await(
                "units of " + circular.number() + " in its propagation",
                units,
                () -> circulars.applied(circular),
                done -> {});
        return taken;
    }

    private Duration await(String what, long all, Counting counting, OnTheWay onTheWay)
            throws SQLException, InterruptedException {
        long began = System.nanoTime();
        Reminder reminder = new Reminder();
        while (true) {
            long looked = System.nanoTime();
            long done = counting.count();
            long look = System.nanoTime() - looked;
            if (done >= all) {
                return Duration.ofNanos(looked - began);
            }
            onTheWay.at(done);
            if (reminder.isDue()) {
                out.printf(
                        "  %s: %,d of %,d after %.0f s%n",
                        what, done, all, seconds(Duration.ofNanos(System.nanoTime() - began)));
            }
            boolean nearly = done > all - all / 10;
            TimeUnit.NANOSECONDS.sleep(
                    Math.max(pause.toNanos(), (nearly ? LOOKS_APART_AT_THE_END : LOOKS_APART) * look));
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    @FunctionalInterface
    private interface Counting {
        long count() throws SQLException, InterruptedException;
    }

    /// Hears how many are done.
    @FunctionalInterface
    private interface OnTheWay {
        void at(long done);
    }

    /// When it is time to say something again.
    private static final class Reminder {
        private long said = System.nanoTime();

        boolean isDue() {
            boolean due = System.nanoTime() - said > SAY.toNanos();
            if (due) {
                said = System.nanoTime();
            }
            return due;
        }
    }
}
