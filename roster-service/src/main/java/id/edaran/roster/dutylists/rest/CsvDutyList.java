package id.edaran.roster.dutylists.rest;

import id.edaran.roster.dutylists.DutyList;
import id.edaran.roster.rostering.RosterAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// One line a person, one column a day. The mark in front tells spreadsheets that it is UTF-8.
final class CsvDutyList {
    private static final char BOM = '\ufeff';

    private CsvDutyList() {}

    static byte[] write(DutyList list, Wording wording) {
        StringBuilder csv = new StringBuilder().append(BOM);
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            List<String> headings = new ArrayList<>(List.of(wording.id(), wording.name()));
            days(list).forEach(day -> headings.add(day.toString()));
            printer.printRecord(headings);
            for (DutyList.Line line : list.lines()) {
                List<String> cells = new ArrayList<>();
                cells.add(CellText.untyped(line.employee().value()));
                cells.add(line.name() == null ? "" : CellText.untyped(line.name()));
                for (LocalDate day : days(list)) {
                    RosterAnswer.Day assigned = line.days().get(day);
                    cells.add(assigned == null ? "" : wording.assignment(assigned));
                }
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<LocalDate> days(DutyList list) {
        return list.month()
                .atDay(1)
                .datesUntil(list.month().atEndOfMonth().plusDays(1))
                .toList();
    }
}
