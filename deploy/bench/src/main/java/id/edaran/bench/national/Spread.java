package id.edaran.bench.national;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// How far a nation's rosters have come.
final class Spread {
    private static final String REGIONS = "select count(*) from region where version > 0";
    // What is told has been acknowledged by Kafka; what is computed is committed.
    private static final String FIRST = """
            select count(*) from unit_roster where requested = computed and computed > 0 and told = revision
            """;
    private static final String APPLIED = """
            with applying as materialized (select region, version from timeline where body like ?)
            select count(*) from unit_roster ur join unit u on u.code = ur.unit join agency a on a.code = u.agency
                join applying t on t.region = a.region and t.version = ur.policy_version
            where ur.requested = ur.computed and ur.told = ur.revision
            """;
    private static final String COMPUTATIONS = "select coalesce(sum(revision), 0) from unit_roster";

    private final Connection connection;

    Spread(Connection connection) {
        this.connection = connection;
    }

    /// Regions whose rules roster-service knows.
    long regions() throws SQLException {
        return number(connection.prepareStatement(REGIONS));
    }

    /// Units whose first roster is durable in PostgreSQL and on Kafka.
    long stored() throws SQLException {
        return number(connection.prepareStatement(FIRST));
    }

    /// Units whose roster applies a circular, and is durable in PostgreSQL and on Kafka.
    long applying(String number) throws SQLException {
        PreparedStatement query = connection.prepareStatement(APPLIED);
        query.setString(1, "%\"" + number + "\"%");
        return number(query);
    }

    /// How many rosters were ever computed.
    long computations() throws SQLException {
        return number(connection.prepareStatement(COMPUTATIONS));
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (query;
                ResultSet answer = query.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
