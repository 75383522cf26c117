package id.edaran.policy.circulars;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rules of one circular that contradict each other at equal rank, so that merely their order decides.
public final class Contradictions {
    /// Who reads more of them than this has understood that something is wrong.
    private static final int MOST_WARNINGS = 100;

    private Contradictions() {}

    /// Two rules of one circular, of which the later one counts.
    public record Contradiction(TimedRule earlier, TimedRule later) {}

    public static List<Contradiction> in(CircularContent circular, List<Clause> clauses) {
        return between(rules(circular, clauses));
    }

    /// @param rules of one circular with the same days, by clause and rule
    public static List<Contradiction> between(List<TimedRule> rules) {
        List<Set<Matter>> matters =
                rules.stream().map(timed -> Matter.of(timed.rule())).toList();
        List<Contradiction> found = new ArrayList<>();
        for (int a = 0; a < rules.size() && found.size() < MOST_WARNINGS; a++) {
            for (int b = a + 1; b < rules.size() && found.size() < MOST_WARNINGS; b++) {
                TimedRule earlier = rules.get(a);
                TimedRule later = rules.get(b);
                Set<Matter> others = matters.get(b);
                List<Matter> shared = matters.get(a).stream()
                        .filter(matter -> others.stream().anyMatch(matter::meets))
                        .toList();
                if (contradict(earlier, later, shared)) {
                    found.add(new Contradiction(earlier, later));
                }
            }
        }
        return List.copyOf(found);
    }

    /// Two rules that have people work as usual agree, whomever they are for.
    private static boolean sayTheSame(Rule one, Rule other) {
        return one.equals(other) || (one instanceof WorkOnSite && other instanceof WorkOnSite);
    }

    private static boolean contradict(TimedRule earlier, TimedRule later, List<Matter> shared) {
        if (shared.isEmpty()
                || sayTheSame(earlier.rule(), later.rule())
                || !SiteSelector.of(earlier.rule()).meets(SiteSelector.of(later.rule()))
                || Scopes.apart(earlier.rule().scope(), later.rule().scope())) {
            return false;
        }
        return shared.stream()
                .flatMap(matter -> Law.decide(List.of(earlier, later), matter).stream())
                .flatMap(ruling -> ruling.overruled().stream())
                .anyMatch(overruled -> overruled.principle() == Principle.CLAUSE_ORDER);
    }

    private static List<TimedRule> rules(CircularContent circular, List<Clause> clauses) {
        List<TimedRule> rules = new ArrayList<>();
        for (int c = 0; c < clauses.size(); c++) {
            List<Rule> ofClause = clauses.get(c).rules();
            for (int r = 0; r < ofClause.size(); r++) {
                rules.add(new TimedRule(
                        "this",
                        circular.region(),
                        circular.level(),
                        circular.agency(),
                        circular.signedOn(),
                        Instant.EPOCH,
                        clauses.get(c).ref(),
                        c,
                        r,
                        ofClause.get(r),
                        circular.effective().from(),
                        circular.effective().until(),
                        circular.effective().from(),
                        List.of(new Numbering(circular.effective().from(), circular.number(), 1))));
            }
        }
        return rules;
    }
}
