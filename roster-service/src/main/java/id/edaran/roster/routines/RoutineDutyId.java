package id.edaran.roster.routines;

import id.edaran.contracts.Fields;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.UnitCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names a duty by whose it is and what is to be done, so that its evidence outlives the circular that asked
/// for it.
///
/// @param ofUnit whether it is a unit's; an agency's otherwise
/// @param code of the agency or unit
/// @param rule tells apart what several rules ask of different people of an agency; null where it is the
///     office's
public record RoutineDutyId(
        boolean ofUnit,
        String code,
        Routine routine,
        @Nullable String rule) implements Comparable<RoutineDutyId> {
    private static final String SEPARATOR = "~";

    static RoutineDutyId of(AgencyCode agency, Routine routine) {
        return new RoutineDutyId(false, agency.value(), routine, null);
    }

    static RoutineDutyId of(UnitCode unit, Routine routine) {
        return new RoutineDutyId(true, unit.value(), routine, null);
    }

    /// What a rule asks of people and not of an office.
    static RoutineDutyId of(AgencyCode agency, Routine routine, TimedRule rule) {
        return new RoutineDutyId(
                false, agency.value(), routine, rule.circular() + "." + rule.clauseIndex() + "." + rule.ruleIndex());
    }

    /// Empty where it is no id of ours.
    public static Optional<RoutineDutyId> parse(String text) {
        String[] parts = text.split(SEPARATOR, 4);
        if (parts.length < 3 || !Fields.CODE.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        boolean ofUnit = parts[0].equals("unit");
        if (!ofUnit && !parts[0].equals("agency")) {
            return Optional.empty();
        }
        for (Routine routine : Routine.values()) {
            if (routine.name().equals(parts[2])) {
                return Optional.of(new RoutineDutyId(ofUnit, parts[1], routine, parts.length > 3 ? parts[3] : null));
            }
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(RoutineDutyId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        String office = (ofUnit ? "unit" : "agency") + SEPARATOR + code + SEPARATOR + routine.name();
        return rule == null ? office : office + SEPARATOR + rule;
    }
}
