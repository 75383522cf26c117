package id.edaran.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsCommittedRowsOverAStopAndAKill() throws Exception {
        Path data = folder.resolve("postgresql");
        try (var database = EmbeddedDatabase.start(data, 0, "policy", "roster")) {
            execute(database, "policy", "CREATE TABLE circular (number text)");
            execute(database, "roster", "CREATE TABLE unit (code text)");
            execute(database, "policy", "INSERT INTO circular VALUES ('188.65/504')");
            assertEquals("on", ask(database, "policy", "SHOW fsync"));
        }
        try (var database = EmbeddedDatabase.start(data, 0, "policy", "roster")) {
            execute(database, "policy", "INSERT INTO circular VALUES ('188.65/527')");
            database.process().destroyForcibly();
            assertTrue(database.process().onExit().get(10, TimeUnit.SECONDS) != null);
        }

        try (var database = EmbeddedDatabase.start(data, 0, "policy", "roster")) {
            assertEquals("2", ask(database, "policy", "SELECT count(*) FROM circular"));
        }
    }

    @Test
    void saysInOneSentenceThatItsFolderIsDamaged() throws Exception {
        Path data = Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(data.resolve("base"), "not a cluster");

        var refusal = assertThrows(
                CannotStart.class,
                () -> EmbeddedDatabase.start(data, 0, "policy").close());

        assertTrue(refusal.sentence().contains(data.toString()), refusal.sentence());
        assertTrue(refusal.sentence().contains("--fresh"), refusal.sentence());
    }

    @Test
    void saysInOneSentenceThatItsControlFileIsDamaged() throws Exception {
        Path data = folder.resolve("postgresql");
        EmbeddedDatabase.start(data, 0, "policy").close();
        Files.writeString(data.resolve("global/pg_control"), "nonsense");

        var refusal = assertThrows(
                CannotStart.class,
                () -> EmbeddedDatabase.start(data, 0, "policy").close());

        assertTrue(refusal.sentence().contains("--fresh"), refusal.sentence());
    }

    private static void execute(EmbeddedDatabase database, String name, String sql) throws SQLException {
        try (Connection connection = connect(database, name);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String name, String sql) throws SQLException {
        try (Connection connection = connect(database, name);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database, String name) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(name), database.username(), "");
    }
}
