package id.edaran.roster.imports;

import java.util.List;

/// @param number as a spreadsheet counts, from 1
public record SheetRow(int number, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
