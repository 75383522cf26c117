package id.edaran.checkin.posters.zxing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import id.edaran.checkin.posters.Poster;
import id.edaran.checkin.posters.PosterPictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Draws the modules of the QR itself, without ZXing's own client library: the core is all that is needed.
@ApplicationScoped
class ZxingPictures implements PosterPictures {
    /// White around the code, in modules (ISO/IEC 18004 asks for four).
    static final int QUIET = 4;

    /// Pixels a module of the PNG.
    private static final int SCALE = 12;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    @Override
    public String svg(Poster poster) {
        ByteMatrix modules = modules(poster.text());
        int size = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <rect width="%1$d" height="%1$d" fill="#fff"/>
                <path fill="#000" d="%2$s"/>
                </svg>
                """.formatted(size, path);
    }

    @Override
    public byte[] png(Poster poster) {
        ByteMatrix modules = modules(poster.text());
        int size = (modules.getWidth() + 2 * QUIET) * SCALE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, isDark(modules, x / SCALE - QUIET, y / SCALE - QUIET) ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    @Override
    public byte[] pdf(Poster poster) {
        return PdfPoster.write(poster, modules(poster.text()));
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static ByteMatrix modules(String text) {
        try {
            // M survives a scratched sheet of paper and keeps the modules large.
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a poster's text fits a QR", e);
        }
    }
}
