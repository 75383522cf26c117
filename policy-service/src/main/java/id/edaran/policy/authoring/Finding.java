package id.edaran.policy.authoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something wrong or odd in a circular.
///
/// @param pointer into the circular's JSON
/// @param clauses refs of the clauses that it is about
/// @param details what the message speaks of, by name; each code has its own
public record Finding(Code code, String pointer, List<String> clauses, Map<String, Object> details) {
    public Finding {
        clauses = List.copyOf(clauses);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /// How much it matters.
    public enum Severity {
        /// It cannot be published so, or can never have an effect.
        ERROR,
        /// Most likely not meant.
        WARNING,
        /// Worth knowing.
        HINT
    }

    /// What was found.
    public enum Code {
        VALIDITY_PAST(Severity.WARNING),
        BEGINS_IN_PAST(Severity.HINT),
        BEGINS_BEFORE_SIGNED(Severity.WARNING),
        SIGNED_IN_FUTURE(Severity.WARNING),
        EVALUATION_OUTSIDE_VALIDITY(Severity.WARNING),
        SUPERSEDES_UNKNOWN(Severity.ERROR),
        /// Of another region, level or agency.
        SUPERSEDES_ANOTHERS(Severity.ERROR),
        /// What it names ends by itself before.
        SUPERSEDES_ENDED(Severity.HINT),
        AGENCY_UNKNOWN(Severity.WARNING),
        AGENCY_OF_ANOTHER_REGION(Severity.WARNING),
        UNIT_UNKNOWN(Severity.WARNING),
        UNIT_OF_ANOTHER_REGION(Severity.WARNING),
        /// A scope joins a unit with agencies none of whose people are in it.
        UNIT_NOT_OF_AGENCY(Severity.WARNING),
        /// By its own words a scope means nobody.
        SCOPE_EMPTY(Severity.ERROR),
        ALERT_LEVEL_NOT_REACHED(Severity.WARNING),
        /// On every day of its validity other rules win for everybody whom it means.
        RULE_OVERRULED(Severity.WARNING),
        /// None of the known people is meant.
        NOBODY_KNOWN(Severity.HINT),
        /// Two rules of the circular contradict each other at equal rank.
        CLAUSE_ORDER(Severity.WARNING),
        /// Takes the place of part of an older circular of the level, which is not said to be superseded.
        REPLACES_EARLIER(Severity.WARNING),
        /// Yields in part to a later circular of the level.
        YIELDS_TO_LATER(Severity.WARNING),
        PEOPLE_IN_NO_RULE(Severity.HINT),
        COUNTER_EMPTY(Severity.WARNING),
        /// People at home have to be called in to meet a duty roster's minimum.
        DUTY_DRAWN_FROM_HOME(Severity.HINT),
        /// There are fewer people than a duty roster asks for.
        DUTY_UNREACHABLE(Severity.WARNING);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }
}
