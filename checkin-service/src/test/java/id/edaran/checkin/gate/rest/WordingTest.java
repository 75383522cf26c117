package id.edaran.checkin.gate.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.edaran.checkin.gate.ReasonCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void speaksIndonesianUnlessAskedForEnglish() {
        assertEquals(Wording.INDONESIAN, Wording.among(List.of()));
        assertEquals(Wording.INDONESIAN, Wording.among(List.of(Locale.of("*"))));
        assertEquals(Wording.INDONESIAN, Wording.among(List.of(Locale.FRENCH)));
        assertEquals(Wording.INDONESIAN, Wording.among(List.of(Locale.of("id"), Locale.ENGLISH)));
        assertEquals(Wording.ENGLISH, Wording.among(List.of(Locale.UK)));
        assertEquals(Wording.ENGLISH, Wording.among(List.of(Locale.FRENCH, Locale.ENGLISH, Locale.of("id"))));
    }

    @Test
    void hasASentenceForEveryReason() {
        for (ReasonCode code : ReasonCode.values()) {
            assertFalse(Wording.INDONESIAN.of(code).isBlank());
            assertNotEquals(Wording.INDONESIAN.of(code), Wording.ENGLISH.of(code));
        }
    }
}
