package id.edaran.contracts.event;

import id.edaran.contracts.timeline.TimedRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gate answered a scan. Who came stands as a keyed pseudonym; why the proofs did not suffice, and until when they
/// hold, is health data and stays with the gate.
///
/// @param scanId as the gate gave it
/// @param agency the site's owner; null from writers that did not tell it yet
/// @param subject keyed pseudonym of the person
/// @param decision ALLOW, DENY or WAIT
/// @param citations the clauses that the decision rests on
/// @param scannedAt the instant as of which it was decided
public record EntryDecided(
        String scanId,
        String site,
        String region,
        @Nullable String agency,
        String subject,
        Purpose purpose,
        Decision decision,
        List<Citation> citations,
        long policyVersion,
        Instant scannedAt) {
    public EntryDecided {
        citations = List.copyOf(citations);
    }

    /// Why somebody comes.
    public enum Purpose {
        WORK,
        SERVICE,
        GUEST
    }

    /// What the gate answers.
    public enum Decision {
        ALLOW,
        DENY,
        WAIT
    }

    /// The clause of a circular.
    public record Citation(String circular, String number, String clause) {
        /// Where a rule stands, by the number that holds on the day: a prolongation has one of its own.
        public static Citation of(TimedRule rule, LocalDate day) {
            return new Citation(rule.circular(), rule.numberedOn(day).number(), rule.clause());
        }
    }
}
