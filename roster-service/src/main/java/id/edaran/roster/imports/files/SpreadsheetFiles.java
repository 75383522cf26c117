package id.edaran.roster.imports.files;

import id.edaran.roster.imports.FaultKind;
import id.edaran.roster.imports.ImportFile;
import id.edaran.roster.imports.ImportSettings;
import id.edaran.roster.imports.Place;
import id.edaran.roster.imports.ReadFile;
import id.edaran.roster.imports.RowFault;
import id.edaran.roster.imports.Spreadsheets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class SpreadsheetFiles implements Spreadsheets {
    private static final int MEGABYTE = 1_000_000;
    private static final int LARGEST_MEGABYTES = 10;

    private final int mostRows;

    SpreadsheetFiles(ImportSettings settings) {
        this.mostRows = settings.mostRows();
    }

    @Override
    public Optional<RowFault> refuse(ImportFile file) {
        if (file.content().length == 0) {
            return Optional.of(ofFile(FaultKind.FILE_EMPTY));
        }
        if (file.content().length > LARGEST_MEGABYTES * MEGABYTE) {
            return Optional.of(ofFile(FaultKind.FILE_TOO_LARGE, String.valueOf(LARGEST_MEGABYTES)));
        }
        return switch (file.format()) {
            case CSV -> CsvFile.refuse(file.content());
            case XLSX -> XlsxFile.refuse(file.content());
        };
    }

    @Override
    public ReadFile read(ImportFile file) {
        return switch (file.format()) {
            case CSV -> CsvFile.read(file.content(), mostRows);
            case XLSX -> XlsxFile.read(file.content(), mostRows);
        };
    }

    static RowFault ofFile(FaultKind kind, String... details) {
        return RowFault.of(Place.file(), kind, details);
    }
}
