package id.edaran.roster.dutylists.rest;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.dutylists.DutyList;
import id.edaran.roster.dutylists.DutyList.Basis;
import id.edaran.roster.rostering.RosterAnswer;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// A month on paper, A4 across. Its fonts are in the file, so that every printer prints every name.
final class PdfDutyList {
    private static final BaseFont REGULAR = font("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = font("LiberationSans-Bold.ttf");
    private static final Color SHADE = new Color(0xe8, 0xe8, 0xe8);
    private static final Color ON_DUTY = new Color(0xfd, 0xe7, 0xb0);
    private static final float MARGIN = 28;
    private static final float NUMBER_WIDTH = 18;
    private static final float ID_WIDTH = 62;
    private static final float NAME_WIDTH = 118;

    private final DutyList list;
    private final Wording wording;
    private final List<LocalDate> days;

    private PdfDutyList(DutyList list, Wording wording) {
        this.list = list;
        this.wording = wording;
        this.days = CsvDutyList.days(list);
    }

    static byte[] write(DutyList list, @Nullable ZoneId zone, Wording wording) {
        return new PdfDutyList(list, wording).write(zone);
    }

    private byte[] write(@Nullable ZoneId zone) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN + 8)) {
            PdfWriter.getInstance(document, bytes).setPageEvent(new PageNumbers(wording));
            document.addTitle(wording.title() + " " + list.unit().code() + " " + list.month());
            document.addCreator("Edaran");
            document.setDocumentLanguage(wording.language().tag());
            document.open();
            document.add(new Paragraph(wording.title() + " – " + wording.month(list.month()), new Font(BOLD, 14)));
            document.add(small(wording.agency() + ": " + list.agency().name()));
            document.add(small(wording.unit() + ": " + list.unit().name() + " ("
                    + list.unit().code() + ")"));
            document.add(small(wording.state(list.policyVersion(), list.asOf(), zone)));
            document.add(month());
            document.add(small(legend()));
            document.add(heading(wording.bases()));
            document.add(list.bases().isEmpty() ? small(wording.noBases()) : bases());
            if (!list.conflicts().isEmpty()) {
                document.add(heading(wording.conflicts()));
                for (Conflict conflict : list.conflicts()) {
                    document.add(small(wording.day(conflict.date()) + ": " + wording.conflict(conflict)));
                }
            }
            document.add(signature());
        }
        return bytes.toByteArray();
    }

    private PdfPTable month() {
        float[] widths = new float[3 + days.size()];
        Arrays.fill(
                widths, (PageSize.A4.getHeight() - 2 * MARGIN - NUMBER_WIDTH - ID_WIDTH - NAME_WIDTH) / days.size());
        widths[0] = NUMBER_WIDTH;
        widths[1] = ID_WIDTH;
        widths[2] = NAME_WIDTH;
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(4);
        table.setHeaderRows(1);
        table.addCell(cell("No", BOLD, SHADE));
        table.addCell(cell(wording.id(), BOLD, SHADE));
        table.addCell(cell(wording.name(), BOLD, SHADE));
        days.forEach(day ->
                table.addCell(centred(day.getDayOfMonth() + "\n" + wording.weekday(day.getDayOfWeek()), BOLD, SHADE)));
        int number = 0;
        for (DutyList.Line line : list.lines()) {
            number++;
            table.addCell(cell(String.valueOf(number), REGULAR, null));
            table.addCell(cell(line.employee().value(), REGULAR, null));
            table.addCell(cell(line.name() == null ? "" : line.name(), REGULAR, null));
            for (LocalDate day : days) {
                RosterAnswer.Day assigned = line.days().get(day);
                table.addCell(
                        assigned == null
                                ? centred("", REGULAR, null)
                                : centred(wording.letter(assigned), REGULAR, shade(assigned.assignment())));
            }
        }
        return table;
    }

    private static @Nullable Color shade(Assignment assignment) {
        return switch (assignment) {
            case OFF -> SHADE;
            case DUTY, RECALLED -> ON_DUTY;
            case ON_SITE, HOME, SHIFT, ISOLATION, LEAVE, ABSENT -> null;
        };
    }

    /// Only the letters that stand on the list: what an absence can be called is nobody's lesson.
    private String legend() {
        Set<Assignment> used = EnumSet.noneOf(Assignment.class);
        list.lines().forEach(line -> line.days().values().forEach(day -> used.add(day.assignment())));
        return used.stream()
                .map(assignment -> wording.letter(assignment) + " = " + wording.assignment(assignment))
                .collect(Collectors.joining("   "));
    }

    private PdfPTable bases() {
        PdfPTable table = new PdfPTable(new float[] {24, 8, 22, 22, 16, 6});
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        for (String heading : List.of(
                wording.circular(),
                wording.clause(),
                wording.rule(),
                wording.assignments(),
                wording.period(),
                wording.people())) {
            table.addCell(cell(heading, BOLD, SHADE));
        }
        for (Basis basis : list.bases()) {
            table.addCell(cell(basis.number(), REGULAR, null));
            table.addCell(cell(basis.clause(), REGULAR, null));
            table.addCell(cell(wording.rule(basis), REGULAR, null));
            table.addCell(cell(wording.assignments(basis), REGULAR, null));
            table.addCell(cell(wording.period(basis), REGULAR, null));
            table.addCell(cell(String.valueOf(basis.people()), REGULAR, null));
        }
        return table;
    }

    private PdfPTable signature() {
        PdfPTable table = new PdfPTable(new float[] {70, 30});
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        for (String text : List.of("", wording.signature(), "", "\n\n\n______________________________")) {
            PdfPCell cell = cell(text, REGULAR, null);
            cell.setBorder(PdfPCell.NO_BORDER);
            table.addCell(cell);
        }
        return table;
    }

    private static Paragraph small(String text) {
        return new Paragraph(11, CellText.typed(text), new Font(REGULAR, 8));
    }

    private static Paragraph heading(String text) {
        Paragraph heading = new Paragraph(14, text, new Font(BOLD, 9));
        heading.setSpacingBefore(6);
        heading.setSpacingAfter(3);
        return heading;
    }

    private static PdfPCell centred(String text, BaseFont font, @Nullable Color shade) {
        PdfPCell cell = new PdfPCell(new Phrase(8, text, new Font(font, 6.5f)));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        return framed(cell, shade);
    }

    private static PdfPCell cell(String text, BaseFont font, @Nullable Color shade) {
        String lines = text.lines().map(CellText::typed).collect(Collectors.joining("\n"));
        return framed(new PdfPCell(new Phrase(9, lines, new Font(font, 7))), shade);
    }

    private static PdfPCell framed(PdfPCell cell, @Nullable Color shade) {
        cell.setPadding(2);
        cell.setBorderWidth(0.4f);
        if (shade != null) {
            cell.setBackgroundColor(shade);
        }
        return cell;
    }

    private static BaseFont font(String name) {
        try (InputStream file = PdfDutyList.class.getResourceAsStream("/liberation/" + name)) {
            return BaseFont.createFont(
                    name,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.CACHED,
                    Objects.requireNonNull(file, name).readAllBytes(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many pages there are is known at the end alone: each leaves room for it.
    private static final class PageNumbers extends PdfPageEventHelper {
        private static final float SIZE = 7;
        private final Wording wording;
        private @Nullable PdfTemplate total;
        private int pages;

        PageNumbers(Wording wording) {
            this.wording = wording;
        }

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            total = writer.getDirectContent().createTemplate(30, SIZE + 2);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            pages = writer.getPageNumber();
            String text = wording.page(pages);
            PdfContentByte content = writer.getDirectContent();
            float width = REGULAR.getWidthPoint(text, SIZE);
            float left = document.right() - width - 12;
            content.beginText();
            content.setFontAndSize(REGULAR, SIZE);
            content.setTextMatrix(left, MARGIN / 2);
            content.showText(text);
            content.endText();
            content.addTemplate(Objects.requireNonNull(total), left + width, MARGIN / 2);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            PdfTemplate number = Objects.requireNonNull(total);
            number.beginText();
            number.setFontAndSize(REGULAR, SIZE);
            number.setTextMatrix(0, 0);
            number.showText(String.valueOf(pages));
            number.endText();
        }
    }
}
