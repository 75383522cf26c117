package id.edaran.roster.imports;

import java.util.List;

/// What was found in a file.
public sealed interface ReadFile {
    /// @param sheets those with anything in them, in the file's order
    record Sheets(List<Sheet> sheets) implements ReadFile {
        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    record Unreadable(RowFault fault) implements ReadFile {}
}
