package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody came or went, as it is brought here.
///
/// @param place null where nobody said
/// @param recordedBy who vouches for it; null where it is the person's own word or a gate's
/// @param source what it comes from, so that it counts once however often it is brought; null where that
///     is seen to elsewhere
public record Sighting(
        EmployeeId employee,
        Kind kind,
        Instant at,
        @Nullable Place place,
        AttendanceChannel channel,
        @Nullable String recordedBy,
        @Nullable String source) {}
