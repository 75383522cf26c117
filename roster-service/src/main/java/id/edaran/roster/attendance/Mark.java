package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A recorded observation of somebody who came or went.
///
/// @param date the region's day that it counts for
/// @param place null where nobody said
/// @param recordedBy who vouches for it; null where it is the person's own word or a gate's
/// @param late whether it was after the deadline of the rule that asked for it then
public record Mark(
        AttendanceId id,
        EmployeeId employee,
        LocalDate date,
        Kind kind,
        Instant at,
        @Nullable Place place,
        AttendanceChannel channel,
        @Nullable String recordedBy,
        boolean late) {}
