package id.edaran.checkin.retention;

/// What became of one person's data of a kind.
///
/// @param erased how much is gone
/// @param staying how much must stay
public record Forgotten(int erased, int staying) {}
