package id.edaran.contracts.timeline;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule with the days on which it is in force and where it comes from.
///
/// @param circular id of the circular
/// @param region code of the region that issued it, possibly one above the timeline's
/// @param agency with level AGENCY: the one agency that it binds
/// @param signedOn of the revision that brought this content; prolonging does not renew it (lex posterior)
/// @param publishedAt of the same revision; decides between circulars signed on one day
/// @param clause the clause's ref
/// @param clauseIndex place of the clause in its circular, from 0
/// @param ruleIndex place of the rule in its clause, from 0
/// @param from first day in force
/// @param until last day in force; null for an open end
/// @param startedOn first day of this very rule, also where an amendment restated it: rotations count from here
/// @param numbers by which number it is held up from which day on, oldest first, never empty
public record TimedRule(
        String circular,
        String region,
        Level level,
        @Nullable String agency,
        LocalDate signedOn,
        Instant publishedAt,
        String clause,
        int clauseIndex,
        int ruleIndex,
        Rule rule,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate startedOn,
        List<Numbering> numbers) {
    public TimedRule {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("a rule in force has a number");
        }
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// The number that holds on a day, and its revision.
    public Numbering numberedOn(LocalDate day) {
        Numbering holding = numbers.getFirst();
        for (Numbering numbering : numbers) {
            if (!numbering.from().isAfter(day)) {
                holding = numbering;
            }
        }
        return holding;
    }

    /// Whether the rule's circular binds an agency at all; only an agency's own circular does not bind the others.
    public boolean binds(@Nullable String someAgency) {
        return agency == null || agency.equals(someAgency);
    }
}
