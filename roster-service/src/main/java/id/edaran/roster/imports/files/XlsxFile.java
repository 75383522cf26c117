package id.edaran.roster.imports.files;

import id.edaran.roster.imports.Cell;
import id.edaran.roster.imports.FaultKind;
import id.edaran.roster.imports.ReadFile;
import id.edaran.roster.imports.RowFault;
import id.edaran.roster.imports.Sheet;
import id.edaran.roster.imports.SheetRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// Excel's workbooks since 2007.
final class XlsxFile {
    private static final int MEGABYTE = 1_000_000;
    /// Fifty thousand rows of ten columns unpack to about 50 MB.
    private static final int LARGEST_MEGABYTES = 60;
    private static final int MOST_COLUMNS = 500;

    private XlsxFile() {}

    /// What unpacks beyond bounds is found by unpacking up to the bound: the sizes that an archive
    /// tells may be wrong.
    static Optional<RowFault> refuse(byte[] content) {
        if (CsvFile.isOldExcel(content)) {
            return Optional.of(SpreadsheetFiles.ofFile(FaultKind.FILE_OLD_EXCEL));
        }
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = open(content)) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                return Optional.of(SpreadsheetFiles.ofFile(FaultKind.FILE_NO_WORKBOOK));
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > (long) LARGEST_MEGABYTES * MEGABYTE) {
                            return Optional.of(SpreadsheetFiles.ofFile(
                                    FaultKind.FILE_UNPACKS_TOO_LARGE, String.valueOf(LARGEST_MEGABYTES)));
                        }
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(SpreadsheetFiles.ofFile(
                    CsvFile.startsWith(content, new byte[] {'P', 'K'})
                            ? FaultKind.FILE_DAMAGED
                            : FaultKind.FILE_NO_WORKBOOK));
        }
    }

    static ReadFile read(byte[] content, int mostRows) {
        List<Sheet> sheets = new ArrayList<>();
        int rows = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                ZipFile zip = open(content)) {
            PassedOver passedOver = PassedOver.of(zip);
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                List<SheetRow> read = new ArrayList<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                        Row row = all.next();
                        if (++rows > mostRows) {
                            return new ReadFile.Unreadable(
                                    SpreadsheetFiles.ofFile(FaultKind.ROWS_TOO_MANY, String.valueOf(mostRows)));
                        }
                        read.add(new SheetRow(row.getRowNum(), cells(row, passedOver, sheet.getId())));
                    }
                }
                if (read.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> !cell.equals(Cell.BLANK)))) {
                    sheets.add(new Sheet(sheet.getName(), read));
                }
            }
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return new ReadFile.Unreadable(SpreadsheetFiles.ofFile(FaultKind.FILE_DAMAGED));
        }
        return new ReadFile.Sheets(sheets);
    }

    private static List<Cell> cells(Row row, PassedOver passedOver, String sheet) {
        int covered = passedOver.columnsCovered(sheet, row.getRowNum());
        Cell[] cells = new Cell[Math.min(MOST_COLUMNS, Math.max(row.getCellCount(), covered))];
        Arrays.fill(cells, Cell.BLANK);
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < cells.length) {
                cells[cell.getColumnIndex()] =
                        passedOver.isFormula(sheet, cell.getAddress()) ? new Cell.Formula() : cell(cell);
            }
        }
        for (int column = 0; column < covered && column < cells.length; column++) {
            if (passedOver.covers(sheet, row.getRowNum(), column)) {
                cells[column] = new Cell.Merged();
            }
        }
        return List.of(cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> new Cell.Digits(cell.getRawValue());
            case STRING -> cell.getText().isBlank() ? Cell.BLANK : new Cell.Text(cell.getText());
            case FORMULA -> new Cell.Formula();
            case ERROR -> new Cell.Broken();
            case BOOLEAN -> new Cell.Flag(Boolean.TRUE.equals(cell.asBoolean()));
            case EMPTY -> Cell.BLANK;
        };
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }
}
