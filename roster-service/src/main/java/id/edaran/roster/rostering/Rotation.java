package id.edaran.roster.rostering;

import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.timeline.TimedRule;
import java.time.LocalDate;

/// A rule under which people take turns. It stays the same rotation when the circular is prolonged or an
/// amendment restates the very rule, so that nobody's turn is forgotten.
record Rotation(String circular, LocalDate startedOn, Rule rule) {
    static Rotation of(TimedRule timed) {
        return new Rotation(timed.circular(), timed.startedOn(), timed.rule());
    }
}
