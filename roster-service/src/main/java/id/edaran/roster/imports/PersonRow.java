package id.edaran.roster.imports;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of a person: what its cells say, in the contract's words where there are such.
///
/// @param values a text or a flag each; null where the cell is blank; without columns that the sheet
///     does not have
/// @param faulted columns of which a fault is noted already
record PersonRow(Heading heading, int row, Map<Column, @Nullable Object> values, Set<Column> faulted) {
    @Nullable
    String text(Column column) {
        return values.get(column) instanceof String text ? text : null;
    }

    Place place(Column column) {
        return heading.place(row, column);
    }

    /// Values are names and numbers of people.
    @Override
    public String toString() {
        return "PersonRow[" + row + "]";
    }
}
