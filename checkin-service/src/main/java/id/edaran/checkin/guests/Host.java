package id.edaran.checkin.guests;

import id.edaran.contracts.rule.Position;
import org.jspecify.annotations.Nullable;

/// The official who is visited.
///
/// @param agency null where nobody said; then the site's owner is meant
public record Host(@Nullable Position position, @Nullable String agency) {}
