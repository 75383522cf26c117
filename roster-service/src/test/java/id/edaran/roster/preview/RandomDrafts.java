package id.edaran.roster.preview;

import static id.edaran.roster.Rules.agencies;
import static id.edaran.roster.Rules.echelons;
import static id.edaran.roster.Rules.except;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.onSite;
import static id.edaran.roster.Rules.publicFacing;
import static id.edaran.roster.Rules.shifts;
import static id.edaran.roster.Rules.timed;
import static id.edaran.roster.Rules.units;
import static id.edaran.roster.Rules.until;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What circulars may do next: more or fewer at home, as usual, shifts, duty rosters; some supersede,
/// prolong or end what is in force. One duty roster at most is in force on a day.
final class RandomDrafts {
    private final Random random;
    private final Town town;

    RandomDrafts(Random random, Town town) {
        this.random = random;
        this.town = town;
    }

    List<TimedRule> after(List<TimedRule> rules, String circular, LocalDate today) {
        LocalDate from = today.plusDays(random.nextInt(12) - 2L);
        LocalDate until = random.nextInt(3) == 0 ? null : from.plusDays(3L + random.nextInt(25));
        return switch (random.nextInt(9)) {
            case 0 -> with(rules, circular, from, until, onSite(scope()));
            case 1 -> with(rules, circular, from, until, shifts(2 + random.nextInt(2), 1, units(unit(), unit())));
            case 2, 3 ->
                with(
                        ended(rules, rule -> rule.rule() instanceof DutyRoster, from),
                        circular,
                        from,
                        until,
                        new DutyRoster(
                                Terms.of(random.nextBoolean() ? Scope.EVERYONE : units(unit(), unit())),
                                1 + random.nextInt(5),
                                null));
            case 4 -> with(ended(rules, any(rules), from), circular, from, until, home(percent(), scope()));
            case 5 -> ended(rules, any(rules), from);
            case 6 -> prolonged(rules, circular, today);
            case 7 -> with(rules, circular, from, until, home(percent(), 8 + random.nextInt(8), null, scope()));
            default -> with(rules, circular, from, until, home(percent(), scope()));
        };
    }

    private List<TimedRule> with(
            List<TimedRule> rules, String circular, LocalDate from, @Nullable LocalDate until, Rule rule) {
        boolean ofAgency = random.nextInt(4) == 0 && !(rule instanceof DutyRoster);
        List<TimedRule> all = new ArrayList<>(rules);
        all.add(timed(
                circular,
                "1",
                ofAgency ? Level.AGENCY : Level.CITY,
                ofAgency ? agency() : null,
                from.toString(),
                until == null ? null : until.toString(),
                rule));
        return List.copyOf(all);
    }

    /// Without the days from one on.
    private static List<TimedRule> ended(List<TimedRule> rules, Predicate<TimedRule> which, LocalDate firstWithout) {
        List<TimedRule> left = new ArrayList<>();
        for (TimedRule rule : rules) {
            LocalDate last = rule.until();
            boolean lasts = last == null || !last.isBefore(firstWithout);
            if (!which.test(rule) || !lasts) {
                left.add(rule);
            } else if (rule.from().isBefore(firstWithout)) {
                left.add(until(rule, firstWithout.minusDays(1).toString()));
            }
        }
        return List.copyOf(left);
    }

    private List<TimedRule> prolonged(List<TimedRule> rules, String number, LocalDate today) {
        return rules.stream()
                .map(rule -> rule.until() == null
                                || rule.until().isBefore(today)
                                || rule.rule() instanceof DutyRoster
                                || random.nextBoolean()
                        ? rule
                        : until(
                                rule,
                                rule.until().plusDays(10).toString(),
                                new Numbering(rule.until().plusDays(1), "no/" + number, 2)))
                .toList();
    }

    private Predicate<TimedRule> any(List<TimedRule> rules) {
        TimedRule chosen = rules.isEmpty() ? null : rules.get(random.nextInt(rules.size()));
        return rule -> rule.equals(chosen);
    }

    private int percent() {
        return 25 * (1 + random.nextInt(4));
    }

    private Scope scope() {
        return switch (random.nextInt(6)) {
            case 0 -> echelons(Echelon.NONE);
            case 1 -> except(Scope.EVERYONE, publicFacing());
            case 2 -> units(unit(), unit(), unit());
            case 3 -> agencies(agency());
            default -> Scope.EVERYONE;
        };
    }

    private String agency() {
        List<String> names = List.copyOf(town.agencies().keySet());
        return town.city().code(names.get(random.nextInt(names.size())));
    }

    private String unit() {
        List<String> names = List.copyOf(town.units());
        return town.city().code(names.get(random.nextInt(names.size())));
    }
}
