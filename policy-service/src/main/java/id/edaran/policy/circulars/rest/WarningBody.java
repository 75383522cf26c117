package id.edaran.policy.circulars.rest;

import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.Contradictions;
import id.edaran.policy.circulars.Contradictions.Contradiction;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.support.rest.Language;
import java.util.List;

/// Something odd that does not keep a circular from being published. It follows from what the circular says
/// and from where the units are that it names, so it is worked out wherever the circular is shown.
///
/// @param clauses refs of the clauses that it is about
public record WarningBody(String code, List<String> clauses, String message) {
    static List<WarningBody> of(Circular circular, List<Clause> clauses, KnownUnits knownUnits, Language language) {
        return Contradictions.in(circular.content(), clauses, knownUnits).stream()
                .map(contradiction -> of(contradiction, language))
                .toList();
    }

    private static WarningBody of(Contradiction contradiction, Language language) {
        TimedRule earlier = contradiction.earlier();
        TimedRule later = contradiction.later();
        String one = earlier.clause() + " (" + earlier.rule().type() + ")";
        String other = later.clause() + " (" + later.rule().type() + ")";
        return new WarningBody(
                Principle.CLAUSE_ORDER.name(),
                List.of(earlier.clause(), later.clause()),
                language.of(
                        "Butir " + one + " dan " + other
                                + " mengatur hal yang sama dengan kedudukan setara; yang belakangan berlaku.",
                        "Clauses " + one + " and " + other
                                + " speak about the same with equal rank; the later one counts."));
    }
}
