package id.edaran.policy.services;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The public services that are known.
public interface DirectoryEntries {
    Optional<DirectoryEntry> find(String region, String code);

    /// The same, and nobody else changes it until the transaction ends.
    Optional<DirectoryEntry> lock(String region, String code);

    /// By code, after one, at most so many.
    ///
    /// @param agency only its services; null for all
    List<DirectoryEntry> page(String region, @Nullable String agency, @Nullable String after, int most);

    /// @return false where the service is known already; then nothing is changed
    boolean add(DirectoryEntry entry);

    void replace(DirectoryEntry entry);
}
