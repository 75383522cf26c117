package id.edaran.roster.rostering.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// PostgreSQL's text format of `COPY`, by which bulk work is written: several times as fast as inserts.
final class CopyText {
    private CopyText() {}

    static void line(StringBuilder lines, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            escape(lines, values[i]);
        }
        lines.append('\n');
    }

    private static void escape(StringBuilder lines, String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(character);
            }
        }
    }

    /// Writes lines within the connection's transaction.
    static void copy(Connection connection, String sql, StringBuilder lines) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(lines.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
