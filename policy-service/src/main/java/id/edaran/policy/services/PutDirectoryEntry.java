package id.edaran.policy.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/// Makes a public service of a known region known, or changes it.
@ApplicationScoped
public class PutDirectoryEntry {
    private final DirectoryEntries entries;

    PutDirectoryEntry(DirectoryEntries entries) {
        this.entries = entries;
    }

    /// @param entry as it is now
    public record Put(DirectoryEntry entry, boolean created) {}

    /// @param mayReplace checks the service that exists, and throws where it may not be replaced
    @Transactional
    public Put put(DirectoryEntry wanted, Consumer<DirectoryEntry> mayReplace) {
        if (entries.add(wanted)) {
            return new Put(wanted, true);
        }
        DirectoryEntry existing = entries.lock(wanted.region(), wanted.code()).orElseThrow();
        mayReplace.accept(existing);
        DirectoryEntry replaced = wanted.withVersion(existing.version() + 1);
        entries.replace(replaced);
        return new Put(replaced, false);
    }
}
