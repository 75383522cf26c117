package id.edaran.contracts.law;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.TimedRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The contract's words on who wins, taken one after the other without a thought of speed. It shares no code with
/// [Law], [Rank], [Strictness] and [Scopes], so that the two can be held against each other.
final class PlainReading {
    private static final List<Level> FROM_THE_TOP = List.of(Level.NATIONAL, Level.PROVINCE, Level.CITY, Level.AGENCY);
    private static final List<String> STRUCTURAL = List.of("I", "II", "III", "IV");

    private static final List<AlertLevel> RISING =
            List.of(AlertLevel.NONE, AlertLevel.I, AlertLevel.II, AlertLevel.III, AlertLevel.IV);

    private PlainReading() {}

    /// @param winner null where no rule speaks
    record Outcome(@Nullable TimedRule winner, @Nullable Principle principle, Set<Overruled> overruled) {}

    static Outcome decide(List<TimedRule> rules, Matter matter) {
        Set<Overruled> overruled = new HashSet<>();
        TimedRule standing = null;
        Principle principle = null;
        for (Level level : FROM_THE_TOP) {
            List<TimedRule> ofLevel = rules.stream()
                    .filter(timed -> timed.level() == level && speaksOf(timed.rule(), matter))
                    .toList();
            if (ofLevel.isEmpty()) {
                continue;
            }
            TimedRule best = unbeaten(ofLevel);
            List<TimedRule> others =
                    ofLevel.stream().filter(other -> !other.equals(best)).toList();
            others.forEach(other -> overruled.add(new Overruled(other, best, why(best, other))));
            if (standing == null) {
                standing = best;
                principle = others.isEmpty() ? null : why(best, unbeaten(others));
            } else if (standing.rule().terms().derogable()) {
                overruled.add(new Overruled(standing, best, Principle.DEROGATION));
                standing = best;
                principle = Principle.DEROGATION;
            } else if (asksForMore(best.rule(), standing.rule(), matter)) {
                overruled.add(new Overruled(standing, best, Principle.STRICTER));
                standing = best;
                principle = Principle.STRICTER;
            } else {
                overruled.add(new Overruled(best, standing, Principle.LEX_SUPERIOR));
                principle = Principle.LEX_SUPERIOR;
            }
        }
        return new Outcome(standing, principle, overruled);
    }

    static boolean means(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return fieldsMean(scope, person, alertLevel) && !isExcepted(scope, person, alertLevel);
    }

    static boolean excepts(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return fieldsMean(scope, person, alertLevel) && isExcepted(scope, person, alertLevel);
    }

    private static boolean isExcepted(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return scope.except() != null && means(scope.except(), person, alertLevel);
    }

    private static boolean fieldsMean(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        List<Boolean> fields = new ArrayList<>();
        if (!scope.agencies().isEmpty()) {
            fields.add(scope.agencies().contains(person.agency()));
        }
        if (!scope.units().isEmpty()) {
            boolean inOne = false;
            for (String unit : scope.units()) {
                inOne = inOne || person.unitPath().contains(unit);
            }
            fields.add(inOne);
        }
        if (!scope.unitKinds().isEmpty()) {
            fields.add(scope.unitKinds().contains(person.unitKind()));
        }
        if (!scope.echelons().isEmpty()) {
            boolean ofOne = false;
            for (Echelon named : scope.echelons()) {
                String held = person.echelon().toString();
                ofOne = ofOne
                        || named.toString().equals(held)
                        || named.toString().equals(number(person.echelon()));
            }
            fields.add(ofOne);
        }
        if (!scope.positions().isEmpty()) {
            fields.add(scope.positions().contains(person.position()) || isBelow(scope, person));
        }
        if (!scope.employmentTypes().isEmpty()) {
            fields.add(scope.employmentTypes().contains(person.employmentType()));
        }
        if (!scope.professions().isEmpty()) {
            fields.add(person.profession() != null && scope.professions().contains(person.profession()));
        }
        if (scope.publicFacing() != null) {
            fields.add(scope.publicFacing().equals(person.publicFacing()));
        }
        if (scope.designated() != null) {
            fields.add(scope.designated().equals(person.designated()));
        }
        if (scope.minimumAlertLevel() != null) {
            fields.add(RISING.indexOf(alertLevel) >= RISING.indexOf(scope.minimumAlertLevel()));
        }
        return !fields.contains(false);
    }

