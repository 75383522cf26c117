package id.edaran.checkin.posters.zxing;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import id.edaran.checkin.posters.Poster;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// The sheet for the door: one page, A4, in Indonesian and English. Its fonts are in the file, so that every printer
/// prints every name, and the QR is drawn, so that it is sharp at any size.
final class PdfPoster {
    private static final BaseFont REGULAR = font("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = font("LiberationSans-Bold.ttf");

    /// Lengths are points, 72 an inch, from the lower left corner.
    private static final float MARGIN = 48;

    private static final float CODE_SIDE = 370;
    private static final float CODE_BOTTOM = 306;
    private static final float NAME_BOTTOM = 706;
    private static final float OWNER_BOTTOM = 680;

    /// Two hundred broad letters still fit, and so do the longest codes.
    private static final float SMALLEST = 7;

    private static final Message CALL = new Message("Pindai sebelum masuk", "Scan before you come in");
    private static final List<Message> STEPS = List.of(
            new Message("1. Pindai kode ini dengan ponsel Anda.", "1. Scan this code with your phone."),
            new Message("2. Isilah siapa Anda dan untuk apa Anda datang.", "2. Say who you are and what you come for."),
            new Message(
                    "3. Masuklah setelah jawabannya: silakan masuk. Bila belum, alasan dan dasar edarannya tertera.",
                    "3. Come in once the answer says so. If it does not, it names the reasons and their circular."),
            new Message(
                    "Tanpa ponsel: tunjukkan nomor identitas Anda kepada petugas di pintu.",
                    "Without a phone: show your identity number to the officer at the door."));

    private final PdfContentByte page;

    private PdfPoster(PdfContentByte page) {
        this.page = page;
    }

    static byte[] write(Poster poster, ByteMatrix modules) {
        Site site = poster.site();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(site.code().value());
            document.addCreator("Edaran");
            document.setDocumentLanguage("id");
            document.open();
            PdfPoster sheet = new PdfPoster(writer.getDirectContent());
            sheet.fitted(printable(site.name()), BOLD, 34, NAME_BOTTOM, PageSize.A4.getHeight() - MARGIN / 2);
            sheet.fitted(site.agency() + "  ·  " + site.code(), REGULAR, 14, OWNER_BOTTOM, NAME_BOTTOM);
            sheet.code(modules);
            sheet.steps();
            sheet.line(site.code().value() + " / " + poster.issue(), REGULAR, 8, MARGIN / 2);
        }
        return bytes.toByteArray();
    }

    /// As large as it fits between two heights.
    private void fitted(String text, BaseFont font, float largest, float bottom, float top) {
        float size = largest;
        while (size > SMALLEST && !fits(column(text, font, size, bottom, top))) {
            size--;
        }
        ColumnText column = column(text, font, size, bottom, top);
        column.go();
    }

    private static boolean fits(ColumnText column) {
        return !ColumnText.hasMoreText(column.go(true));
    }

    private ColumnText column(String text, BaseFont font, float size, float bottom, float top) {
        ColumnText column = new ColumnText(page);
        column.setSimpleColumn(MARGIN, bottom, PageSize.A4.getWidth() - MARGIN, top);
        Paragraph paragraph = new Paragraph(size * 1.15f, text, new Font(font, size));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        column.addElement(paragraph);
        return column;
    }

    /// All modules are one shape, and a side of one is a number that the file can hold: anything else shows hair-lines
    /// between them.
    private void code(ByteMatrix modules) {
        float module = (float) Math.floor(100 * CODE_SIDE / (modules.getWidth() + 2 * ZxingPictures.QUIET)) / 100;
        float left = Math.round((PageSize.A4.getWidth() - module * modules.getWidth()) / 2);
        float top = Math.round(CODE_BOTTOM + (CODE_SIDE + module * modules.getHeight()) / 2);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    page.rectangle(left + x * module, top - (y + 1) * module, module, module);
                }
            }
        }
        page.fill();
    }

    private void steps() {
        float top = CODE_BOTTOM - 6;
        line(CALL.indonesian(), BOLD, 22, top - 22);
        line(CALL.english(), REGULAR, 15, top - 42);
        float bottom = top - 72;
        for (Message step : STEPS) {
            line(step.indonesian(), BOLD, 11, bottom);
            line(step.english(), REGULAR, 10, bottom - 14);
            bottom -= 38;
        }
    }

    private void line(String text, BaseFont font, float size, float bottom) {
        page.beginText();
        page.setFontAndSize(font, size);
        page.showTextAligned(PdfContentByte.ALIGN_CENTER, text, PageSize.A4.getWidth() / 2, bottom, 0);
        page.endText();
    }

    /// What the font cannot draw would be missing without a trace.
    private static String printable(String name) {
        StringBuilder printable = new StringBuilder();
        name.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .map(point -> REGULAR.charExists(point) ? point : '?')
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static BaseFont font(String name) {
        try (InputStream file = PdfPoster.class.getResourceAsStream("/liberation/" + name)) {
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
}
