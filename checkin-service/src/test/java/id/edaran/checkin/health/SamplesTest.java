package id.edaran.checkin.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.rule.TestKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Instant NOW = Instant.parse("2022-02-16T04:00:00Z");

    @Test
    void countsTheWorseOfTwoSamplesOfOneMoment() {
        Sample negative = new Sample(TestKind.PCR, TestResult.NEGATIVE, NOW);
        Sample positive = new Sample(TestKind.ANTIGEN, TestResult.POSITIVE, NOW);

        for (List<Sample> order : List.of(List.of(negative, positive), List.of(positive, negative))) {
            assertEquals(Optional.of(positive), Samples.newest(order, NOW, sample -> true));
            assertTrue(Samples.positive(order, NOW));
        }
    }

    @Test
    void knowsNothingOfASampleThatIsStillToBeTaken() {
        Sample later = new Sample(TestKind.PCR, TestResult.POSITIVE, NOW.plusSeconds(1));

        assertFalse(Samples.positive(List.of(later), NOW));
        assertTrue(Samples.positive(List.of(later), NOW.plusSeconds(1)));
    }
}
