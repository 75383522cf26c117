package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody's day as it was observed: a pure function of its marks, in whatever order they came in.
///
/// @param seenAt the first mark of the day, be it of a departure: who left was there
/// @param arrivedAt the first arrival; null where only a departure is known
/// @param leftAt the last departure; null while the person is at work, or never said that they left
/// @param place where they were first said to be; a gate's word counts above others
/// @param channel of the first mark
/// @param recordedBy who vouches for the first mark
public record Presence(
        Instant seenAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable Place place,
        AttendanceChannel channel,
        @Nullable String recordedBy) {
    private static final Comparator<Mark> IN_TIME = Comparator.comparing(Mark::at)
            .thenComparing(Mark::kind)
            .thenComparing(mark -> mark.id().value());

    /// @param marks of one person and day; null where there are none
    public static @Nullable Presence of(Collection<Mark> marks) {
        if (marks.isEmpty()) {
            return null;
        }
        List<Mark> inTime = marks.stream().sorted(IN_TIME).toList();
        Mark first = inTime.getFirst();
        Mark last = inTime.getLast();
        return new Presence(
                first.at(),
                inTime.stream()
                        .filter(mark -> mark.kind() == Kind.ARRIVAL)
                        .map(Mark::at)
                        .findFirst()
                        .orElse(null),
                last.kind() == Kind.DEPARTURE ? last.at() : null,
                place(inTime),
                first.channel(),
                first.recordedBy());
    }

    private static @Nullable Place place(List<Mark> inTime) {
        return inTime.stream()
                .filter(mark -> mark.channel() == AttendanceChannel.GATE)
                .findFirst()
                .map(Mark::place)
                .or(() -> inTime.stream()
                        .map(Mark::place)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }
}
