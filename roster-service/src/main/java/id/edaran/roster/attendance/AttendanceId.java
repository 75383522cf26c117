package id.edaran.roster.attendance;

import java.util.UUID;

/// Id of one observation of somebody who came or went.
public record AttendanceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
