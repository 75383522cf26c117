package id.edaran.roster.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param name null for the one table of a CSV
public record Sheet(@Nullable String name, List<SheetRow> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }
}
