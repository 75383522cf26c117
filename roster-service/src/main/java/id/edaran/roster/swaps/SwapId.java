package id.edaran.roster.swaps;

import java.util.UUID;

/// The id of a swap.
public record SwapId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
