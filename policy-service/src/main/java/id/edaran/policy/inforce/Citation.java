package id.edaran.policy.inforce;

import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.timeline.Numbering;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The clause on which an answer rests.
///
/// @param number that holds on the day that was asked, of an amendment where one holds the rule up
/// @param principle by which the clause beat what stood against it; null where nothing did
public record Citation(
        String circular,
        String number,
        int revision,
        String clause,
        @Nullable Principle principle) {
    public static Citation of(Ruling ruling, LocalDate day) {
        Numbering numbering = ruling.winner().numberedOn(day);
        return new Citation(
                ruling.winner().circular(),
                numbering.number(),
                numbering.revision(),
                ruling.winner().clause(),
                ruling.principle());
    }
}
