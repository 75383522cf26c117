package id.edaran.contracts.meaning;

import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// ENTRY_REQUIREMENT (rows BIT-1, BIT-9): what a door asks of whoever comes; test, QR scan and doses are
/// decided each by itself. What is empty is not asked for.
public final class DoorRequirements {
    private final Optional<Asked<NegativeTest>> test;
    private final Optional<Asked<Boolean>> qrScan;
    private final Optional<Asked<Integer>> doses;

    private DoorRequirements(
            Optional<Asked<NegativeTest>> test, Optional<Asked<Boolean>> qrScan, Optional<Asked<Integer>> doses) {
        this.test = test;
        this.qrScan = qrScan;
        this.doses = doses;
    }

    /// One thing that a door asks for.
    public record Asked<T>(Ruling ruling, T what) {}

    /// Who comes for WORK is judged as staff, who comes for a SERVICE or as a GUEST as a visitor.
    ///
    /// @param staff facts of whoever comes for WORK; null where they are not known: then a requirement that
    ///     asks for something of people is not laid on them, and an exception that does takes nobody away
    public static DoorRequirements of(RulesOfDay rules, SiteFacts site, Purpose purpose, @Nullable PersonFacts staff) {
        RulesOfDay meant = rules.only(timed ->
                timed.rule() instanceof EntryRequirement requirement && isFor(requirement.appliesTo(), purpose));
        PersonFacts person = purpose == Purpose.WORK ? staff : null;
        return new DoorRequirements(
                asked(meant.decide(Matter.ENTRY_TEST, site, person), EntryRequirement::negativeTest),
                asked(meant.decide(Matter.ENTRY_QR_SCAN, site, person), EntryRequirement::qrScan)
                        .filter(Asked::what),
                asked(meant.decide(Matter.ENTRY_DOSES, site, person), EntryRequirement::vaccineDoses)
                        .filter(asked -> asked.what() > 0));
    }

    public Optional<Asked<NegativeTest>> test() {
        return test;
    }

    public Optional<Asked<Boolean>> qrScan() {
        return qrScan;
    }

    /// How many doses, at least one.
    public Optional<Asked<Integer>> doses() {
        return doses;
    }

    private static boolean isFor(AppliesTo appliesTo, Purpose purpose) {
        return switch (appliesTo) {
            case EVERYONE -> true;
            case STAFF -> purpose == Purpose.WORK;
            case VISITORS -> purpose != Purpose.WORK;
        };
    }

    private static <T> Optional<Asked<T>> asked(
            Optional<Ruling> ruling, Function<EntryRequirement, @Nullable T> field) {
        return ruling.flatMap(decided -> Optional.ofNullable(
                        field.apply((EntryRequirement) decided.winner().rule()))
                .map(what -> new Asked<>(decided, what)));
    }
}
