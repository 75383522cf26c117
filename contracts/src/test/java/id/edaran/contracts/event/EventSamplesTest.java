package id.edaran.contracts.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Conformance;
import id.edaran.contracts.Json;
import id.edaran.contracts.Samples;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the product publishes today must read the same for ever.
class EventSamplesTest {
    @ParameterizedTest
    @EnumSource
    void isWrittenAsPublished(EventType type) {
        assertEquals(golden(type), Json.tree(Json.text(EventSamples.of(type))));
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsWritten(EventType type) {
        Record event = EventSamples.of(type);

        assertEquals(event, Json.read(Json.bytes(golden(type)), event.getClass()));
    }

    @ParameterizedTest
    @EnumSource
    void fitsItsSchema(EventType type) {
        assertEquals(List.of(), Conformance.faults(Schemas.of(type), golden(type)));
    }

    @ParameterizedTest
    @EnumSource
    void letsNewerFieldsPass(EventType type) {
        ObjectNode newer = golden(type).put("addedLater", 1);

        assertEquals(List.of(), Conformance.faults(Schemas.of(type), newer));
        assertEquals(
                EventSamples.of(type),
                Json.read(Json.bytes(newer), EventSamples.of(type).getClass()));
    }

    @Test
    void rosterDoesNotTellWhyPeopleAreAbsent() {
        ObjectNode roster = golden(EventType.ROSTER_RECOMPUTED);
        String telling = roster.toString().replace("ABSENT", "ISOLATION");

        assertFalse(Conformance.faults(Schemas.of(EventType.ROSTER_RECOMPUTED), Json.tree(telling))
                .isEmpty());
    }

    /// What was written before the owner of a site was told has none.
    @ParameterizedTest
    @EnumSource(names = {"ENTRY_DECIDED", "EXIT_RECORDED"})
    void readsWhatNamesNoOwnerOfTheSite(EventType type) {
        ObjectNode earlier = golden(type);
        earlier.remove("agency");

        assertEquals(List.of(), Conformance.faults(Schemas.of(type), earlier));
        assertFalse(
                Json.text(Json.read(Json.bytes(earlier), EventSamples.of(type).getClass()))
                        .contains("agency"));
    }

    @Test
    void availabilityHasAFirstAndALastDayOrNeither() {
        ObjectNode again = golden(EventType.AVAILABILITY_CHANGED);
        again.remove(List.of("unavailableFrom", "unavailableUntil"));
        ObjectNode endless = golden(EventType.AVAILABILITY_CHANGED);
        endless.remove("unavailableUntil");
        ObjectNode backwards = golden(EventType.AVAILABILITY_CHANGED).put("unavailableUntil", "2020-03-23");

        assertEquals(List.of(), Conformance.faults(Schemas.of(EventType.AVAILABILITY_CHANGED), again));
        assertNull(Json.read(Json.bytes(again), AvailabilityChanged.class).unavailableUntil());
        assertFalse(Conformance.faults(Schemas.of(EventType.AVAILABILITY_CHANGED), endless)
                .isEmpty());
        for (ObjectNode wrong : List.of(endless, backwards)) {
            byte[] data = Json.bytes(wrong);
            assertThrows(UncheckedIOException.class, () -> Json.read(data, AvailabilityChanged.class));
        }
    }

    private static ObjectNode golden(EventType type) {
        return Samples.tree("events/" + type.name() + ".json");
    }
}
