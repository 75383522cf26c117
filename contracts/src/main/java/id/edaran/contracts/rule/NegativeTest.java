package id.edaran.contracts.rule;

import java.util.List;

/// A negative test that a door asks for.
///
/// @param kinds kinds that count; empty means any
/// @param maxAgeHours hours since sampling; exactly so many are still valid
public record NegativeTest(List<TestKind> kinds, int maxAgeHours) {
    public NegativeTest {
        kinds = List.copyOf(kinds);
    }

    public boolean accepts(TestKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
