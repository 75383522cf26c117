package id.edaran.policy.propagation.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.policy.propagation.AppliedRoster;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppliedRostersTest {
    private static final AppliedRoster APPLIED = new AppliedRoster("u", "64.74", 7);

    @Test
    void readsWhatRosterServiceWrites() {
        LocalDate day = LocalDate.of(2020, 3, 23);
        byte[] roster = Json.bytes(new RosterRecomputed(
                "u",
                "a",
                "64.74",
                7,
                3,
                day,
                day,
                List.of(new RosterRecomputed.Line("e", List.of(Assignment.HOME))),
                List.of()));
        assertEquals(APPLIED, read(new String(roster, StandardCharsets.UTF_8)));
    }

    @Test
    void readsItWhateverStandsBefore() {
        assertEquals(APPLIED, read("""
                        {"lines":[{"unit":"x","region":"y","policyVersion":1}],"new":{"unit":"z"},
                         "policyVersion":7,"region":"64.74","unit":"u"}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "\"u\"",
                "{\"unit\":\"u\",\"region\":\"64.74\"}",
                "{\"unit\":\"u\",\"region\":\"64.74\",\"policyVersion\":\"seven\"}",
                "{\"unit\":null,\"region\":\"64.74\",\"policyVersion\":7}"
            })
    void refusesWhatDoesNotSayIt(String text) {
        assertThrows(UncheckedIOException.class, () -> read(text));
    }

    private static AppliedRoster read(String roster) {
        return AppliedRosters.read(roster.getBytes(StandardCharsets.UTF_8));
    }
}
