package id.edaran.checkin.health.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.health.HealthTest;
import id.edaran.checkin.health.TestResult;
import id.edaran.contracts.rule.TestKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The representation of a recorded test.
///
/// @param subject keyed pseudonym of the person
/// @param withdrawn whether it was taken back and counts for nothing
record TestBody(
        String id,
        String subject,
        TestKind kind,
        TestResult result,
        Instant sampledAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String facility,
        boolean withdrawn) {
    static TestBody of(HealthTest test) {
        return new TestBody(
                test.id().toString(),
                test.subject().pseudonym(),
                test.sample().kind(),
                test.sample().result(),
                test.sample().sampledAt(),
                test.facility(),
                test.withdrawn());
    }
}
