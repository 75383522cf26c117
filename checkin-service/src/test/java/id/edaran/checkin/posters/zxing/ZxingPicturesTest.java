package id.edaran.checkin.posters.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ZxingPicturesTest {
    private static final String TEXT = "EDR1.BTG-OFFICE.1.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    private final ZxingPictures pictures = new ZxingPictures();

    @Test
    void drawsAPngThatAReaderReads() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(pictures.png(TEXT)));

        assertEquals(TEXT, read(picture));
    }

    @Test
    void drawsAnSvgThatAReaderReads() throws Exception {
        String svg = pictures.svg(TEXT);

        assertTrue(svg.startsWith("<svg "));
        assertEquals(TEXT, read(drawn(svg)));
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
