package id.edaran.roster.rostering;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which rule decides a matter for each kind of person on each day of a range. The law is asked once for
/// each kind and each stretch of days on which the same rules are in force, never once a day: between the
/// dates at which rules or alert levels change, it cannot answer differently.
final class Winners {
    private final int[] stretchOfDay;
    private final List<List<Optional<TimedRule>>> winners;

    private Winners(int[] stretchOfDay, List<List<Optional<TimedRule>>> winners) {
        this.stretchOfDay = stretchOfDay;
        this.winners = winners;
    }

    /// @param kinds the distinct facts of the people; decisions are asked for by their index
    /// @param timeline null while the region has none
    static Winners between(
            LocalDate from,
            LocalDate until,
            @Nullable Timeline timeline,
            String agency,
            List<PersonFacts> kinds,
            Matter matter) {
        List<TimedRule> rules = timeline == null ? List.of() : speaking(timeline, agency, from, until, matter);
        List<LocalDate> starts = List.copyOf(starts(from, until, timeline, rules));
        int[] stretchOfDay = new int[Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1)];
        List<List<Optional<TimedRule>>> winners = new ArrayList<>();
        for (LocalDate start : starts) {
            int first = Math.toIntExact(ChronoUnit.DAYS.between(from, start));
            Arrays.fill(stretchOfDay, first, stretchOfDay.length, winners.size());
            List<TimedRule> inForce =
                    rules.stream().filter(rule -> rule.inForceOn(start)).toList();
            AlertLevel alertLevel = timeline == null ? AlertLevel.NONE : timeline.alertLevelOn(start);
            winners.add(kinds.stream()
                    .map(kind -> decide(inForce, matter, kind, alertLevel).map(Ruling::winner))
                    .toList());
        }
        return new Winners(stretchOfDay, winners);
    }

    /// The rules about a matter that are in force in a range and bind an agency.
    static List<TimedRule> speaking(Timeline timeline, String agency, LocalDate from, LocalDate until, Matter matter) {
        return timeline.rules().stream()
                .filter(rule -> rule.binds(agency))
                .filter(rule -> Matter.of(rule.rule()).contains(matter))
                .filter(rule -> !rule.from().isAfter(until))
                .filter(rule -> rule.until() == null || !rule.until().isBefore(from))
                .toList();
    }

    static Optional<Ruling> decide(List<TimedRule> inForce, Matter matter, PersonFacts person, AlertLevel alertLevel) {
        return inForce.isEmpty()
                ? Optional.empty()
                : Law.decide(Law.reaching(inForce, matter, person, alertLevel), matter);
    }

    int stretches() {
        return winners.size();
    }

    int stretchOf(int day) {
        return stretchOfDay[day];
    }

    /// The winner in a stretch for a kind of person; empty where no rule speaks.
    Optional<TimedRule> ofStretch(int stretch, int kind) {
        return winners.get(stretch).get(kind);
    }

    Optional<TimedRule> on(int day, int kind) {
        return ofStretch(stretchOfDay[day], kind);
    }

    private static NavigableSet<LocalDate> starts(
            LocalDate from, LocalDate until, @Nullable Timeline timeline, List<TimedRule> rules) {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        starts.add(from);
        for (TimedRule rule : rules) {
            starts.add(rule.from());
            if (rule.until() != null) {
                starts.add(rule.until().plusDays(1));
            }
        }
        if (timeline != null) {
            timeline.alertLevels().stream().map(DatedAlertLevel::from).forEach(starts::add);
        }
        return starts.subSet(from, true, until, true);
    }
}
