package id.edaran.policy.circulars;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One published state of a circular. Revisions are only ever added.
///
/// @param revision 1 for the publication, then one more each time
/// @param number of the paper that made it; a prolongation has its own
/// @param effective the days in force after this revision; of a revocation: `from` is the first day without force
/// @param contentFrom the first day that this revision's number or clauses hold
/// @param clauses null where the revision leaves the content as it is
/// @param supersedes ids of the circulars that end the day before this one begins; with the first revision only
/// @param reason of a revocation
/// @param publishedAt grows strictly from revision to revision, over all circulars
/// @param policyVersion version of the issuing region's timeline that carries it
public record Revision(
        int revision,
        Kind kind,
        String number,
        LocalDate signedOn,
        Effective effective,
        LocalDate contentFrom,
        @Nullable List<Clause> clauses,
        List<CircularId> supersedes,
        @Nullable String reason,
        Instant publishedAt,
        String publishedBy,
        long policyVersion) {
    public Revision {
        clauses = clauses == null ? null : List.copyOf(clauses);
        supersedes = List.copyOf(supersedes);
    }

    /// The first revision of a draft.
    static Revision publication(
            CircularContent content,
            List<CircularId> supersedes,
            Instant publishedAt,
            String publishedBy,
            long policyVersion) {
        return new Revision(
                1,
                Kind.PUBLICATION,
                content.number(),
                content.signedOn(),
                content.effective(),
                content.effective().from(),
                content.clauses(),
                supersedes,
                null,
                publishedAt,
                publishedBy,
                policyVersion);
    }

    /// What a revision does.
    public enum Kind {
        PUBLICATION,
        /// New clauses from a day on; earlier days keep the old ones.
        AMENDMENT,
        /// A later or earlier end.
        PROLONGATION,
        REVOCATION
    }
}
