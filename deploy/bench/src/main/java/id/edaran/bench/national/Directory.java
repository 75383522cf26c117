package id.edaran.bench.national;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntConsumer;
import org.postgresql.PGConnection;

/// Puts a nation's directory into the database of roster-service: through the API, millions of people would take hours
/// that nobody wants to measure. Sealed columns hold random bytes of the usual length.
final class Directory {
    /// Of each hundred: one head of echelon III, three of echelon IV, the others staff; four sections.
    private static final String PEOPLE = """
            insert into employee (id, unit, section, position, echelon, employment_type, profession, public_facing,
                sealed_name, sealed_nip, nip_pseudonym, sealed_nik, nik_pseudonym, version, revision)
            select unit.code || '-' || lpad(n::text, 3, '0'), unit.code, 'S' || n % 4,
                case when n = 0 then 'FIELD_HEAD' when n < 4 then 'SECTION_HEAD' else 'STAFF' end,
                case when n = 0 then 'III' when n < 4 then 'IV' else 'NONE' end,
                case n % 5 when 0 then 'PPPK' when 1 then 'THL' else 'PNS' end,
                case when unit.kind = 'PUSKESMAS' and n % 3 = 0 then 'HEALTH' end, null,
                sha256((unit.code || n)::bytea), sha256((n || unit.code)::bytea),
                encode(sha256(('nip' || unit.code || n)::bytea), 'hex'),
                sha256((unit.code || n || unit.code)::bytea),
                encode(sha256(('nik' || unit.code || n)::bytea), 'hex'), 1, 1
            from unit cross join generate_series(0, ? - 1) n
            where unit.code >= ? and unit.code <= ?
            """;
    private static final int UNITS_AT_ONCE = 1_000;

    private final Connection connection;

    Directory(Connection connection) {
        this.connection = connection;
    }

    /// @param progress hears how many people there are so far
    void fill(Nation nation, IntConsumer progress) throws SQLException {
        copy(
                "copy agency (code, region, name, kind, version) from stdin",
                nation.agencies().stream()
                        .map(agency ->
                                String.join("\t", agency.code(), agency.region(), "Dinas Contoh", "DEPARTMENT", "1"))
                        .toList());
        List<Nation.Unit> units = nation.units();
        copy(
                "copy unit (code, agency, name, kind, public_facing, working_days, version) from stdin",
                units.stream()
                        .map(unit ->
                                String.join("\t", unit.code(), unit.agency(), "Bidang", unit.kind(), "f", "31", "1"))
                        .toList());
        try (PreparedStatement people = connection.prepareStatement(PEOPLE)) {
            for (int first = 0; first < units.size(); first += UNITS_AT_ONCE) {
                int last = Math.min(first + UNITS_AT_ONCE, units.size()) - 1;
                people.setInt(1, Nation.PEOPLE_PER_UNIT);
                people.setString(2, units.get(first).code());
                people.setString(3, units.get(last).code());
                people.executeUpdate();
                progress.accept((last + 1) * Nation.PEOPLE_PER_UNIT);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            // They wait for their first roster, and nobody has asked for it.
            statement.execute("insert into unit_roster (unit, requested) select code, 1 from unit");
        }
    }

    private void copy(String sql, List<String> lines) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new StringReader(String.join("\n", lines) + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
