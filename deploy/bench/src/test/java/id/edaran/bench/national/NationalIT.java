package id.edaran.bench.national;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The national run on a small nation: everything but its speed.
class NationalIT {
    @Test
    void everyRosterIsComputedOnceThoughProcessesAreKilledAndTheNewestCircularWins() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean kept = NationalBenchmark.run(new Nation(4), true, new PrintStream(out, true, StandardCharsets.UTF_8));
        String told = out.toString(StandardCharsets.UTF_8);
        assertTrue(kept, told);
        assertTrue(told.contains("336 units, 33,600 people"), told);
        assertTrue(told.contains("336 events"), told);
        assertTrue(told.contains("and then alone: 2 consumers"), told);
    }
}
