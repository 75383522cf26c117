package id.edaran.checkin.posters;

/// Draws posters.
public interface PosterPictures {
    /// The QR alone.
    String svg(Poster poster);

    /// The QR alone.
    byte[] png(Poster poster);

    /// A sheet for the door, A4: whose door it is, the QR, and what to do with it.
    byte[] pdf(Poster poster);
}
