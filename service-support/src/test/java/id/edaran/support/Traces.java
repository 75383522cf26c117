package id.edaran.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What a service under test leaves behind: lines of its log while this is open, cells of its tables, records
/// of topics. Bytes are the characters that they would be, so that a text in clear is found in them.
public final class Traces implements AutoCloseable {
    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'public'
            """;

    private final Logger root = LogManager.getLogManager().getLogger("");
    private final @Nullable Level before = root.getLevel();
    private final Lines lines = new Lines();

    private Traces() {
        root.addHandler(lines);
        root.setLevel(Level.FINE);
    }

    /// Listens to the log, more than a running service would tell.
    public static Traces listen() {
        return new Traces();
    }

    public List<String> log() {
        return List.copyOf(lines.written);
    }

    /// Every value of every table.
    public static List<String> cells(AgroalDataSource database) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : values(connection, TABLES)) {
                cells.addAll(values(connection, "select * from \"" + table + "\""));
            }
        }
        return cells;
    }

    /// Every record of a topic with its key and headers.
    public static List<String> records(String topic) {
        return TestKafka.read(topic).stream()
                .map(record -> {
                    StringBuilder text = new StringBuilder(String.valueOf(record.key()));
                    record.headers().forEach(header -> text.append(' ').append(text(header.value())));
                    return text.append(' ').append(text(record.value())).toString();
                })
                .toList();
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.removeHandler(lines);
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    values.add(text(rows.getObject(column)));
                }
            }
        }
        return values;
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value);
    }

    private static final class Lines extends Handler {
        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            String logger = String.valueOf(entry.getLoggerName());
            if (logger.startsWith("org.apache.http.") || logger.startsWith("io.restassured.")) {
                // The test's own client tells what it sends.
                return;
            }
            StringBuilder line = new StringBuilder(String.valueOf(entry.getMessage()));
            if (entry.getParameters() != null) {
                for (Object parameter : entry.getParameters()) {
                    line.append(' ').append(parameter);
                }
            }
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                line.append(' ').append(cause);
            }
            written.add(line.toString());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
