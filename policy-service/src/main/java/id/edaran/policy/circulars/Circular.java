package id.edaran.policy.circulars;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A circular with everything that was decided about it.
///
/// @param version grows with every change; the entity tag
/// @param sequence order of creation
/// @param content as drafted; once published it never changes
/// @param revisions empty for a draft
/// @param inForce the days on which anything of it is in force; null for a draft, and where no day is left
public record Circular(
        CircularId id,
        long version,
        long sequence,
        Status status,
        CircularContent content,
        List<Revision> revisions,
        @Nullable Effective inForce) {
    public Circular {
        revisions = List.copyOf(revisions);
    }

    /// A draft as it would be, were it published at an instant.
    ///
    /// @param supersedes what it would end
    public Circular asIfPublished(List<CircularId> supersedes, Instant instant) {
        Revision publication = Revision.publication(content, supersedes, instant, "", 0);
        return new Circular(
                id, version, sequence, Status.PUBLISHED, content, List.of(publication), content.effective());
    }

    public String region() {
        return content.region();
    }

    public Level level() {
        return content.level();
    }

    /// The days in force as the newest revision orders them; a revocation leaves them as they are.
    public Effective effective() {
        return revisions.stream()
                .filter(revision -> revision.kind() != Revision.Kind.REVOCATION)
                .reduce((earlier, later) -> later)
                .map(newest -> new Effective(
                        revisions.getFirst().effective().from(),
                        newest.effective().until()))
                .orElse(content.effective());
    }

    /// The clauses as the newest revision has them.
    public List<Clause> clauses() {
        return revisions.stream()
                .map(Revision::clauses)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(content.clauses());
    }

    public Optional<Revision> revocation() {
        return revisions.stream()
                .filter(revision -> revision.kind() == Revision.Kind.REVOCATION)
                .findFirst();
    }

    /// Empty for a draft.
    public Optional<Phase> phaseOn(LocalDate day) {
        if (status == Status.DRAFT) {
            return Optional.empty();
        }
        if (inForce == null || (inForce.until() != null && day.isAfter(inForce.until()))) {
            return Optional.of(Phase.ENDED);
        }
        return Optional.of(day.isBefore(inForce.from()) ? Phase.UPCOMING : Phase.IN_FORCE);
    }
}
