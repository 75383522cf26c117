package id.edaran.checkin.posters.hmac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.sites.SiteCode;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HmacPostersTest {
    private static final SiteCode OFFICE = new SiteCode("BTG-OFFICE.1");
    private static final SiteCode CLINIC = new SiteCode("BTG-CLINIC");

    private final HmacPosters posters = keyed((byte) 1);

    @Test
    void knowsItsOwnPoster() {
        assertTrue(posters.belongs(posters.text(OFFICE), OFFICE));
    }

    @Test
    void refusesThePosterOfAnotherSite() {
        assertFalse(posters.belongs(posters.text(CLINIC), OFFICE));
    }

    @Test
    void refusesThePosterOfAnotherInstallation() {
        assertFalse(posters.belongs(keyed((byte) 2).text(OFFICE), OFFICE));
    }

    @Test
    void refusesEveryChangedCharacter() {
        String text = posters.text(OFFICE);
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertFalse(posters.belongs(text.substring(0, i) + other + text.substring(i + 1), OFFICE));
        }
        assertFalse(posters.belongs(text + "A", OFFICE));
        assertFalse(posters.belongs("", OFFICE));
    }

    @Test
    void fitsAnAddress() {
        assertTrue(posters.text(OFFICE).matches("EDR1\\.BTG-OFFICE\\.1\\.[A-Za-z0-9_-]{43}"));
    }

    @Test
    void staysTheSame() {
        assertEquals(posters.text(OFFICE), keyed((byte) 1).text(OFFICE));
    }

    @Test
    void refusesAShortKey() {
        assertThrows(IllegalArgumentException.class, () -> new HmacPosters(() -> "c2hvcnQ="));
    }

    private static HmacPosters keyed(byte filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, filling);
        return new HmacPosters(() -> Base64.getEncoder().encodeToString(key));
    }
}
