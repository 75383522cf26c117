package id.edaran.policy.authoring;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a circular names agencies and units.
///
/// @param joined scopes that name both, with the agencies of the circular itself where a scope names none
record NamedCodes(List<Named> agencies, List<Named> units, List<Joined> joined) {
    /// @param clause ref of the clause; null outside of clauses
    record Named(String code, String pointer, @Nullable String clause) {
        List<String> clauses() {
            return clause == null ? List.of() : List.of(clause);
        }
    }

    record Joined(List<String> agencies, List<Named> units) {}

    static NamedCodes of(CircularContent content, List<Clause> clauses) {
        NamedCodes codes = new NamedCodes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String issuer = content.agency();
        if (issuer != null) {
            codes.agencies.add(new Named(issuer, "/agency", null));
        }
        for (int c = 0; c < clauses.size(); c++) {
            Clause clause = clauses.get(c);
            for (int r = 0; r < clause.rules().size(); r++) {
                Rule rule = clause.rules().get(r);
                String pointer = "/clauses/" + c + "/rules/" + r;
                codes.add(rule.scope(), pointer + "/scope", clause.ref(), issuer);
                String coordinator = rule.terms().coordinatedBy();
                if (coordinator != null) {
                    codes.agencies.add(new Named(coordinator, pointer + "/coordinatedBy", clause.ref()));
                }
            }
        }
        return codes;
    }

    private void add(Scope scope, String pointer, String clause, @Nullable String issuer) {
        List<Named> ofScope = new ArrayList<>();
        each(scope.agencies(), (i, code) -> agencies.add(new Named(code, pointer + "/agencies/" + i, clause)));
        each(scope.units(), (i, code) -> ofScope.add(new Named(code, pointer + "/units/" + i, clause)));
        units.addAll(ofScope);
        List<String> joinedWith = issuer == null ? scope.agencies() : List.of(issuer);
        if (!ofScope.isEmpty() && !joinedWith.isEmpty()) {
            joined.add(new Joined(joinedWith, ofScope));
        }
        if (scope.except() != null) {
            add(scope.except(), pointer + "/except", clause, issuer);
        }
    }

    private static void each(List<String> codes, BiConsumer<Integer, String> consumer) {
        for (int i = 0; i < codes.size(); i++) {
            consumer.accept(i, codes.get(i));
        }
    }

    Set<String> agencyCodes() {
        return agencies.stream().map(Named::code).collect(Collectors.toSet());
    }

    Set<String> unitCodes() {
        return units.stream().map(Named::code).collect(Collectors.toSet());
    }
}
