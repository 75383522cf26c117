package id.edaran.roster.imports.rest;

import id.edaran.roster.imports.ExistingPeople;
import id.edaran.roster.imports.FaultKind;
import id.edaran.roster.imports.FileFormat;
import id.edaran.roster.imports.Import;
import id.edaran.roster.imports.ImportState;
import id.edaran.roster.imports.RowFault;
import id.edaran.support.rest.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Imports as they are answered.
final class ImportViews {
    private ImportViews() {}

    /// @param rowsWritten those that are written; they count only once the import is DONE
    /// @param faults the first ones; `/faults` has them all
    record ImportView(
            String id,
            ImportState state,
            FileFormat format,
            ExistingPeople existing,
            String region,
            @Nullable String agency,
            int rowsRead,
            int rowsWritten,
            int created,
            int replaced,
            int unchanged,
            List<String> ignoredColumns,
            int faultCount,
            List<FaultView> faults,
            Instant createdAt,
            @Nullable Instant endedAt) {
        static ImportView of(Import found, List<FaultView> faults) {
            return new ImportView(
                    found.id().value(),
                    found.state(),
                    found.format(),
                    found.existing(),
                    found.region().value(),
                    found.agency() == null ? null : found.agency().value(),
                    found.progress().rowsRead(),
                    found.progress().rowsWritten(),
                    found.progress().created(),
                    found.progress().replaced(),
                    found.progress().unchanged(),
                    found.ignoredColumns(),
                    found.faultCount(),
                    faults,
                    found.createdAt(),
                    found.endedAt());
        }
    }

    /// @param number of the fault within its import, from 1
    /// @param sheet null for a CSV
    /// @param row as a spreadsheet counts
    /// @param column its letters
    /// @param cure what to do about it
    record FaultView(
            int number,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String heading,
            FaultKind kind,
            String message,
            String cure) {
        static FaultView of(int number, RowFault fault, Language language) {
            return new FaultView(
                    number,
                    fault.place().sheet(),
                    fault.place().row(),
                    fault.place().column(),
                    fault.place().heading(),
                    fault.kind(),
                    language.of(fault.problem()),
                    language.of(fault.cure()));
        }
    }
}
