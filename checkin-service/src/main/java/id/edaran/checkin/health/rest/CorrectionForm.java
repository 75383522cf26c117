package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.TestResult;
import id.edaran.contracts.rule.TestKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of a correction, as the OpenAPI document shows it; [CorrectionRequest] reads it.
@Schema(requiredProperties = {"kind", "result", "sampledAt", "reason"})
record CorrectionForm(
        TestKind kind,
        TestResult result,
        Instant sampledAt,
        @Nullable String facility,
        String reason) {}
