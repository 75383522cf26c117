package id.edaran.roster.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where in a file something stands. Sheets and headings are named by the file's own words, which must
/// not smuggle numbers of people into an answer.
///
/// @param row as a spreadsheet counts, from 1; null for a whole sheet
/// @param column by its letters; null for a whole row
/// @param heading of the column
public record Place(
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String heading) {
    static final Place FILE = new Place(null, null, null, null);

    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9][0-9 .]{4,}[0-9]");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST = 60;
    private static final int LETTERS = 26;

    public Place {
        sheet = sheet == null ? null : shown(sheet);
        heading = heading == null ? null : shown(heading);
    }

    public static Place file() {
        return FILE;
    }

    public static Place row(@Nullable String sheet, int row) {
        return new Place(sheet, row, null, null);
    }

    /// @param column from 0
    static Place cell(@Nullable String sheet, int row, int column, @Nullable String heading) {
        return new Place(sheet, row, letters(column), heading);
    }

    static String shown(String text) {
        String shown = MANY_DIGITS
                .matcher(CONTROLS.matcher(text).replaceAll(" ").strip())
                .replaceAll("…");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + "…" : shown;
    }

    /// `A` to `Z`, `AA` and so on.
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /// `Pegawai!17` or `17`.
    String rowInWords() {
        return sheet == null ? String.valueOf(row) : sheet + "!" + row;
    }
}
