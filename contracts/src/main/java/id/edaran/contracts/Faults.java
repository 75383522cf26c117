package id.edaran.contracts;

import java.util.ArrayList;
import java.util.List;

/// Collects every fault of one document, so that a client learns of all of them at once.
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, Message message) {
        found.add(new Fault(pointer, message));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /// Whether a fault stands at a pointer or beneath it. A document is read in its own order, so that the faults
    /// of the enclosing object are the latest: looking back ends where they end, however many there are.
    boolean noted(String pointer, String enclosing) {
        return found.reversed().stream()
                .map(Fault::pointer)
                .takeWhile(at -> at.startsWith(enclosing))
                .anyMatch(at -> at.equals(pointer) || at.startsWith(pointer + "/"));
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
