package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The journeys that were declared.
public interface TravelDeclarations {
    void add(TravelDeclaration declaration);

    Optional<TravelDeclaration> find(UUID id);

    /// The declaration, kept from changing until the transaction ends.
    Optional<TravelDeclaration> lock(UUID id);

    void replace(TravelDeclaration declaration);

    /// Those that count, of people by all their pseudonyms; in no particular order.
    List<TravelDeclaration> of(Collection<Subject> subjects);

    /// The ids of those that count and were declared in a region itself since an instant, in one order for everybody.
    List<UUID> declaredSince(String region, Instant since);

    /// In the order in which they were declared.
    ///
    /// @param region with the regions beneath it; `ID` for all
    /// @param awaited only those of whom a report is awaited, or only the others; null for all
    /// @param after null for the beginning
    List<TravelDeclaration> list(String region, @Nullable Boolean awaited, @Nullable Place after, int limit);

    /// Where a list goes on.
    record Place(Instant declaredAt, UUID id) {}
}
