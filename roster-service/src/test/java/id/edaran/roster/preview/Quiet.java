package id.edaran.roster.preview;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/// The moment at which everything is computed and told, so that nothing changes unless a test changes it.
final class Quiet {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String UNFINISHED = """
            select (select count(*) from unit_roster where requested > computed or revision > told)
                + (select count(*) from outbox) + (select count(*) from employee where revision = 0)
            """;

    private Quiet() {}

    static void await(AgroalDataSource database) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> unfinished(database) == 0);
    }

    private static long unfinished(AgroalDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNFINISHED);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
