package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.City;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import id.edaran.support.EdaranTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// The directory changes while timelines arrive: whatever order they come in, in the end every stored
/// roster is what the function gives for what is stored then.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ConcurrentChangesComponentTest {
    private static final int VERSIONS = 12;
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 20);

    @Inject
    RosterStates states;

    @Inject
    Rosters rosters;

    @Inject
    Timelines timelines;

    @Inject
    Workforces workforces;

    @Test
    void losesNoChange() throws InterruptedException, ExecutionException {
        City city = new City("53.71", "kpg");
        city.agency("a");
        city.agency("b");
        city.unit("a1", "a", "");
        city.unit("a2", "a", "");
        city.unit("b1", "b", ", \"parent\":\"kpg-a1\"");
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            Future<?> circulars = clients.submit(() -> IntStream.rangeClosed(1, VERSIONS)
                    .forEach(version -> city.publish(timeline(
                            "53.71", version, city("c", "1", "2020-03-01", null, home(version * 7, Scope.EVERYONE))))));
            List<? extends Future<?>> directories = List.of("a1", "a2", "b1").stream()
                    .map(unit -> clients.submit(() -> IntStream.range(0, 25)
                            .forEach(person -> city.put(
                                            "employees/" + city.code(unit + "-" + person), employee(city, unit, person))
                                    .statusCode(201))))
                    .toList();
            circulars.get();
            for (Future<?> directory : directories) {
                directory.get();
            }
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> isSettled("kpg-a", 2) && isSettled("kpg-b", 1));
        QuarkusTransaction.requiringNew().run(() -> {
            checkStored(new AgencyCode("kpg-a"), 50);
            checkStored(new AgencyCode("kpg-b"), 25);
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertTrue(
                        city.records(EventType.ROSTERS_CONFIRMED.topic().topicName())
                                        .size()
                                > 0));
        for (EventType type : List.of(
                EventType.UNIT_CHANGED,
                EventType.RECOMPUTATION_REQUESTED,
                EventType.ROSTER_RECOMPUTED,
                EventType.ROSTERS_CONFIRMED)) {
            checkSchema(type, city.records(type.topic().topicName()));
        }
    }

    private boolean isSettled(String agency, int units) {
        List<RosterState> found = QuarkusTransaction.requiringNew().call(() -> states.ofAgency(new AgencyCode(agency)));
        return found.size() == units
                && found.stream().noneMatch(RosterState::isWaiting)
                && found.stream().allMatch(state -> state.policyVersion() == VERSIONS);
    }

    private void checkStored(AgencyCode agency, int people) {
        Workforce workforce = workforces.of(agency);
        Optional<Timeline> timeline = timelines.newest(new RegionCode("53.71"));
        List<UnitCode> units = workforce.units().stream().map(WorkingUnit::code).toList();
        LocalDate until = TODAY.plusDays(27);
        Map<UnitCode, StoredDays> stored = rosters.load(units, TODAY, until);
        // Nothing was stored at midnight, and the changes of the day leave no trace of their order.
        Earlier planned = new Earlier(Map.of(), Map.of(), new Earlier.Window(TODAY, until));
        Map<UnitCode, UnitRoster> expected =
                Rostering.compute(workforce, timeline.orElseThrow(), planned, units, TODAY, until);
        int checked = 0;
        for (UnitRoster roster : expected.values()) {
            StoredDays days = stored.getOrDefault(roster.unit(), StoredDays.between(TODAY, until));
            for (UnitRoster.Line line : roster.lines()) {
                checked++;
                StringBuilder letters = new StringBuilder();
                TODAY.datesUntil(until.plusDays(1)).forEach(day -> letters.append(days.letter(line.employee(), day)));
                assertEquals(line.letters(), letters.toString(), line.employee().value());
            }
        }
        assertEquals(people, checked);
    }

    private static void checkSchema(EventType type, List<ConsumerRecord<String, byte[]>> records) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.of(type));
        assertTrue(!records.isEmpty(), type.type());
        for (ConsumerRecord<String, byte[]> record : records) {
            assertEquals(
                    List.of(), schema.validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON));
        }
    }

    private static String employee(City city, String unit, int person) {
        String nip =
                "19860101201001%d%03d".formatted(unit.equals("b1") ? 2 : 1, person + (unit.equals("a2") ? 100 : 0));
        return """
                {"nip":"%s","name":"Contoh","unit":"%s","employmentType":"PNS"}""".formatted(nip, city.code(unit));
    }
}
