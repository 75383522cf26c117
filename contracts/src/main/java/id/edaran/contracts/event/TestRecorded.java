package id.edaran.contracts.event;

import id.edaran.contracts.rule.TestKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody was tested, and never what was found: staff tests are counted by it (row BIT-6). Its topic
/// is closed all the same. A test that says nothing is not told.
///
/// @param test id of the test: told again, it is the same one
/// @param subject keyed pseudonym of the person
/// @param revision grows where the test is corrected; older ones are ignored
/// @param withdrawn whether it does not count any more: it was taken back, or says nothing after all; null from writers
///     that did not tell it yet
public record TestRecorded(
        String test,
        String subject,
        TestKind kind,
        Instant sampledAt,
        long revision,
        @Nullable Boolean withdrawn) {}
