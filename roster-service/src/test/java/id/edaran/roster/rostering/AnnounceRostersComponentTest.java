package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Scope;
import id.edaran.roster.City;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.AnnounceRosters.Announcement;
import id.edaran.support.EdaranTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/// Telling of rosters takes as long as Kafka takes.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class AnnounceRostersComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MANY = 10_000;
    private static final String ELECTION = "select pg_advisory_xact_lock(7110245583190428)";

    @Inject
    AnnounceRosters announceRosters;

    @Inject
    RosterStates states;

    @Inject
    Session session;

    @Inject
    AgroalDataSource database;

    @Test
    void nobodyWaitsForWhoTellsAndWhatChangesMeanwhileIsToldNext() throws SQLException {
        City city = new City("17.71", "tell");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.publish(timeline("17.71", 1, city("c", "1", "2020-03-20", null, home(50, Scope.EVERYONE))));
        await().atMost(SOON)
                .until(() -> city.revision("office") > 0 && !state(city).isWaiting());

        List<RosterRecomputed> told = new ArrayList<>();
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try {
            // The service's own relay has to rest.
            takeOverTheRelay();
            recordSomebody(city, "b");
            announceRosters.announce(MANY, new JustComputed(), announcements -> {
                told.addAll(of(city, announcements));
                // Kafka lets us wait, and meanwhile somebody is recorded and the unit computed again.
                recordSomebody(city, "c");
            });
            announceRosters.announce(MANY, new JustComputed(), announcements -> told.addAll(of(city, announcements)));
            announceRosters.announce(MANY, new JustComputed(), announcements -> told.addAll(of(city, announcements)));
        } finally {
            // In the end everything is as if nobody had been told.
            QuarkusTransaction.rollback();
        }

        assertEquals(2, told.size(), told.toString());
        assertEquals(2, told.getFirst().lines().size());
        assertEquals(3, told.getLast().lines().size());
        assertTrue(told.getFirst().revision() < told.getLast().revision());
        await().atMost(SOON)
                .until(() -> city.revision("office") == told.getLast().revision());
    }

    /// What is told at once is taken from memory; what a killed process leaves behind, from the database.
    @Test
    void whatIsReadAgainIsWhatWasComputed() throws SQLException {
        City city = new City("17.72", "read");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        for (String name : List.of("c", "a", "d", "b", "e")) {
            city.employee(name, "office", "");
        }
        city.publish(timeline("17.72", 1, city("c", "1", "2020-03-20", null, home(50, Scope.EVERYONE))));
        await().atMost(SOON)
                .until(() -> told(city).equals(List.of(city.revision("office")))
                        && !state(city).isWaiting());
        RosterRecomputed fromMemory = Json.read(
                city.records(Topic.ROSTERS.topicName()).stream()
                        .filter(record -> record.key().equals(city.code("office")))
                        .toList()
                        .getLast()
                        .value(),
                RosterRecomputed.class);

        List<RosterRecomputed> read = new ArrayList<>();
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try {
            takeOverTheRelay();
            forgetThatItWasTold(city);
            announceRosters.announce(MANY, new JustComputed(), announcements -> read.addAll(of(city, announcements)));
        } finally {
            QuarkusTransaction.rollback();
        }

        assertEquals(List.of(fromMemory), read);
        assertEquals(5, fromMemory.lines().size());
    }

    private List<Long> told(City city) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select told from unit_roster where unit = :unit", Long.class)
                        .setParameter("unit", city.code("office"))
                        .getResultList());
    }

    private void forgetThatItWasTold(City city) {
        session.createNativeMutationQuery("update unit_roster set told = 0 where unit = :unit")
                .setParameter("unit", city.code("office"))
                .executeUpdate();
    }

    private void takeOverTheRelay() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(ELECTION)) {
            take.execute();
        }
    }

    private void recordSomebody(City city, String name) {
        long before = state(city).revision();
        city.employee(name, "office", "");
        await().atMost(SOON)
                .until(() -> state(city).revision() > before && !state(city).isWaiting());
    }

    private static List<RosterRecomputed> of(City city, List<Announcement> announcements) {
        return announcements.stream()
                .map(Announcement::roster)
                .filter(roster -> roster.unit().equals(city.code("office")))
                .toList();
    }

    private RosterState state(City city) {
        return QuarkusTransaction.requiringNew()
                .call(() -> states.find(new UnitCode(city.code("office"))).orElseThrow());
    }
}
