package id.edaran.roster.directory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Position;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ToldEmployeesComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    AnnounceEmployees announceEmployees;

    @Test
    void tellsOfEveryChangeOfSomebodyWithoutNameAndNumber() {
        City city = new City("64.74", "tell1");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", ", \"section\":\"Contoh\",\"position\":\"FIELD_HEAD\",\"echelon\":\"IIIb\"");
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(city.employeeBody("a", "office", ", \"publicFacing\":true"))
                .put("/v1/employees/tell1-a")
                .then()
                .statusCode(200);

        await().atMost(SOON).until(() -> told(city).size() == 2);
        EmployeeChanged first = told(city).getFirst();
        assertEquals("tell1-a", first.employee());
        assertEquals("tell1-office", first.unit());
        assertEquals("tell1-dinas", first.agency());
        assertEquals("64.74", first.region());
        assertEquals(Position.FIELD_HEAD, first.position());
        assertEquals(Echelon.of("IIIb"), first.echelon());
        String nik = City.nik("tell1-a");
        assertEquals(List.of(pseudonyms.of(Identifier.NIK, nik)), first.subjects());
        EmployeeChanged second = told(city).getLast();
        assertEquals(true, second.publicFacing());
        assertTrue(second.revision() > first.revision());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.of(EventType.EMPLOYEE_CHANGED));
        for (ConsumerRecord<String, byte[]> record : city.records(Topic.EMPLOYEES.topicName())) {
            String text = new String(record.value(), StandardCharsets.UTF_8);
            assertEquals(List.of(), schema.validate(text, InputFormat.JSON));
            assertFalse(text.contains(nik) || text.contains("Contoh a"), "name or number in an event");
        }
    }

    @Test
    void tellsAgainWhenUnitOrAgencyGoesElsewhere() {
        City city = new City("64", "tell2");
        city.put("agencies/tell2-one", agency("64.74")).statusCode(201);
        city.put("agencies/tell2-two", agency("64.74")).statusCode(201);
        city.unit("u", "one", "");
        city.employee("a", "u", "");
        city.employee("b", "u", "");

        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body("{\"agency\":\"tell2-two\",\"name\":\"Bidang Contoh\",\"kind\":\"OFFICE\"}")
                .put("/v1/units/tell2-u")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> told(city).size() == 4);
        assertEquals("tell2-two", last(city, "tell2-a").agency());
        assertEquals("tell2-two", last(city, "tell2-b").agency());

        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(agency("64.71"))
                .put("/v1/agencies/tell2-two")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> told(city).size() == 6);
        assertEquals("64.71", last(city, "tell2-a").region());
        assertEquals(3, last(city, "tell2-b").revision());
    }

    @Test
    void tellsOnceOfThoseRecordedBeforeAlsoFromTwoInstances()
            throws SQLException, InterruptedException, ExecutionException {
        City city = new City("64.74", "tell3");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        IntStream.range(0, 20)
                .forEach(person -> city.put("employees/tell3-p" + person, """
                        {"nip":"198701012010011%03d","name":"Contoh","unit":"tell3-office","employmentType":"PNS"}""".formatted(person))
                        .statusCode(201));
        await().atMost(SOON).until(() -> told(city).size() == 20);
        asRecordedBefore("tell3-%");

        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<? extends Future<?>> both = IntStream.range(0, 2)
                    .mapToObj(instance -> instances.submit(this::tellOfTheUntold))
                    .toList();
            for (Future<?> instance : both) {
                instance.get();
            }
        }

        await().atMost(SOON).until(() -> told(city).size() >= 40);
        tellOfTheUntold();
        city.employee("last", "office", "");
        await().atMost(SOON)
                .until(() ->
                        told(city).stream().anyMatch(person -> person.employee().equals("tell3-last")));
        assertEquals(41, told(city).size());
    }

    private void tellOfTheUntold() {
        Optional<EmployeeId> last = announceEmployees.announceUntold(null);
        while (last.isPresent()) {
            last = announceEmployees.announceUntold(last.get());
        }
    }

    private void asRecordedBefore(String people) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update employee set revision = 0 where id like '" + people + "'");
        }
    }

    private static EmployeeChanged last(City city, String employee) {
        return told(city).stream()
                .filter(person -> person.employee().equals(employee))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<EmployeeChanged> told(City city) {
        return city.records(Topic.EMPLOYEES.topicName()).stream()
                .map(record -> Json.read(record.value(), EmployeeChanged.class))
                .toList();
    }

    private static String agency(String region) {
        return "{\"region\":\"" + region + "\",\"name\":\"Dinas Contoh\",\"kind\":\"DEPARTMENT\"}";
    }
}
