package id.edaran.roster.dutylists.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void makesTextOfWhatWouldBeAFormula() {
        for (String formula :
                List.of("=1+1", "+62811", "-1", "@SUM(A1)", "  =1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201")) {
            assertEquals("'" + formula, CellText.untyped(formula));
        }
        assertEquals("' =1", CellText.untyped("\t=1"));
        assertEquals("' =1", CellText.untyped("\r\n=1"));
        assertEquals("' Contoh", CellText.untyped("\tContoh"));
    }

    @Test
    void leavesOtherTextAlone() {
        for (String text : List.of("", "Contoh-Satu", "188.65/504/ORG/2020", "a=b", "O'Contoh")) {
            assertEquals(text, CellText.untyped(text));
            assertEquals(text, CellText.typed(text));
        }
    }
}
