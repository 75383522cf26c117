package id.edaran.checkin.gate;

import org.jspecify.annotations.Nullable;

/// Whether a site can take somebody in.
///
/// @param capacity null for no limit
/// @param occupied who is inside
/// @param inside whether the person is one of them, and needs no second place
public record Room(@Nullable Integer capacity, int occupied, boolean inside) {
    boolean full() {
        return !inside && capacity != null && occupied >= capacity;
    }
}
