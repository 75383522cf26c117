package id.edaran.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String CANARY = "9901015708900001";

    @Test
    void findsATextHoweverItIsWritten() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(CANARY.getBytes(UTF_8));
        for (String place : List.of(
                "{\"nik\":\"" + CANARY + "\"}",
                new StringBuilder("nik " + CANARY).reverse().toString(),
                HexFormat.of().formatHex((CANARY + " and more").getBytes(UTF_8)),
                Base64.getEncoder().encodeToString((CANARY + " and more").getBytes(UTF_8)),
                "digest " + new String(digest, ISO_8859_1),
                HexFormat.of().formatHex(digest),
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest))) {
            assertThrows(
                    AssertionError.class,
                    () -> Traces.assertHidden(List.of("murai", CANARY), List.of("x", place)),
                    place);
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        Traces.assertHidden(List.of(CANARY), List.of("", "9901015708900002", "a".repeat(5_000)));
        assertTrue(Traces.forms(CANARY).size() > 20);
    }
}
