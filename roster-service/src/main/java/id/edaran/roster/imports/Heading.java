package id.edaran.roster.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The row of a sheet that heads its columns. What stands above it, a title mostly, is passed over.
///
/// @param row its number
/// @param columns where each kept column is, from 0
/// @param texts headings by column
/// @param passedOver columns that are known and not kept
record Heading(
        @Nullable String sheet,
        int row,
        Map<Column, Integer> columns,
        Map<Integer, String> texts,
        Set<Integer> passedOver,
        List<RowFault> faults) {
    private static final int FARTHEST_ROW = 30;
    /// Fewer could be a sentence above the table.
    private static final int FEWEST_COLUMNS = 2;

    static Heading of(Sheet sheet) {
        SheetRow best = null;
        long most = FEWEST_COLUMNS - 1L;
        for (SheetRow row :
                sheet.rows().subList(0, Math.min(FARTHEST_ROW, sheet.rows().size()))) {
            long recognised = Column.recognised(row.cells().stream()
                    .map(cell -> cell instanceof Cell.Text(String text) ? text : "")
                    .toList());
            if (recognised > most) {
                best = row;
                most = recognised;
            }
        }
        return best == null
                ? new Heading(
                        sheet.name(),
                        0,
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        List.of(RowFault.of(new Place(sheet.name(), null, null, null), FaultKind.HEADINGS_MISSING)))
                : read(sheet.name(), best);
    }

    private static Heading read(@Nullable String sheet, SheetRow row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Integer, String> texts = new HashMap<>();
        Set<Integer> passedOver = new HashSet<>();
        List<RowFault> faults = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            switch (row.at(i)) {
                case Cell.Blank blank -> {}
                case Cell.Text(String text) -> {
                    texts.put(i, text);
                    Place place = Place.cell(sheet, row.number(), i, text);
                    Column column = Column.of(text).orElse(null);
                    if (column == null) {
                        passedOver.add(i);
                        if (!Column.isKnownAndNotKept(text)) {
                            faults.add(RowFault.of(place, FaultKind.HEADING_UNKNOWN));
                        }
                    } else if (columns.containsKey(column)) {
                        passedOver.add(i);
                        Place first = Place.cell(sheet, row.number(), columns.get(column), null);
                        faults.add(RowFault.of(place, FaultKind.HEADING_TWICE, String.valueOf(first.column())));
                    } else {
                        columns.put(column, i);
                    }
                }
                case Cell.Digits number -> faults.add(unreadable(sheet, row, i, FaultKind.HEADING_UNKNOWN));
                case Cell.Flag flag -> faults.add(unreadable(sheet, row, i, FaultKind.HEADING_UNKNOWN));
                case Cell.Formula formula -> faults.add(unreadable(sheet, row, i, FaultKind.HEADING_UNREADABLE));
                case Cell.Broken broken -> faults.add(unreadable(sheet, row, i, FaultKind.HEADING_UNREADABLE));
                case Cell.Merged merged -> faults.add(unreadable(sheet, row, i, FaultKind.HEADING_UNREADABLE));
            }
        }
        return new Heading(sheet, row.number(), columns, texts, passedOver, faults);
    }

    private static RowFault unreadable(@Nullable String sheet, SheetRow row, int column, FaultKind kind) {
        return RowFault.of(Place.cell(sheet, row.number(), column, null), kind);
    }

    Place place(int row, Column column) {
        Integer index = columns.get(column);
        return index == null ? Place.row(sheet, row) : place(row, index);
    }

    Place place(int row, int index) {
        return Place.cell(sheet, row, index, texts.get(index));
    }
}
