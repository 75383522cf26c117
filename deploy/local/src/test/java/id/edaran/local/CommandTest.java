package id.edaran.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void understandsEveryOptionOfUp() {
        assertEquals(
                new Command.Up(Path.of("d"), true, true, LocalDate.of(2020, 3, 20)),
                Command.of(List.of("up", "--today", "2020-03-20", "--data", "d", "--fresh", "--empty")));
    }

    @Test
    void understandsSeveralRoles() {
        assertEquals(
                new Command.Token(List.of(Role.HR_ADMIN, Role.OPERATOR), "64.74", null, null),
                Command.of(List.of("token", "hr-admin,operator", "--region", "64.74")));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertMisunderstood("\"--tomorrow\"", "up", "--tomorrow");
        assertMisunderstood("2020-02-30", "up", "--today", "2020-02-30");
        assertMisunderstood("--data needs a value", "up", "--data");
        assertMisunderstood("the roles are circular-drafter, circular-publisher", "token", "mayor");
        assertMisunderstood("needs a role", "token");
        assertMisunderstood("\"down\"", "down");
    }

    private static void assertMisunderstood(String part, String... words) {
        var answer = assertInstanceOf(Command.Misunderstood.class, Command.of(List.of(words)));
        assertTrue(answer.sentence().contains(part), answer.sentence());
    }
}
