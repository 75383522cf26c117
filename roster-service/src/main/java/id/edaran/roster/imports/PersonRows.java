package id.edaran.roster.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The people of a file as its cells have them, before anything is known of the directory.
///
/// @param ignored headings of columns that are known and not kept
record PersonRows(List<PersonRow> rows, List<String> ignored, List<RowFault> faults) {
    /// Beyond these nobody reads on.
    static final int MOST_FAULTS = 10_000;

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern DECIMALS = Pattern.compile("\\.0+$");

    static PersonRows of(List<Sheet> sheets, ExistingPeople existing) {
        List<PersonRow> rows = new ArrayList<>();
        Set<String> ignored = new LinkedHashSet<>();
        List<RowFault> faults = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Heading heading = Heading.of(sheet);
            faults.addAll(heading.faults());
            heading.passedOver().stream()
                    .sorted()
                    .map(heading.texts()::get)
                    .filter(text -> text != null && Column.isKnownAndNotKept(text))
                    .forEach(text -> ignored.add(Place.shown(text)));
            if (heading.columns().isEmpty()) {
                continue;
            }
            faults.addAll(missing(heading, existing));
            for (SheetRow row : sheet.rows()) {
                if (row.number() > heading.row() && faults.size() < MOST_FAULTS) {
                    read(heading, row, faults).ifPresent(rows::add);
                }
            }
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(RowFault.of(Place.FILE, FaultKind.PEOPLE_MISSING));
        }
        return new PersonRows(List.copyOf(rows), List.copyOf(ignored), faults);
    }

    /// Whoever is in the directory already is recognised by any of three columns, and keeps what has no
    /// column.
    private static List<RowFault> missing(Heading heading, ExistingPeople existing) {
        List<RowFault> missing = new ArrayList<>();
        Place place = Place.row(heading.sheet(), heading.row());
        Set<Column> present = heading.columns().keySet();
        boolean replacing = existing == ExistingPeople.REPLACE;
        for (Column column : List.of(Column.NAME, Column.UNIT, Column.EMPLOYMENT)) {
            if (!replacing && !present.contains(column)) {
                missing.add(RowFault.of(place, FaultKind.COLUMN_MISSING, column.heading()));
            }
        }
        boolean recognisable = present.contains(Column.NIP)
                || present.contains(Column.NIK)
                || (replacing && present.contains(Column.ID));
        if (!recognisable) {
            missing.add(RowFault.of(place, FaultKind.COLUMN_MISSING, Column.NIP.heading()));
        }
        return missing;
    }

    private static Optional<PersonRow> read(Heading heading, SheetRow row, List<RowFault> faults) {
        boolean anything = heading.columns().values().stream().anyMatch(index -> !isBlank(row.at(index)));
        int merged = firstMerged(row);
        if (merged >= 0) {
            // What the row means is no longer certain, so nothing else is said of it.
            faults.add(RowFault.of(heading.place(row.number(), merged), FaultKind.CELL_MERGED));
            return Optional.empty();
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (!isBlank(row.at(i)) && !heading.texts().containsKey(i)) {
                faults.add(RowFault.of(heading.place(row.number(), i), FaultKind.CELLS_WITHOUT_HEADING));
            }
        }
        if (!anything) {
            return Optional.empty();
        }
        Map<Column, @Nullable Object> values = new EnumMap<>(Column.class);
        Set<Column> faulted = EnumSet.noneOf(Column.class);
        heading.columns().forEach((column, index) -> {
            Value value = value(column, row.at(index));
            if (value.fault() == null) {
                values.put(column, value.content());
            } else {
                faulted.add(column);
                faults.add(RowFault.of(heading.place(row.number(), index), value.fault()));
            }
        });
        return Optional.of(new PersonRow(heading, row.number(), values, faulted));
    }

    private static int firstMerged(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.at(i) instanceof Cell.Merged) {
                return i;
            }
        }
        return -1;
    }

    /// What a cell says, or what is wrong with it; neither where it says nothing.
    private record Value(@Nullable Object content, @Nullable FaultKind fault) {
        static final Value NOTHING = new Value(null, null);

        static Value of(Object content) {
            return new Value(content, null);
        }

        static Value fault(FaultKind kind) {
            return new Value(null, kind);
        }
    }

    private static Value value(Column column, Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> Value.NOTHING;
            case Cell.Merged merged -> Value.fault(FaultKind.CELL_MERGED);
            case Cell.Formula formula -> Value.fault(FaultKind.CELL_FORMULA);
            case Cell.Broken broken -> Value.fault(FaultKind.CELL_ERROR);
            case Cell.Flag(boolean value) ->
                column == Column.PUBLIC_FACING ? Value.of(value) : Value.fault(FaultKind.CELL_NO_TEXT);
            case Cell.Digits(String digits) ->
                column == Column.NIP || column == Column.NIK
                        ? Value.fault(FaultKind.NUMBER_LOST_DIGITS)
                        : value(column, DECIMALS.matcher(digits).replaceFirst(""));
            case Cell.Text(String text) -> value(column, text.strip());
        };
    }

    private static Value value(Column column, String text) {
        if (text.isEmpty() || OfficeWords.isDash(text)) {
            return Value.NOTHING;
        }
        return switch (column) {
            case NIP, NIK -> number(text);
            case POSITION -> translated(text, OfficeWords::position, FaultKind.POSITION_UNKNOWN);
            case ECHELON -> translated(text, OfficeWords::echelon, FaultKind.ECHELON_UNKNOWN);
            case EMPLOYMENT -> translated(text, OfficeWords::employment, FaultKind.EMPLOYMENT_UNKNOWN);
            case PROFESSION -> translated(text, OfficeWords::profession, FaultKind.PROFESSION_UNKNOWN);
            case PUBLIC_FACING -> OfficeWords.flag(text).map(Value::of).orElse(Value.fault(FaultKind.YES_OR_NO));
            case ID, NAME, UNIT, AGENCY, SECTION -> Value.of(GAPS.matcher(text).replaceAll(" "));
        };
    }

    private static <E extends Enum<E>> Value translated(
            String text, Function<String, Optional<E>> words, FaultKind unknown) {
        return words.apply(text).map(word -> Value.of(word.toString())).orElse(Value.fault(unknown));
    }

    /// Offices write numbers in groups, with an apostrophe or as `="…"` so that Excel leaves them alone.
    private static Value number(String text) {
        var asText = AS_TEXT.matcher(text);
        String bare = asText.matches() ? asText.group(1) : text;
        bare = GAPS.matcher(bare).replaceAll("");
        bare = bare.startsWith("'") ? bare.substring(1) : bare;
        if (SCIENTIFIC.matcher(bare).matches()) {
            return Value.fault(FaultKind.NUMBER_SCIENTIFIC);
        }
        return bare.isEmpty() ? Value.NOTHING : Value.of(bare);
    }

    private static boolean isBlank(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> true;
            case Cell.Text(String text) -> text.isBlank();
            case Cell.Digits number -> false;
            case Cell.Flag flag -> false;
            case Cell.Formula formula -> false;
            case Cell.Broken broken -> false;
            case Cell.Merged merged -> false;
        };
    }
}
