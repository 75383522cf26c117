package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.Sample;
import id.edaran.contracts.Fields;
import org.jspecify.annotations.Nullable;

/// What a test should have said, and why it did not.
record CorrectionRequest(Sample sample, @Nullable String facility, String reason) {
    private static final int LONGEST_REASON = 500;

    /// The only field of a withdrawal.
    static String reason(Fields fields) {
        return fields.requiredText("reason", LONGEST_REASON);
    }

    static CorrectionRequest read(Fields fields) {
        return new CorrectionRequest(
                TestRequest.sample(fields), fields.text("facility", TestRequest.LONGEST_FACILITY), reason(fields));
    }
}
