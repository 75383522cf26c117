package id.edaran.roster.imports.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.edaran.roster.imports.Cell;
import id.edaran.roster.imports.Column;
import id.edaran.roster.imports.FaultKind;
import id.edaran.roster.imports.Place;
import id.edaran.roster.imports.ReadFile;
import id.edaran.roster.imports.RowFault;
import id.edaran.roster.imports.Sheet;
import id.edaran.roster.imports.SheetRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// CSV as spreadsheets write it: in UTF-8, UTF-16 with its mark or Windows-1252, separated by what the
/// country of the machine separates by.
final class CsvFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int HEADING_ROWS = 30;
    private static final byte[] BOM_8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] BOM_16_LITTLE = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BOM_16_BIG = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] PDF = "%PDF".getBytes(UTF_8);

    private CsvFile() {}

    static Optional<RowFault> refuse(byte[] content) {
        if (startsWith(content, ZIP) || startsWith(content, OLD_EXCEL) || startsWith(content, PDF)) {
            return Optional.of(SpreadsheetFiles.ofFile(FaultKind.FILE_NO_CSV));
        }
        return text(content) == null
                ? Optional.of(SpreadsheetFiles.ofFile(FaultKind.ENCODING_UNKNOWN))
                : Optional.empty();
    }

    static ReadFile read(byte[] content, int mostRows) {
        String text = text(content);
        if (text == null) {
            return new ReadFile.Unreadable(SpreadsheetFiles.ofFile(FaultKind.ENCODING_UNKNOWN));
        }
        // The first line that Excel understands as a setting, not as a row.
        char told = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 ? text.charAt(4) : 0;
        int lineEnd = text.indexOf('\n');
        int firstRow = told == 0 ? 1 : 2;
        String table = told == 0 ? text : lineEnd < 0 ? "" : text.substring(lineEnd + 1);
        char separator = told == 0 ? separator(table) : told;
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = parser(table, separator)) {
            for (CSVRecord line : parser) {
                if (rows.size() >= mostRows) {
                    return new ReadFile.Unreadable(
                            SpreadsheetFiles.ofFile(FaultKind.ROWS_TOO_MANY, String.valueOf(mostRows)));
                }
                rows.add(new SheetRow(
                        rows.size() + firstRow, line.stream().map(CsvFile::cell).toList()));
            }
        } catch (UncheckedIOException e) {
            return new ReadFile.Unreadable(
                    RowFault.of(Place.row(null, rows.size() + firstRow), FaultKind.QUOTES_BROKEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadFile.Sheets(List.of(new Sheet(null, rows)));
    }

    private static CSVParser parser(String table, char separator) throws IOException {
        return CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new java.io.StringReader(table));
    }

    private static Cell cell(String text) {
        return text.isBlank() ? Cell.BLANK : new Cell.Text(text);
    }

    /// The one by which most headings are recognised.
    private static char separator(String table) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long recognised = recognised(table, candidate);
            if (recognised > most) {
                best = candidate;
                most = recognised;
            }
        }
        return best;
    }

    private static long recognised(String table, char separator) {
        long most = 0;
        try (CSVParser parser = parser(table, separator)) {
            for (CSVRecord line : parser) {
                if (line.getRecordNumber() > HEADING_ROWS) {
                    return most;
                }
                most = Math.max(most, Column.recognised(line.toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            // Another separator may pair the quotation marks; reading will tell if none does.
            return most;
        }
        return most;
    }

    private static @Nullable String text(byte[] content) {
        String text;
        if (startsWith(content, BOM_8)) {
            text = decoded(content, BOM_8.length, UTF_8);
        } else if (startsWith(content, BOM_16_LITTLE)) {
            text = decoded(content, BOM_16_LITTLE.length, UTF_16LE);
        } else if (startsWith(content, BOM_16_BIG)) {
            text = decoded(content, BOM_16_BIG.length, UTF_16BE);
        } else {
            text = decoded(content, 0, UTF_8);
            if (text == null) {
                text = decoded(content, 0, WINDOWS);
            }
        }
        return text == null || text.indexOf('\0') >= 0 ? null : text;
    }

    private static @Nullable String decoded(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    static boolean isOldExcel(byte[] content) {
        return startsWith(content, OLD_EXCEL);
    }
}
