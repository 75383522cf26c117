package id.edaran.contracts;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void isWrittenInBothLanguages() {
        assertThrows(IllegalArgumentException.class, () -> new Message("", "is required"));
        assertThrows(IllegalArgumentException.class, () -> new Message("wajib diisi", " "));
        assertThrows(IllegalArgumentException.class, () -> new Message("is required", "is required"));
    }
}
