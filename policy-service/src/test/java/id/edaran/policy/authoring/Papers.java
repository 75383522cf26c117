package id.edaran.policy.authoring;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.testing.Issued;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Circulars of a test, of Bontang and signed on 20 March 2020.
final class Papers {
    private Papers() {}

    static Circular draft(CircularContent content) {
        return new Circular(new CircularId(new UUID(1, 1)), 1, 1, Status.DRAFT, content, List.of(), null);
    }

    static CircularContent content(
            String from,
            @Nullable String until,
            @Nullable String evaluateOn,
            List<String> supersedes,
            String... rules) {
        List<Clause> clauses = new ArrayList<>();
        for (String rule : rules) {
            clauses.add(new Clause(String.valueOf(clauses.size() + 1), "", List.of(rule(rule))));
        }
        return new CircularContent(
                "64.74",
                "1/2020",
                "contoh",
                "Wali Kota Contoh",
                Level.CITY,
                null,
                LocalDate.parse("2020-03-20"),
                new Effective(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)),
                evaluateOn == null ? null : LocalDate.parse(evaluateOn),
                supersedes,
                clauses);
    }

    /// Single quotes for double ones.
    static Rule rule(String json) {
        return Issued.rule(json);
    }

    static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }
}
