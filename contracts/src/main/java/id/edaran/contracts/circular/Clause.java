package id.edaran.contracts.circular;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.RuleJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One clause of a circular and the rules that it means.
///
/// @param ref the number of the clause as the circular prints it, such as `4` or `4.7`
/// @param rules empty where the clause orders nothing that can be typed
public record Clause(
        String ref,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String text,
        List<Rule> rules) {
    public Clause {
        rules = List.copyOf(rules);
    }

    /// Reads the clauses of a circular or an amendment; refs must differ.
    public static List<Clause> readAll(Fields circular) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        for (Fields fields : circular.objects("clauses")) {
            String text = fields.text("text", 20_000);
            List<Rule> rules =
                    fields.objects("rules").stream().map(RuleJson::read).toList();
            Clause clause = new Clause(fields.requiredText("ref", 32), text == null ? "" : text, rules);
            if (!refs.add(clause.ref()) && !clause.ref().isEmpty()) {
                fields.fault("ref", new Message("muncul dua kali dalam edaran ini", "stands twice in this circular"));
            }
            fields.end();
            clauses.add(clause);
        }
        return List.copyOf(clauses);
    }
}
