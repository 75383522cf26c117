package id.edaran.roster.imports;

/// What stands in a cell. It may be an identity number or a name, so no cell has a readable text form.
public sealed interface Cell {
    Cell BLANK = new Blank();

    record Blank() implements Cell {}

    record Text(String text) implements Cell {
        @Override
        public String toString() {
            return "Text[withheld]";
        }
    }

    /// @param digits as the file has them, `1.98503032010011E+17` for what had more than fifteen
    record Digits(String digits) implements Cell {
        @Override
        public String toString() {
            return "Digits[withheld]";
        }
    }

    record Flag(boolean value) implements Cell {}

    record Formula() implements Cell {}

    /// An error that Excel shows, `#N/A`.
    record Broken() implements Cell {}

    /// Covered by a merged cell that begins elsewhere.
    record Merged() implements Cell {}
}
