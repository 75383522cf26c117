package id.edaran.roster.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The imports and what was found wrong with their files.
public interface Imports {
    Optional<Import> find(ImportId id);

    void add(Import asked, ImportFile file);

    /// Those that are not done with, oldest first.
    List<ImportId> open();

    /// The file of an open import.
    ImportFile file(ImportId id);

    /// Counts up how often an import was taken up.
    int countAttempt(ImportId id);

    void progress(ImportId id, ImportState state, Import.Progress progress);

    /// Ends an import and forgets its file.
    void end(ImportId id, ImportState state, Import.Progress progress, List<String> ignoredColumns, Instant now);

    void addFaults(ImportId id, List<RowFault> faults);

    /// @param after begin behind so many faults
    List<RowFault> faults(ImportId id, int after, int limit);
}
