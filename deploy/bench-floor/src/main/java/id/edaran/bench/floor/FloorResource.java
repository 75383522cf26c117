package id.edaran.bench.floor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/// One INSERT and one commit a request.
@Singleton
@Path("/v1/sites/{code}/entries")
public class FloorResource {
    private static final String TABLE =
            "create table if not exists floor_entry (id uuid primary key, site text not null, body jsonb not null)";
    private static final String INSERT = "insert into floor_entry (id, site, body) values (?, ?, ?::jsonb)";

    private final AgroalDataSource dataSource;

    FloorResource(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> enter(@PathParam("code") String code, String body) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, code);
            insert.setString(3, body);
            insert.executeUpdate();
        }
        return Map.of("id", id.toString(), "decision", "ALLOW");
    }
}
