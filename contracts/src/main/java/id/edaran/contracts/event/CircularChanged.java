package id.edaran.contracts.event;

import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A circular was published, amended or revoked; the type of the CloudEvent says which.
///
/// @param number of the revision that made the change
/// @param revision 1 at publication
/// @param effective as it stands after the change
/// @param revokedFrom with a revocation: the first day without force
/// @param policyVersion version of the issuing region's timeline that carries the change
public record CircularChanged(
        String circular,
        String region,
        Level level,
        @Nullable String agency,
        String number,
        int revision,
        String subject,
        LocalDate signedOn,
        Effective effective,
        @Nullable LocalDate revokedFrom,
        Instant publishedAt,
        long policyVersion) {}
