package id.edaran.policy.circulars;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Effective;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All circulars with their revisions.
public interface Circulars {
    Optional<Circular> find(CircularId id);

    /// Finds a circular and keeps others from changing it until the transaction ends.
    Optional<Circular> findForChange(CircularId id);

    /// Those of a region, published or ended, that bear the number.
    List<Circular> published(String region, String number);

    /// Everything that was ever published in the regions, in the order of publication.
    List<Circular> publishedIn(Collection<String> regions);

    /// In the order of creation.
    List<Circular> list(CircularQuery query);

    void add(CircularId id, CircularContent content);

    /// Replaces the content of a draft.
    void replace(Circular draft, CircularContent content);

    void remove(CircularId id);

    /// Adds a revision and puts the circular into a status.
    void revise(Circular circular, Status status, Revision revision);

    /// Notes the days that are left to a circular, and its status, as another circular's publication made them.
    void settle(CircularId id, Status status, @Nullable Effective inForce);
}
