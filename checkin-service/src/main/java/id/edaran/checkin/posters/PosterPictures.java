package id.edaran.checkin.posters;

/// Draws a poster's text as a QR.
public interface PosterPictures {
    String svg(String text);

    byte[] png(String text);
}
