package id.edaran.policy.circulars;

import id.edaran.contracts.Fields;
import id.edaran.contracts.circular.Effective;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What `POST /v1/circulars/{id}/copies` asks for: a draft with the content of another circular.
///
/// @param region where the draft is to be
/// @param issuer null for the one of the source
/// @param subject null for the one of the source
/// @param agency whose circular the draft is to be; null for the source's, or for a circular of the region itself
public record CopyRequest(
        String region,
        String number,
        @Nullable String issuer,
        @Nullable String subject,
        LocalDate signedOn,
        Effective effective,
        @Nullable LocalDate evaluateOn,
        @Nullable String agency) {
    /// Reads and checks the body; faults go to the reader's collector.
    public static CopyRequest read(Fields fields) {
        return new CopyRequest(
                fields.requiredRegion("region"),
                fields.requiredText("number", 200),
                fields.text("issuer", 200),
                fields.text("subject", 1_000),
                fields.requiredDate("signedOn"),
                Effective.read(fields.requiredObject("effective")),
                fields.date("evaluateOn"),
                fields.code("agency"));
    }
}
