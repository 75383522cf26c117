package id.edaran.roster.attendance;

import java.util.UUID;

/// Id of a work report.
public record ReportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
