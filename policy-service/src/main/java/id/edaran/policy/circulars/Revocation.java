package id.edaran.policy.circulars;

import id.edaran.contracts.Fields;
import java.time.LocalDate;

/// What `POST /v1/circulars/{id}/revocation` asks for.
///
/// @param effectiveOn the first day without force
public record Revocation(LocalDate effectiveOn, String reason) {
    public static Revocation read(Fields fields) {
        return new Revocation(fields.requiredDate("effectiveOn"), fields.requiredText("reason", 2_000));
    }
}
