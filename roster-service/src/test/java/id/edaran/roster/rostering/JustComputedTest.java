package id.edaran.roster.rostering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.JustComputed.Fresh;
import id.edaran.roster.rostering.UnitRoster.Line;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JustComputedTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 23);

    private final JustComputed justComputed = new JustComputed();

    @Test
    void givesARosterAwayOnce() {
        justComputed.keep(List.of(new Fresh(7, roster("a", 1))));

        assertEquals(Optional.of(roster("a", 1)), justComputed.take(new UnitCode("a"), 7));
        assertEquals(Optional.empty(), justComputed.take(new UnitCode("a"), 7));
    }

    @Test
    void knowsNothingOfAnotherRevision() {
        justComputed.keep(List.of(new Fresh(7, roster("a", 1)), new Fresh(8, roster("b", 1))));
        justComputed.keep(List.of(new Fresh(9, roster("b", 2))));

        assertEquals(Optional.empty(), justComputed.take(new UnitCode("a"), 8));
        assertEquals(Optional.of(roster("b", 2)), justComputed.take(new UnitCode("b"), 9));
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        justComputed.keep(List.of(
                new Fresh(1, roster("a", 60_000)), new Fresh(1, roster("b", 40_000)), new Fresh(1, roster("c", 1))));

        assertEquals(Optional.empty(), justComputed.take(new UnitCode("a"), 1));
        assertEquals(Optional.of(roster("b", 40_000)), justComputed.take(new UnitCode("b"), 1));
        assertEquals(Optional.of(roster("c", 1)), justComputed.take(new UnitCode("c"), 1));
    }

    private static UnitRoster roster(String unit, int people) {
        Line line = new Line(new EmployeeId("contoh"), "O", List.of(0));
        return new UnitRoster(new UnitCode(unit), DAY, DAY, Collections.nCopies(people, line), List.of());
    }
}
