package id.edaran.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
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

    private Traces(@Nullable Level level) {
        root.addHandler(lines);
        root.setLevel(level);
    }

    /// Listens to the log, more than a running service would tell.
    public static Traces listen() {
        return new Traces(Level.FINE);
    }

    /// Listens to the log as a running service tells it.
    public static Traces listenAsUsual() {
        return new Traces(LogManager.getLogManager().getLogger("").getLevel());
    }

    public List<String> log() {
        return List.copyOf(lines.written);
    }

    /// Every value of every table.
    public static List<String> cells(AgroalDataSource database) throws SQLException {
        return cells(database, table -> true);
    }

    /// Every value of the tables that are meant.
    public static List<String> cells(AgroalDataSource database, Predicate<String> tables) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : values(connection, TABLES)) {
                if (tables.test(table)) {
                    cells.addAll(values(connection, "select * from \"" + table + "\""));
                }
            }
        }
        return cells;
    }

    /// Every record of every topic that there is, dead letters among them.
    public static List<String> records() {
        return TestKafka.topics().stream()
                .flatMap(topic -> records(topic).stream())
                .toList();
    }

    /// Fails where one of the texts stands at one of the places: in clear, in another writing of its characters, or as
    /// a digest without a key, by which a number of sixteen digits is found in minutes.
    public static void assertHidden(Collection<String> canaries, Collection<String> places) {
        for (String canary : canaries) {
            for (String form : forms(canary)) {
                for (String place : places) {
                    if (place.contains(form)) {
                        throw new AssertionError(canary + " stands as " + form + " in " + place);
                    }
                }
            }
        }
    }

    /// @return the text itself first
    static Set<String> forms(String text) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(text);
        forms.add(new StringBuilder(text).reverse().toString());
        forms.add(URLEncoder.encode(text, UTF_8));
        List<byte[]> writings =
                new ArrayList<>(List.of(text.getBytes(UTF_8), text.getBytes(UTF_16BE), text.getBytes(UTF_16LE)));
        for (String digest : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            try {
                writings.add(MessageDigest.getInstance(digest).digest(text.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        for (byte[] writing : writings) {
            forms.add(new String(writing, ISO_8859_1));
            forms.add(HexFormat.of().formatHex(writing));
            forms.add(HexFormat.of().withUpperCase().formatHex(writing));
            // What follows the text changes its last characters.
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(writing);
            forms.add(encoded.substring(0, encoded.length() - 1));
            forms.add(
                    encoded.substring(0, encoded.length() - 1).replace('+', '-').replace('/', '_'));
        }
        return forms;
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
