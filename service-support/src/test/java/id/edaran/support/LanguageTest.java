package id.edaran.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.support.rest.Language;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void speaksIndonesianUnlessAskedForEnglish() {
        assertEquals(Language.INDONESIAN, Language.among(List.of()));
        assertEquals(Language.INDONESIAN, Language.among(List.of(Locale.of("*"))));
        assertEquals(Language.INDONESIAN, Language.among(List.of(Locale.of("id"), Locale.ENGLISH)));
        assertEquals(Language.ENGLISH, Language.among(List.of(Locale.FRENCH, Locale.UK, Locale.of("id"))));
    }
}
