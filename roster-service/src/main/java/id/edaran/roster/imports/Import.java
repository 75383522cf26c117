package id.edaran.roster.imports;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import and how far it has come.
///
/// @param region of whoever asked for it: people come into units of this region and those below it
/// @param agency of whoever asked for it; null for the whole region
/// @param ignoredColumns headings of columns that are known and not kept
public record Import(
        ImportId id,
        RegionCode region,
        @Nullable AgencyCode agency,
        FileFormat format,
        ExistingPeople existing,
        ImportState state,
        Progress progress,
        List<String> ignoredColumns,
        int faultCount,
        Instant createdAt,
        @Nullable Instant endedAt,
        long version) {
    public Import {
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /// Rows of people, without headings and empty rows.
    ///
    /// @param rowsWritten those that are written; they count only once the import is done
    public record Progress(int rowsRead, int rowsWritten, int created, int replaced, int unchanged) {
        public static final Progress NONE = new Progress(0, 0, 0, 0, 0);
    }
}
