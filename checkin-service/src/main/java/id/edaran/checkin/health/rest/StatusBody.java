package id.edaran.checkin.health.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.health.HealthStatus;
import org.jspecify.annotations.Nullable;

/// What is known of a person's health now.
///
/// @param test the newest test; null where none was taken
/// @param positive whether doors refuse the person for it
record StatusBody(
        String subject,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable TestBody test,
        boolean positive) {
    static StatusBody of(HealthStatus status) {
        return new StatusBody(
                status.subject().pseudonym(),
                status.newest() == null ? null : TestBody.of(status.newest()),
                status.positive());
    }
}
