package id.edaran.roster.dutylists.rest;

import id.edaran.roster.dutylists.DutyList;
import id.edaran.roster.dutylists.DutyList.Basis;
import id.edaran.roster.rostering.RosterAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A sheet with the month and one with what it rests on. Every cell is told to be text, so none becomes
/// a formula.
final class XlsxDutyList {
    static final int HEADING_ROW = 4;
    private static final int FIRST_DAY = 2;
    private static final double ID_WIDTH = 16;
    private static final double NAME_WIDTH = 30;
    private static final double DAY_WIDTH = 11;
    private static final double BASIS_WIDTH = 28;

    private XlsxDutyList() {}

    static byte[] write(DutyList list, @Nullable ZoneId zone, Wording wording) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Edaran", "1.0")) {
            month(workbook.newWorksheet(wording.title()), list, zone, wording);
            bases(workbook.newWorksheet(wording.bases()), list, wording);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void month(Worksheet sheet, DutyList list, @Nullable ZoneId zone, Wording wording) {
        text(sheet, 0, 0, wording.title() + " – " + wording.month(list.month()));
        text(
                sheet,
                1,
                0,
                list.agency().name() + " – " + list.unit().name() + " ("
                        + list.unit().code() + ")");
        text(sheet, 2, 0, wording.state(list.policyVersion(), list.asOf(), zone));
        sheet.style(0, 0).bold().fontSize(14).set();
        text(sheet, HEADING_ROW, 0, wording.id());
        text(sheet, HEADING_ROW, 1, wording.name());
        List<LocalDate> days = CsvDutyList.days(list);
        for (int i = 0; i < days.size(); i++) {
            text(sheet, HEADING_ROW, FIRST_DAY + i, days.get(i).toString());
            sheet.width(FIRST_DAY + i, DAY_WIDTH);
        }
        sheet.range(HEADING_ROW, 0, HEADING_ROW, FIRST_DAY + days.size() - 1)
                .style()
                .bold()
                .set();
        sheet.width(0, ID_WIDTH);
        sheet.width(1, NAME_WIDTH);
        int row = HEADING_ROW;
        for (DutyList.Line line : list.lines()) {
            row++;
            text(sheet, row, 0, line.employee().value());
            text(sheet, row, 1, line.name() == null ? "" : line.name());
            for (int i = 0; i < days.size(); i++) {
                RosterAnswer.Day day = line.days().get(days.get(i));
                text(sheet, row, FIRST_DAY + i, day == null ? "" : wording.assignment(day));
            }
        }
        sheet.freezePane(FIRST_DAY, HEADING_ROW + 1);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(HEADING_ROW);
    }

    private static void bases(Worksheet sheet, DutyList list, Wording wording) {
        List<String> headings = List.of(
                wording.circular(),
                wording.clause(),
                wording.rule(),
                wording.assignments(),
                wording.period(),
                wording.people());
        for (int i = 0; i < headings.size(); i++) {
            text(sheet, 0, i, headings.get(i));
            sheet.width(i, BASIS_WIDTH);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        int row = 0;
        for (Basis basis : list.bases()) {
            row++;
            text(sheet, row, 0, basis.number());
            text(sheet, row, 1, basis.clause());
            text(sheet, row, 2, wording.rule(basis));
            text(sheet, row, 3, wording.assignments(basis));
            text(sheet, row, 4, wording.period(basis));
            sheet.value(row, 5, basis.people());
        }
        if (list.bases().isEmpty()) {
            text(sheet, 1, 0, wording.noBases());
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, CellText.typed(text));
        }
    }
}
