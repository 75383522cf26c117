package id.edaran.policy.authoring.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.edaran.policy.authoring.Finding;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.support.rest.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void hasASentenceForEveryFindingInBothLanguages() {
        for (Code code : Code.values()) {
            String indonesian = Wording.sentence(code, Language.INDONESIAN);
            assertFalse(indonesian.isBlank());
            assertNotEquals(indonesian, Wording.sentence(code, Language.ENGLISH));
        }
    }

    @Test
    void putsTheDetailsOfTheFindingIntoItsSentence() {
        Finding finding = new Finding(Code.UNIT_UNKNOWN, "/clauses/0", List.of("1"), Map.of("unit", "64.74-LOKET"));

        assertEquals("Unit 64.74-LOKET is not in the directory.", Wording.of(finding, Language.ENGLISH));
    }
}
