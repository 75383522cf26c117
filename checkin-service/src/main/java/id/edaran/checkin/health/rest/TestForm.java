package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.TestResult;
import id.edaran.checkin.people.rest.PersonForm;
import id.edaran.contracts.rule.TestKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of a test, as the OpenAPI document shows it; [TestRequest] reads it.
@Schema(requiredProperties = {"person", "kind", "result", "sampledAt"})
record TestForm(
        PersonForm person,
        TestKind kind,
        TestResult result,
        @Schema(description = "validity counts from here") Instant sampledAt,
        @Nullable String facility) {}
