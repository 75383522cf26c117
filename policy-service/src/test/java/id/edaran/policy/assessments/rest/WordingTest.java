package id.edaran.policy.assessments.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.rule.Position;
import id.edaran.policy.assessments.Assessment.Reason;
import id.edaran.policy.assessments.ReasonCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    @ParameterizedTest
    @EnumSource
    void hasASentenceOfItsOwnForEveryReason(Wording wording) {
        long sentences = Arrays.stream(ReasonCode.values())
                .map(code -> wording.of(new Reason(code, null, 50, null)))
                .distinct()
                .count();

        assertEquals(ReasonCode.values().length, sentences);
    }

    @Test
    void namesTheOfficialInBothLanguages() {
        for (Position position : Position.values()) {
            Reason refused = new Reason(ReasonCode.GUESTS_NOT_RECEIVED, position, null, null);
            assertTrue(Wording.INDONESIAN.of(refused).startsWith(Wording.INDONESIAN.title(position)));
            assertNotEquals(Wording.INDONESIAN.title(position), Wording.ENGLISH.title(position));
        }
    }

    @Test
    void saysHowManyMayComeAndThatNoneMayWhereItIsNone() {
        Reason fifty = new Reason(ReasonCode.TOO_MANY_PARTICIPANTS, null, 50, null);
        Reason none = new Reason(ReasonCode.TOO_MANY_PARTICIPANTS, null, 0, null);

        assertTrue(Wording.INDONESIAN.of(fifty).contains("50"));
        assertTrue(Wording.ENGLISH.of(fifty).contains("50"));
        assertEquals("Nothing that brings people together may be held.", Wording.ENGLISH.of(none));
    }
}
