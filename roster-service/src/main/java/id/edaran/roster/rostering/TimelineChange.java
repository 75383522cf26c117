package id.edaran.roster.rostering;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which agencies' stored rosters a new timeline can change. A national circular must not have the rosters
/// of those computed anew whom it cannot mean.
public final class TimelineChange {
    private final boolean everybody;
    private final List<TimedRule> changed;

    private TimelineChange(boolean everybody, List<TimedRule> changed) {
        this.everybody = everybody;
        this.changed = changed;
    }

    /// A region's first timeline, and one with days of another length, can mean everybody.
    public static TimelineChange from(Optional<Timeline> earlier, Timeline later, LocalDate from, LocalDate until) {
        return earlier.filter(known -> known.timeZone().equals(later.timeZone()))
                .map(known -> between(known, later, from, until))
                .orElseGet(() -> new TimelineChange(true, List.of()));
    }

    /// Compares two timelines as far as they shape the days of a horizon. These depend on the rules of the
    /// horizon and, through the turns, on the days since the oldest of them began; what was before or comes
    /// after does not matter.
    public static TimelineChange between(Timeline earlier, Timeline later, LocalDate from, LocalDate until) {
        LocalDate since = Stream.of(earlier, later)
                .flatMap(timeline -> shaping(timeline, from, until).stream())
                .filter(rule -> !(rule.rule() instanceof WorkOnSite))
                .map(TimedRule::startedOn)
                .filter(start -> start.isBefore(from))
                .min(LocalDate::compareTo)
                .orElse(from);
        boolean sameAlerts = since.datesUntil(until.plusDays(1))
                .allMatch(day -> earlier.alertLevelOn(day) == later.alertLevelOn(day));
        List<TimedRule> before = effects(earlier, since, until);
        List<TimedRule> after = effects(later, since, until);
        List<TimedRule> changed = new ArrayList<>(difference(before, after));
        changed.addAll(difference(after, before));
        if (!sameAlerts) {
            after.stream()
                    .filter(rule -> dependsOnAlertLevel(rule.rule().scope()))
                    .forEach(changed::add);
        }
        return new TimelineChange(false, List.copyOf(changed));
    }

    /// The agencies of whose people the change can mean anybody, in the order in which they are given.
    ///
    /// @param unitsAndAbove asked for all of them only where it matters
    public List<AgencyCode> touched(
            Collection<AgencyCode> agencies,
            Function<Collection<AgencyCode>, Map<AgencyCode, Set<String>>> unitsAndAbove) {
        if (everybody) {
            return List.copyOf(agencies);
        }
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<AgencyCode, Set<String>> units = unitsAndAbove.apply(agencies);
        return agencies.stream()
                .filter(agency -> touches(agency.value(), units.getOrDefault(agency, Set.of())))
                .toList();
    }

    /// Whether the change can mean anybody of an agency.
    ///
    /// @param unitsAndAbove codes of the agency's units and of the units above them
    public boolean touches(String agency, Set<String> unitsAndAbove) {
        return everybody
                || changed.stream()
                        .anyMatch(rule ->
                                rule.binds(agency) && canMean(rule.rule().scope(), agency, unitsAndAbove));
    }

    private static boolean canMean(Scope scope, String agency, Set<String> unitsAndAbove) {
        return (scope.agencies().isEmpty() || scope.agencies().contains(agency))
                && (scope.units().isEmpty() || scope.units().stream().anyMatch(unitsAndAbove::contains));
    }

    private static boolean dependsOnAlertLevel(Scope scope) {
        return scope.minimumAlertLevel() != null || (scope.except() != null && dependsOnAlertLevel(scope.except()));
    }

    private static List<TimedRule> shaping(Timeline timeline, LocalDate from, LocalDate until) {
        return timeline.rules().stream()
                .filter(rule -> Matter.of(rule.rule()).stream().anyMatch(Rostering.SHAPING::contains))
                .filter(rule -> !rule.from().isAfter(until))
                .filter(rule -> rule.until() == null || !rule.until().isBefore(from))
                .toList();
    }

    /// The rules reduced to what shapes a range: cut to it, and without their numbers, which only
    /// explain.
    private static List<TimedRule> effects(Timeline timeline, LocalDate from, LocalDate until) {
        return shaping(timeline, from, until).stream()
                .map(rule -> new TimedRule(
                        rule.circular(),
                        rule.region(),
                        rule.level(),
                        rule.agency(),
                        rule.signedOn(),
                        rule.publishedAt(),
                        rule.clause(),
                        rule.clauseIndex(),
                        rule.ruleIndex(),
                        rule.rule(),
                        rule.from().isBefore(from) ? from : rule.from(),
                        Objects.requireNonNullElse(rule.until(), until).isBefore(until) ? rule.until() : until,
                        rule.startedOn(),
                        List.of(rule.numbers().getFirst())))
                .toList();
    }

    /// What is in one list and not in the other, as often as it is there more.
    private static List<TimedRule> difference(List<TimedRule> list, List<TimedRule> other) {
        List<TimedRule> left = new ArrayList<>(list);
        other.forEach(left::remove);
        return left;
    }
}
