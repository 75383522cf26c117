package id.edaran.policy.announcements.postgres;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.CircularDue;
import id.edaran.policy.announcements.Announcement;
import id.edaran.policy.announcements.Announcement.Kind;
import id.edaran.policy.announcements.Announcement.Told;
import id.edaran.policy.announcements.Announcements;
import id.edaran.policy.circulars.CircularId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Plain SQL: what counts here are the locks.
@ApplicationScoped
class PostgresAnnouncements implements Announcements {
    private static final String ELECT = "select pg_try_advisory_xact_lock(2907714466021843)";
    private static final String TAKE_DUE = """
            update announcement set told_at = ? where id in (
                select id from announcement where told_at is null and due_at <= ?
                order by due_at, id limit ? for update skip locked)
            returning id, circular, kind, due
            """;
    private static final String TAKE_DUE_OF_REGION = """
            update announcement set told_at = ? where region = ? and told_at is null and due_at <= ?
            returning id, circular, kind, due
            """;
    private static final String OPEN = """
            select id, circular, kind, due from announcement where region = ? and told_at is null
            order by id for update
            """;
    private static final String TOLD = """
            select circular, kind, on_day from announcement where region = ? and told_at is not null
            """;
    private static final String FORGET_OPEN = "delete from announcement where circular = ? and told_at is null";
    private static final String ADD = """
            insert into announcement (circular, kind, on_day, region, due_at, due) values (?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;

    PostgresAnnouncements(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param id grows in the order in which one circular's announcements are told
    private record Row(long id, Announcement announcement) {}

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @Override
    public boolean elect() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement elect = connection.prepareStatement(ELECT);
                ResultSet answer = elect.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("no announcer could be elected", e);
        }
    }

    @Override
    public List<Announcement> takeDue(Instant now, int most) {
        return inOrder(rows(TAKE_DUE, statement -> {
            statement.setObject(1, at(now));
            statement.setObject(2, at(now));
            statement.setInt(3, most);
        }));
    }

    @Override
    public List<Announcement> takeDue(String region, Instant now) {
        return inOrder(rows(TAKE_DUE_OF_REGION, statement -> {
            statement.setObject(1, at(now));
            statement.setString(2, region);
            statement.setObject(3, at(now));
        }));
    }

    @Override
    public Map<CircularId, List<Announcement>> open(String region) {
        Map<CircularId, List<Announcement>> open = new HashMap<>();
        for (Row row : rows(OPEN, statement -> statement.setString(1, region))) {
            open.computeIfAbsent(row.announcement().circular(), circular -> new ArrayList<>())
                    .add(row.announcement());
        }
        return open;
    }

    @Override
    public Map<CircularId, Set<Told>> told(String region) {
        Map<CircularId, Set<Told>> told = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(TOLD)) {
            query.setString(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    told.computeIfAbsent(new CircularId(row.getObject(1, UUID.class)), circular -> new HashSet<>())
                            .add(new Told(Kind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("announcements could not be read", e);
        }
        return told;
    }

    @Override
    public void replace(CircularId circular, List<Announcement> open) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET_OPEN);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            forget.setObject(1, circular.value());
            forget.executeUpdate();
            for (Announcement announcement : open) {
                add.setObject(1, circular.value());
                add.setString(2, announcement.kind().name());
                add.setObject(3, announcement.on());
                add.setString(4, announcement.due().region());
                add.setObject(5, at(announcement.dueAt()));
                add.setString(6, Json.text(announcement.due()));
                add.addBatch();
            }
            add.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("announcements could not be written", e);
        }
    }

    private List<Row> rows(String statement, Binding binding) {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            binding.bind(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            new Announcement(
                                    new CircularId(row.getObject(2, UUID.class)),
                                    Kind.valueOf(row.getString(3)),
                                    Json.read(row.getString(4), CircularDue.class))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("announcements could not be read", e);
        }
        return rows;
    }

    /// What an update returns comes in no order.
    private static List<Announcement> inOrder(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.announcement().dueAt())
                        .thenComparingLong(Row::id))
                .map(Row::announcement)
                .toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
