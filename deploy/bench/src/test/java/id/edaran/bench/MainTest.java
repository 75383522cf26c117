package id.edaran.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listsEachBenchmarkWithALineOfItsOwn() {
        assertEquals(0, run());
        for (Benchmark benchmark : Benchmarks.ALL) {
            assertEquals(
                    1,
                    text(out)
                            .lines()
                            .filter(line -> line.contains(benchmark.name()) && line.contains(benchmark.about()))
                            .count());
        }
    }

    @Test
    void refusesABenchmarkThatDoesNotExistAndNamesThoseThatDo() {
        assertEquals(2, run("rosterin"));
        assertTrue(text(err).contains("\"rosterin\"") && text(err).contains("rostering"), text(err));
    }

    @Test
    void refusesAnUnknownOption() {
        assertEquals(2, run("rostering", "--quik"));
        assertTrue(text(err).contains("--quik"), text(err));
    }

    @Test
    void refusesASeedThatIsNoNumber() {
        assertEquals(2, run("rostering", "--seed", "x"));
        assertEquals(2, run("rostering", "--seed"));
    }

    @Test
    void refusesTwoBenchmarksAtOnce() {
        assertEquals(2, run("rostering", "rostering"));
    }

    private int run(String... arguments) {
        return Main.run(List.of(arguments), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
