package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.contracts.circular.Clause;
import java.util.List;
import java.util.Optional;

/// How many rules a circular may hold. Each of them stands in the timeline of every region that it reaches,
/// and all are held against each other.
final class CircularSize {
    private static final int MOST_RULES = 2_000;

    private CircularSize() {}

    static Optional<Fault> fault(List<Clause> clauses) {
        int rules = clauses.stream().mapToInt(clause -> clause.rules().size()).sum();
        return rules <= MOST_RULES
                ? Optional.empty()
                : Optional.of(new Fault(
                        "/clauses",
                        new Message(
                                "memuat " + rules + " aturan; paling banyak " + MOST_RULES + " yang diterima",
                                "hold " + rules + " rules; at most " + MOST_RULES + " are taken")));
    }
}
