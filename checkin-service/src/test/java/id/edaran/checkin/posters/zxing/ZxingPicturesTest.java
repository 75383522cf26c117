package id.edaran.checkin.posters.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.edaran.checkin.posters.Poster;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.rule.SiteKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ZxingPicturesTest {
    private static final String TEXT = "EDR1.BTG-OFFICE.1.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    private static final Poster POSTER = poster("Balai Kota Contoh");

    private final ZxingPictures pictures = new ZxingPictures();

    @Test
    void drawsAPngThatAReaderReads() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(pictures.png(POSTER)));

        assertEquals(TEXT, read(picture));
    }

    @Test
    void drawsAnSvgThatAReaderReads() throws Exception {
        String svg = pictures.svg(POSTER);

        assertTrue(svg.startsWith("<svg "));
        assertEquals(TEXT, read(drawn(svg)));
    }

    @Test
    void makesASheetForTheDoorThatAReaderReads() throws Exception {
        String name = "Kantor Pelayanan Umum “Ñusa Tênggara” – Łódź";
        try (PDDocument sheet = Loader.loadPDF(pictures.pdf(poster(name)))) {
            assertEquals(1, sheet.getNumberOfPages());
            assertEquals(595, sheet.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(842, sheet.getPage(0).getMediaBox().getHeight(), 1);

            String words = new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
            for (String word : List.of(
                    name, "SETDA", "BTG-OFFICE.1", "Pindai sebelum masuk", "Scan before you come in", "Tanpa ponsel")) {
                assertTrue(words.contains(word), word + " in " + words);
            }
            assertEquals(TEXT, read(new PDFRenderer(sheet).renderImageWithDPI(0, 150)));
            int fonts = 0;
            for (COSName font : sheet.getPage(0).getResources().getFontNames()) {
                assertTrue(sheet.getPage(0).getResources().getFont(font).isEmbedded());
                fonts++;
            }
            assertEquals(2, fonts);
        }
    }

    @Test
    void printsTheLongestNameWholeOnOnePage() throws Exception {
        for (String name : List.of("W".repeat(200), "Kantor Camat ".repeat(15).strip())) {
            try (PDDocument sheet = Loader.loadPDF(pictures.pdf(poster(name)))) {
                assertEquals(1, sheet.getNumberOfPages());
                String words = new PDFTextStripper().getText(sheet).replaceAll("\\s", "");
                assertTrue(words.contains(name.replace(" ", "")), words);
                assertEquals(TEXT, read(new PDFRenderer(sheet).renderImageWithDPI(0, 150)));
            }
        }
    }

    @Test
    void drawsCodesOfEveryLength() throws Exception {
        for (int length = 1; length <= 64; length += 9) {
            SiteCode code = new SiteCode("x".repeat(length));
            String text = TEXT.replace("BTG-OFFICE.1", code.value());
            try (PDDocument sheet = Loader.loadPDF(pictures.pdf(poster(code, "Balai Kota", text)))) {
                assertEquals(text, read(new PDFRenderer(sheet).renderImageWithDPI(0, 150)));
            }
        }
    }

    @Test
    void showsThatALetterCannotBePrinted() throws Exception {
        try (PDDocument sheet = Loader.loadPDF(pictures.pdf(poster("Kantor \ud83c\udfe2\tContoh")))) {
            assertTrue(new PDFTextStripper().getText(sheet).contains("Kantor ? Contoh"));
        }
    }

    private static Poster poster(String name) {
        return poster(new SiteCode("BTG-OFFICE.1"), name, TEXT);
    }

    private static Poster poster(SiteCode code, String name, String text) {
        return new Poster(new Site(code, "64.74", "SETDA", name, SiteKind.OFFICE, null, List.of(), 1), text, 0);
    }

    /// Draws what the path says, one unit as eight pixels.
    private static BufferedImage drawn(String svg) {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertTrue(size.find());
        int units = Integer.parseInt(size.group(1));
        BufferedImage picture = new BufferedImage(units * 8, units * 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, units * 8, units * 8);
        pen.setColor(Color.BLACK);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            pen.fillRect(Integer.parseInt(module.group(1)) * 8, Integer.parseInt(module.group(2)) * 8, 8, 8);
        }
        pen.dispose();
        return picture;
    }

    private static String read(BufferedImage picture) throws Exception {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }
}
