package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.TestResult;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.rest.Instants;
import id.edaran.checkin.people.rest.PersonField;
import id.edaran.contracts.Fields;
import id.edaran.contracts.rule.TestKind;
import org.jspecify.annotations.Nullable;

/// A test to be recorded.
record TestRequest(
        Identity identity, Sample sample, @Nullable String facility) {
    static final int LONGEST_FACILITY = 200;

    static TestRequest read(Fields fields) {
        return new TestRequest(PersonField.read(fields), sample(fields), fields.text("facility", LONGEST_FACILITY));
    }

    static Sample sample(Fields fields) {
        return new Sample(
                fields.requiredWord("kind", TestKind.class),
                fields.requiredWord("result", TestResult.class),
                Instants.required(fields, "sampledAt"));
    }
}
