package id.edaran.support.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {
    private static final List<String> TOPICS = List.of("circulars", "delegations");
    private static final TopicPartition SECOND = new TopicPartition("circulars", 1);

    @Test
    void isReadAsItIsWritten() {
        StreamPosition position = new StreamPosition(
                TOPICS,
                Map.of(new TopicPartition("circulars", 0), 5L, SECOND, 0L, new TopicPartition("delegations", 0), 12L));

        assertEquals("5.0~12", position.toString());
        assertEquals(Optional.of(position), StreamPosition.parse("5.0~12", TOPICS));
    }

    @Test
    void partitionsAreInTheOrderOfTheirNumbers() {
        String twelve = "0.1.2.3.4.5.6.7.8.9.10.11~3";

        assertEquals(twelve, StreamPosition.parse(twelve, TOPICS).orElseThrow().toString());
    }

    @Test
    void afterARecordTheNextOneOfItsPartitionIsNext() {
        StreamPosition position = StreamPosition.parse("5.7~12", TOPICS).orElseThrow();

        assertEquals("5.9~12", position.after(SECOND, 8).toString());
    }

    @Test
    void whatWasAddedSinceIsNotInAnOlderOne() {
        StreamPosition older = StreamPosition.parse("5", TOPICS).orElseThrow();

        assertEquals(OptionalLong.empty(), older.next(SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1.", ".1", "1~", "~1", "1~2~3", "-1", "1..2", "1234567890123456789", "1 2"})
    void whatNoStreamWroteIsNone(String text) {
        assertTrue(StreamPosition.parse(text, TOPICS).isEmpty());
    }
}
