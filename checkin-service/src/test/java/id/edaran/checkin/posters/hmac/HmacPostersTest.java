package id.edaran.checkin.posters.hmac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.posters.PosterIssues;
import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HmacPostersTest {
    private static final SiteCode OFFICE = new SiteCode("BTG-OFFICE.1");
    private static final SiteCode CLINIC = new SiteCode("BTG-CLINIC");

    private final Issues issues = new Issues();
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
    void keepsTheTextsThatHangAtDoorsSinceBeforeTheyCouldBeRenewed() {
        assertEquals("EDR1.BTG-OFFICE.1.mh0Raba9yXckNBzPniV7VYz_-Y5ORdwgT-FY2Abh2mY", posters.text(OFFICE));
    }

    @Test
    void refusesARenewedPosterAndKnowsTheNewOne() {
        String first = posters.text(OFFICE);
        String elsewhere = posters.text(CLINIC);

        issues.renew(OFFICE, 1, Instant.EPOCH);
        String second = posters.text(OFFICE);

        assertTrue(second.matches("EDR1\\.BTG-OFFICE\\.1\\.[A-Za-z0-9_-]{43}"));
        assertFalse(posters.belongs(first, OFFICE));
        assertEquals(Optional.empty(), posters.site(first));
        assertEquals(Optional.of(OFFICE), posters.site(second));
        assertTrue(posters.belongs(elsewhere, CLINIC));
        issues.renew(OFFICE, 2, Instant.EPOCH);
        assertFalse(posters.belongs(second, OFFICE));
        assertFalse(posters.belongs(first, OFFICE));
    }

    /// `A` at issue 1 and a site called `A.1` are two doors.
    @Test
    void mixesNoIssueUpWithACode() {
        SiteCode site = new SiteCode("BTG-OFFICE");
        issues.renew(site, 1, Instant.EPOCH);

        assertNotEquals(seal(posters.text(site)), seal(posters.text(OFFICE)));
    }

    @Test
    void findsTheSiteOfItsOwnTextsAlone() {
        String text = posters.text(OFFICE);

        assertEquals(Optional.of(OFFICE), posters.site(text));
        for (int length = 0; length < text.length(); length++) {
            assertEquals(Optional.empty(), posters.site(text.substring(0, length)));
        }
        for (String forged : List.of(
                "EDR2" + text.substring(4),
                "EDR1.BTG-CLINIC." + seal(text),
                "EDR1.." + seal(text),
                text + "A",
                text + "\n",
                " " + text,
                "EDR1." + "A".repeat(5_000) + "." + seal(text),
                "EDR1.A b." + seal(text))) {
            assertEquals(Optional.empty(), posters.site(forged), forged);
        }
    }

    private static String seal(String text) {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    @Test
    void refusesAShortKey() {
        assertThrows(IllegalArgumentException.class, () -> new HmacPosters(() -> "c2hvcnQ=", issues));
    }

    private HmacPosters keyed(byte filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, filling);
        return new HmacPosters(() -> Base64.getEncoder().encodeToString(key), issues);
    }

    /// In memory.
    private static final class Issues implements PosterIssues {
        private final Map<SiteCode, Integer> known = new HashMap<>();

        @Override
        public Map<SiteCode, Integer> of(Collection<SiteCode> sites) {
            return Map.copyOf(known);
        }

        @Override
        public void renew(SiteCode site, int issue, Instant at) {
            known.put(site, issue);
        }
    }
}