    private static boolean isBelow(Scope scope, PersonFacts person) {
        if (scope.levelsBelow() == null) {
            return false;
        }
        for (Holder holder : person.holdersAbove()) {
            int held = STRUCTURAL.indexOf(number(holder.echelon()));
            for (int level = held + 1; level <= held + scope.levelsBelow() && level < STRUCTURAL.size(); level++) {
                if (scope.positions().contains(holder.position())
                        && held >= 0
                        && STRUCTURAL.get(level).equals(number(person.echelon()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String number(Echelon echelon) {
        return echelon.toString().replaceAll("[ab]", "");
    }

    private static TimedRule unbeaten(List<TimedRule> rules) {
        List<TimedRule> unbeaten = rules.stream()
                .filter(rule -> rules.stream().noneMatch(other -> !other.equals(rule) && beats(other, rule)))
                .toList();
        if (unbeaten.size() != 1) {
            throw new IllegalStateException("one winner is expected: " + unbeaten);
        }
        return unbeaten.getFirst();
    }

    private static boolean beats(TimedRule one, TimedRule other) {
        int narrower = narrower(one, other);
        if (narrower != 0) {
            return narrower > 0;
        }
        if (!one.signedOn().equals(other.signedOn())) {
            return one.signedOn().isAfter(other.signedOn());
        }
        if (!one.publishedAt().equals(other.publishedAt())) {
            return one.publishedAt().isAfter(other.publishedAt());
        }
        if (one.clauseIndex() != other.clauseIndex()) {
            return one.clauseIndex() > other.clauseIndex();
        }
        return one.ruleIndex() > other.ruleIndex();
    }

    private static Principle why(TimedRule winner, TimedRule loser) {
        if (narrower(winner, loser) != 0) {
            return Principle.LEX_SPECIALIS;
        }
        return winner.circular().equals(loser.circular()) ? Principle.CLAUSE_ORDER : Principle.LEX_POSTERIOR;
    }

    /// Above zero where the first is narrower: the first field in which the two differ decides.
    private static int narrower(TimedRule one, TimedRule other) {
        List<Boolean> ones = rank(one.rule());
        List<Boolean> others = rank(other.rule());
        for (int i = 0; i < ones.size(); i++) {
            if (!ones.get(i).equals(others.get(i))) {
                return ones.get(i) ? 1 : -1;
            }
        }
        return 0;
    }

    private static List<Boolean> rank(Rule rule) {
        Scope scope = rule.scope();
        boolean agency = !scope.agencies().isEmpty();
        boolean onlyStaff = scope.positions().equals(List.of(Position.STAFF));
        boolean namedPosition = !scope.positions().isEmpty() && !onlyStaff;
        boolean attribute = onlyStaff
                || !scope.echelons().isEmpty()
                || !scope.employmentTypes().isEmpty()
                || !scope.professions().isEmpty()
                || scope.publicFacing() != null
                || scope.designated() != null;
        boolean unit = !scope.units().isEmpty();
        boolean unitKind = !scope.unitKinds().isEmpty();
        SiteSelector sites = null;
        if (rule instanceof EntryRequirement requirement) {
            sites = requirement.sites();
        }
        if (rule instanceof OccupancyLimit limit) {
            sites = limit.sites();
        }
        if (sites == null) {
            return List.of(unit, unitKind, agency, namedPosition, attribute);
        }
        boolean id = !sites.ids().isEmpty();
        boolean siteKind = !sites.kinds().isEmpty();
        return List.of(id, agency, siteKind, unit, unitKind, namedPosition, attribute);
    }

    private static boolean speaksOf(Rule rule, Matter matter) {
        return switch (matter.of()) {
            case ARRANGEMENT ->
                rule instanceof WorkFromHome || rule instanceof WorkOnSite || rule instanceof ShiftRotation;
            case GATHERING -> rule instanceof GatheringLimit;
            case OCCUPANCY -> rule instanceof OccupancyLimit;
            case ENTRY_TEST -> rule instanceof EntryRequirement entry && entry.negativeTest() != null;
            case ENTRY_QR_SCAN -> rule instanceof EntryRequirement entry && entry.qrScan() != null;
            case ENTRY_DOSES -> rule instanceof EntryRequirement entry && entry.vaccineDoses() != null;
            default -> throw new IllegalArgumentException("not drawn at random: " + matter);
        };
    }

    private static boolean asksForMore(Rule lower, Rule higher, Matter matter) {
        if (lower instanceof WorkFromHome a && higher instanceof WorkFromHome b) {
            return a.homePercent() > b.homePercent();
        }
        if (lower instanceof GatheringLimit a && higher instanceof GatheringLimit b) {
            return a.maxParticipants() < b.maxParticipants();
        }
        if (lower instanceof OccupancyLimit a && higher instanceof OccupancyLimit b) {
            return a.maxPersons() != null && b.maxPersons() != null && a.maxPersons() < b.maxPersons();
        }
        if (lower instanceof EntryRequirement a && higher instanceof EntryRequirement b) {
            if (matter.equals(Matter.ENTRY_TEST) && a.negativeTest() != null && b.negativeTest() != null) {
                return a.negativeTest().maxAgeHours() < b.negativeTest().maxAgeHours();
            }
            if (matter.equals(Matter.ENTRY_DOSES) && a.vaccineDoses() != null && b.vaccineDoses() != null) {
                return a.vaccineDoses() > b.vaccineDoses();
            }
            return matter.equals(Matter.ENTRY_QR_SCAN)
                    && Boolean.TRUE.equals(a.qrScan())
                    && Boolean.FALSE.equals(b.qrScan());
        }
        return false;
    }
}
