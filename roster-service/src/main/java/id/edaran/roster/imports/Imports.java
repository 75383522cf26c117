package id.edaran.roster.imports;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The imports and what was found wrong with their files.
public interface Imports {
    Optional<Import> find(ImportId id);

    /// The newest first.
    ///
    /// @param within only those of this region and the ones below it
    /// @param agency only those of this agency; null for all
    /// @param after begin behind this one; null for the newest
    List<Import> list(RegionCode within, @Nullable AgencyCode agency, @Nullable ImportId after, int limit);

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
