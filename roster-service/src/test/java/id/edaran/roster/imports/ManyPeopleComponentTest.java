package id.edaran.roster.imports;

import static id.edaran.roster.Rules.timeline;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.Topic;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Imports of many people, several at once, and ended half-way.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ManyPeopleComponentTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Inject
    ImportPeople importPeople;

    @Test
    void takesTenThousandPeopleWithOneRequestForTheirRosters() throws SQLException {
        City city = ImportComponentTest.city("35.91", "mny");
        city.publish(timeline("35.91", 1));
        await().atMost(SOON).until(() -> city.policyVersion("unit") == 1);
        long commands = commands(city);
        byte[] file = Workbook.of(workbook -> {
            var sheet = workbook.createSheet("Pegawai");
            Workbook.row(sheet, 1, List.of("ID", "NIK", "Nama", "Jabatan", "Eselon", "Unit Kerja", "Status Pegawai"));
            for (int i = 0; i < 10_000; i++) {
                Workbook.row(
                        sheet,
                        i + 2,
                        List.of("mny-" + i, Office.nik(21, i), "Contoh " + i, "Staf", "", "Bidang Contoh", "THL"));
            }
        });

        new Office(city)
                .run(Office.XLSX, file, "")
                .body("state", equalTo("DONE"))
                .body("rowsRead", equalTo(10_000))
                .body("rowsWritten", equalTo(10_000))
                .body("created", equalTo(10_000));

        assertEquals(10_000, people("mny"));
        await().atMost(SOON).until(() -> told(city).size() == 10_000);
        await().atMost(SOON).until(() -> commands(city) > commands);
        assertTrue(commands(city) - commands <= 2, "commands");
    }

    @Test
    void letsNobodyInTwiceHoweverManyFilesComeAtOnce() throws Exception {
        City city = ImportComponentTest.city("35.92", "cnc");
        Office office = new Office(city);
        List<String> ids = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int file = 0; file < 6; file++) {
                // Each file has the last people of the one before as its first.
                int from = file * 150;
                String rows = IntStream.range(from, from + 200)
                        .mapToObj(i -> "cnc-" + from + "-" + i + "," + Office.nik(22, i) + ",Contoh,cnc-unit,THL\n")
                        .collect(Collectors.joining("", "ID,NIK,Nama,Unit,Status Pegawai\n", ""));
                String id = office.send(Office.CSV, rows.getBytes(UTF_8), "")
                        .statusCode(201)
                        .extract()
                        .path("id");
                ids.add(id);
                running.add(threads.submit(() -> importPeople.run(new ImportId(id))));
                if (file % 3 == 0) {
                    int single = from + 175;
                    running.add(threads.submit(() -> city.put(
                            "employees/cnc-single-" + single,
                            "{\"nik\":\"" + Office.nik(22, single)
                                    + "\",\"name\":\"Contoh\",\"unit\":\"cnc-unit\",\"employmentType\":\"THL\"}")));
                }
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        int written = 0;
        for (String id : ids) {
            var end = office.end(id).extract();
            if (end.path("state").equals("DONE")) {
                written += end.<Integer>path("rowsWritten");
            } else {
                assertEquals("REFUSED", end.path("state"));
                assertEquals(0, end.<Integer>path("rowsWritten"));
            }
        }
        long singles = count("select count(*) from employee where id like 'cnc-single-%'");
        assertEquals(written + singles, people("cnc"));
        assertTrue(written >= 200, "somebody was first");
    }

    /// What PostgreSQL sees of a killed service is that its connection ends.
    @Test
    void leavesNothingHalfWrittenWhenItIsKilled() throws Exception {
        City city = ImportComponentTest.city("35.93", "kll");
        String rows = IntStream.range(0, 1_200)
                .mapToObj(i -> "kll-" + i + "," + Office.nik(23, i) + ",Contoh,kll-unit,THL\n")
                .collect(Collectors.joining("", "ID,NIK,Nama,Unit,Status Pegawai\n", ""));
        String id;
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement hold = holder.prepareStatement("lock table outbox in share mode")) {
                // The first batch of people is written and waits to be told.
                hold.execute();
            }
            id = new Office(city)
                    .send(Office.CSV, rows.getBytes(UTF_8), "")
                    .statusCode(201)
                    .extract()
                    .path("id");
            String waiting = """
                    select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into outbox%'
                        and pid in (select pid from pg_locks where relation = 'import'::regclass
                            or relation = 'employee'::regclass)
                    """;
            await().atMost(SOON).until(() -> count(waiting) > 0);
            new Office(city).look(id).body("state", equalTo("READING")).body("rowsRead", equalTo(1_200));
            count(waiting.replace("count(*)", "count(pg_terminate_backend(pid))"));
            await().atMost(SOON).until(() -> count(waiting) == 0);
            assertEquals(0, people("kll"));
            holder.rollback();
        }
        new Office(city).end(id).body("state", equalTo("DONE")).body("rowsWritten", equalTo(1_200));
        assertEquals(1_200, people("kll"));
        assertTrue(count("select attempts from import where id = '" + id + "'") > 1);
        await().atMost(SOON).until(() -> told(city).size() == 1_200);
    }

    @Test
    void givesUpAFileThatEndedTheServiceAgainAndAgain() throws SQLException {
        City city = ImportComponentTest.city("35.94", "gvu");
        String rows = "ID,NIK,Nama,Unit,Status Pegawai\ngvu-1," + Office.nik(24, 1) + ",Contoh,gvu-unit,THL\n";
        String id;
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement hold = holder.prepareStatement("lock table import_fault in access exclusive mode")) {
                // Nobody can look at imports now, so it is not taken up before the attempts are counted.
                hold.execute();
            }
            id = new Office(city)
                    .send(Office.CSV, rows.getBytes(UTF_8), "")
                    .statusCode(201)
                    .extract()
                    .path("id");
            try (PreparedStatement attempts =
                    holder.prepareStatement("update import set attempts = 3, state = 'WRITING' where id = ?")) {
                attempts.setString(1, id);
                attempts.execute();
            }
            holder.commit();
        }
        new Office(city).end(id).body("state", equalTo("FAILED"));
        assertEquals(0, people("gvu"));
    }

    private static Set<String> told(City city) {
        return city.records(Topic.EMPLOYEES.topicName()).stream()
                .map(record -> record.key())
                .collect(Collectors.toSet());
    }

    private static long commands(City city) {
        return city.records(Topic.RECOMPUTATIONS.topicName()).size();
    }

    private long people(String prefix) throws SQLException {
        return count("select count(*) from employee where id like '" + prefix + "-%'");
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
