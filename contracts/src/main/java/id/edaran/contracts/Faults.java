package id.edaran.contracts;

import java.util.ArrayList;
import java.util.List;

/// Collects every fault of one document, so that a client learns of all of them at once.
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String message) {
        found.add(new Fault(pointer, message));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /// Ends the reading of a document.
    ///
    /// @throws InvalidContentException when anything was found
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidContentException(all());
        }
    }
}
