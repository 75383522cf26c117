package id.edaran.contracts.law;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.TimedRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides which of the rules that meet counts.
///
/// Within a level of government the narrower scope wins (lex specialis), then the later circular (lex posterior), then
/// the later clause. Across levels the higher winner stands (lex superior), unless it lets lower levels depart from it
/// (derogation) or the lower one is of the same type and stricter.
public final class Law {
    private static final Comparator<TimedRule> BY_DATE =
            Comparator.comparing(TimedRule::signedOn).thenComparing(TimedRule::publishedAt);

    private static final Comparator<TimedRule> BY_PLACE =
            Comparator.comparingInt(TimedRule::clauseIndex).thenComparingInt(TimedRule::ruleIndex);

    /// The winner of a level is the greatest; the circular's id makes the order total whatever the data.
    private static final Comparator<TimedRule> WITHIN_A_LEVEL = Comparator.<TimedRule>comparingInt(
                    timed -> Rank.of(timed.rule()))
            .thenComparing(BY_DATE)
            .thenComparing(TimedRule::circular)
            .thenComparing(BY_PLACE)
            .thenComparing(TimedRule::from);

    private Law() {}

    /// Decides between rules that all are in force and all mean the same person, site or event.
    ///
    /// @param candidates in any order, which changes nothing; rules of another matter are passed over
    /// @return empty where no rule speaks
    public static Optional<Ruling> decide(Collection<TimedRule> candidates, Matter matter) {
        List<TimedRule> competing = candidates.stream()
                .filter(timed -> Matter.of(timed.rule()).stream().anyMatch(matter::meets))
                .toList();
        List<Overruled> overruled = new ArrayList<>();
        TimedRule standing = null;
        Principle last = null;
        for (Level level : Level.values()) {
            List<TimedRule> ofLevel = competing.stream()
                    .filter(timed -> timed.level() == level)
                    .sorted(WITHIN_A_LEVEL.reversed())
                    .toList();
            if (ofLevel.isEmpty()) {
                continue;
            }
            TimedRule best = ofLevel.getFirst();
            for (TimedRule loser : ofLevel.subList(1, ofLevel.size())) {
                overruled.add(new Overruled(loser, best, withinLevel(best, loser)));
            }
            if (standing == null) {
                standing = best;
                last = ofLevel.size() > 1 ? withinLevel(best, ofLevel.get(1)) : null;
                continue;
            }
            Principle departure = departure(best, standing, matter);
            if (departure == null) {
                overruled.add(new Overruled(best, standing, Principle.LEX_SUPERIOR));
                last = Principle.LEX_SUPERIOR;
            } else {
                overruled.add(new Overruled(standing, best, departure));
                standing = best;
                last = departure;
            }
        }
        return standing == null ? Optional.empty() : Optional.of(new Ruling(standing, last, overruled));
    }

    /// The rules in force that decide a matter for a person on a day whose alert level is given.
    public static List<TimedRule> reaching(
            Collection<TimedRule> inForce, Matter matter, PersonFacts person, AlertLevel alertLevel) {
        return inForce.stream()
                .filter(timed -> timed.binds(person.agency()))
                .filter(timed -> Matter.of(timed.rule()).stream().anyMatch(matter::meets))
                .filter(timed -> Scopes.means(timed.rule().scope(), person, alertLevel))
                .toList();
    }

    /// The rules in force that decide a matter for an office on a day whose alert level is given.
    public static List<TimedRule> reaching(
            Collection<TimedRule> inForce, Matter matter, OfficeFacts office, AlertLevel alertLevel) {
        return inForce.stream()
                .filter(timed -> timed.binds(office.agency()))
                .filter(timed -> Matter.of(timed.rule()).stream().anyMatch(matter::meets))
                .filter(timed -> Scopes.means(timed.rule().scope(), office, alertLevel))
                .toList();
    }

    /// The rules in force that decide a matter for a site, or for somebody at its door, on a day whose alert
    /// level is given. A scope's agencies are the site's owner, whoever comes; what it asks of a person is met
    /// by staff only, and only where their facts are known. An exception that asks for such facts takes nobody
    /// else away.
    ///
    /// @param staff facts of whoever comes as staff; null for visitors, and where they are not known
    public static List<TimedRule> reaching(
            Collection<TimedRule> inForce,
            Matter matter,
            SiteFacts site,
            @Nullable PersonFacts staff,
            AlertLevel alertLevel) {
        List<TimedRule> ofSite = inForce.stream()
                .filter(timed -> SiteSelector.of(timed.rule()).covers(site.code(), site.kind()))
                .toList();
        return staff == null
                ? reaching(ofSite, matter, OfficeFacts.ofAgency(site.agency()), alertLevel)
                : reaching(ofSite, matter, staff.withAgency(site.agency()), alertLevel);
    }

    /// The rules in force that would decide a matter for a person, had their own exception not taken the person away.
    public static List<TimedRule> excepting(
            Collection<TimedRule> inForce, Matter matter, PersonFacts person, AlertLevel alertLevel) {
        return inForce.stream()
                .filter(timed -> timed.binds(person.agency()))
                .filter(timed -> Matter.of(timed.rule()).stream().anyMatch(matter::meets))
                .filter(timed -> Scopes.reach(timed.rule().scope(), person, alertLevel) == Scopes.Reach.EXCEPTED)
                .toList();
    }

    private static @Nullable Principle departure(TimedRule lower, TimedRule higher, Matter matter) {
        if (higher.rule().terms().derogable()) {
            return Principle.DEROGATION;
        }
        return Strictness.stricter(lower.rule(), higher.rule(), matter) ? Principle.STRICTER : null;
    }

    private static Principle withinLevel(TimedRule winner, TimedRule loser) {
        if (Rank.of(winner.rule()) != Rank.of(loser.rule())) {
            return Principle.LEX_SPECIALIS;
        }
        return winner.circular().equals(loser.circular()) && BY_DATE.compare(winner, loser) == 0
                ? Principle.CLAUSE_ORDER
                : Principle.LEX_POSTERIOR;
    }
}
