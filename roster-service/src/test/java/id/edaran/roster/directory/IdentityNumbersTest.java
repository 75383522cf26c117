package id.edaran.roster.directory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdentityNumbersTest {
    @Test
    void readsTheDatesOfANip() {
        assertTrue(IdentityNumbers.isNip("198502282010011001"));
        assertFalse(IdentityNumbers.isNip("198502302010011001"), "30 February");
        assertFalse(IdentityNumbers.isNip("198502282010131001"), "a thirteenth month");
        assertFalse(IdentityNumbers.isNip("198502282010013001"), "a third sex digit");
        assertFalse(IdentityNumbers.isNip("19850228201001100"), "17 digits");
        assertFalse(IdentityNumbers.isNip("1985022820100110011"), "19 digits");
        assertFalse(IdentityNumbers.isNip("19850228201001100x"));
    }

    @Test
    void takesNoMonthFromANumberOfAPppk() {
        assertTrue(IdentityNumbers.isPppkNumber("199001012022211001"));
        assertTrue(IdentityNumbers.isPppkNumber("199001012022991002"));
        assertFalse(IdentityNumbers.isPppkNumber("199013012022211001"), "birth in a thirteenth month");
        assertFalse(IdentityNumbers.isPppkNumber("199001012022210001"), "no sex digit");
    }

    @Test
    void addsFortyToTheDayOfWomen() {
        assertTrue(IdentityNumbers.isNik("6474014101900001"));
        assertTrue(IdentityNumbers.isNik("6474017112900001"));
        assertTrue(IdentityNumbers.isNik("6474012902000001"), "29 February 2000");
        assertFalse(IdentityNumbers.isNik("6474012902010001"), "29 February 2001 or 1901");
        assertFalse(IdentityNumbers.isNik("6474014001900001"), "day 40 is nobody's");
        assertFalse(IdentityNumbers.isNik("6474017201900001"), "32 January");
        assertFalse(IdentityNumbers.isNik("647401410190001"), "15 digits");
    }
}
