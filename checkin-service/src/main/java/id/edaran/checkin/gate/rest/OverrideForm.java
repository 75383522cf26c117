package id.edaran.checkin.gate.rest;

import id.edaran.checkin.gate.ScanId;
import id.edaran.contracts.Fields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The form of an override, as the OpenAPI document shows it and a request is read.
@Schema(requiredProperties = {"scanId", "reason"})
record OverrideForm(
        @Schema(description = "the scan that was refused") String scanId,

        @Schema(description = "why the officer decides otherwise, in words")
        String reason) {
    private static final int LONGEST_REASON = 500;

    static OverrideForm read(Fields fields) {
        return new OverrideForm(
                fields.requiredText("scanId", ScanRequest.LONGEST_SCAN_ID),
                fields.requiredText("reason", LONGEST_REASON));
    }

    ScanId scan() {
        return new ScanId(scanId);
    }
}
