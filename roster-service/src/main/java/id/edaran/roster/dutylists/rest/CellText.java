package id.edaran.roster.dutylists.rest;

import java.util.regex.Pattern;

/// Text of people for cells of others' programs.
final class CellText {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    /// What spreadsheets take for the beginning of a formula, in its wide forms as well.
    private static final String BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private CellText() {}

    /// For cells that have a type and are told to be text.
    static String typed(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    /// For cells without a type, which a spreadsheet may take for a formula: the apostrophe makes them
    /// text.
    static String untyped(String text) {
        String plain = typed(text);
        String bare = plain.stripLeading();
        boolean formula = !bare.isEmpty() && BEGINNINGS.indexOf(bare.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        return formula || control ? "'" + plain : plain;
    }
}
