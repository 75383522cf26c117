package id.edaran.checkin.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // a man of 17 August 1990, a woman of the same day, 29 February of a leap year in one of two centuries
                "6474011708900001",
                "6474015708900001",
                "6474012902000001",
                "6474017112000001",
                "6474012902960001"
            })
    void takesNiksWithADateOfBirth(String nik) {
        assertTrue(Identity.isNik(nik));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "647401170890000",
                "64740117089000011",
                "6474010008900001",
                "6474013208900001",
                "6474014008900001",
                "6474017208900001",
                "6474011713900001",
                "6474011700900001",
                "6474012902010001",
                "647401170890000A",
                " 474011708900001",
                "٦٤٧٤٠١١٧٠٨٩٠٠٠٠١"
            })
    void refusesNiksWithoutOne(String nik) {
        assertFalse(Identity.isNik(nik));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // of a PNS, and of a PPPK, whose digits 13 and 14 are no month
                "199008172015031002",
                "199008172021211002"
            })
    void takesNipsOfBothKinds(String nip) {
        assertTrue(Identity.isNip(nip));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"19900817201503100", "1990081720150310021", "199013172015031002", "199002302015031002", "0000000"
            })
    void refusesNipsWithoutADateOfBirth(String nip) {
        assertFalse(Identity.isNip(nip));
    }

    @Test
    void keepsItsNumbersOutOfLogs() {
        assertEquals("Identity[…]", new Identity("6474011708900001", "199008172015031002").toString());
    }
}
