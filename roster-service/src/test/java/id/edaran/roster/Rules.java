package id.edaran.roster;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.AttendanceReporting;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rules and timelines for tests, in few words.
public final class Rules {
    public static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private Rules() {}

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static Timeline timeline(String region, long version, TimedRule... rules) {
        return new Timeline(region, version, WITA, Instant.parse("2020-03-20T00:00:00Z"), List.of(), List.of(rules));
    }

    public static Timeline inZone(Timeline timeline, String zone) {
        return new Timeline(
                timeline.region(),
                timeline.version(),
                ZoneId.of(zone),
                timeline.publishedAt(),
                timeline.alertLevels(),
                timeline.rules());
    }

    public static Timeline withAlertLevels(Timeline timeline, DatedAlertLevel... levels) {
        return new Timeline(
                timeline.region(),
                timeline.version(),
                timeline.timeZone(),
                timeline.publishedAt(),
                List.of(levels),
                timeline.rules());
    }

    /// A rule of a city's circular, signed the day before it begins.
    public static TimedRule city(String circular, String clause, String from, @Nullable String until, Rule rule) {
        return timed(circular, clause, Level.CITY, null, from, until, rule);
    }

    public static TimedRule timed(
            String circular,
            String clause,
            Level level,
            @Nullable String agency,
            String from,
            @Nullable String until,
            Rule rule) {
        return new TimedRule(
                circular,
                "64.74",
                level,
                agency,
                day(from).minusDays(1),
                Instant.parse("2020-03-20T00:00:00Z"),
                clause,
                clause.charAt(0) - '0',
                0,
                rule,
                day(from),
                until == null ? null : day(until),
                day(from),
                List.of(new Numbering(day(from), "no/" + circular, 1)));
    }

    public static TimedRule until(TimedRule rule, String until, Numbering... added) {
        List<Numbering> numbers = new ArrayList<>(rule.numbers());
        numbers.addAll(List.of(added));
        return new TimedRule(
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
                rule.from(),
                day(until),
                rule.startedOn(),
                numbers);
    }

    public static Rule home(int percent, Scope scope) {
        return new WorkFromHome(Terms.of(scope), percent, null, null);
    }

    public static Rule home(
            int percent, @Nullable Integer minimumOnSite, @Nullable Integer maximumOnSite, Scope scope) {
        return new WorkFromHome(Terms.of(scope), percent, minimumOnSite, maximumOnSite);
    }

    public static Rule onSite(Scope scope) {
        return new WorkOnSite(Terms.of(scope));
    }

    public static Rule reachable(boolean recallable, Scope scope) {
        return new Reachability(Terms.of(scope), recallable);
    }

    /// @param deadline as an hour of the day; null for its end
    public static Rule reporting(
            boolean attendance, boolean dailyReport, @Nullable String deadline, ReportingChannel... channels) {
        return new AttendanceReporting(
                Terms.of(Scope.EVERYONE),
                List.of(channels),
                attendance,
                dailyReport,
                deadline == null ? null : LocalTime.parse(deadline));
    }

    public static Rule shifts(int groups, int daysPerTurn, Scope scope) {
        return new ShiftRotation(Terms.of(scope), groups, ShiftRotation.Grouping.SECTION, daysPerTurn);
    }

    public static Scope echelons(Echelon... echelons) {
        return new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(echelons),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    public static Scope positions(Position... positions) {
        return new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(positions),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    public static Scope agencies(String... agencies) {
        return new Scope(
                List.of(agencies),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    public static Scope units(String... units) {
        return new Scope(
                List.of(),
                List.of(units),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    public static Scope publicFacing() {
        return new Scope(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), true, null, null,
                null);
    }

    /// Also those of so many levels below the holders.
    public static Scope levelsBelow(int levels, Position... positions) {
        return new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(positions),
                levels,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    public static Scope designated() {
        return new Scope(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null, true, null,
                null);
    }

    public static Scope fromAlertLevel(AlertLevel level) {
        return new Scope(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null, level,
                null);
    }

    public static Scope except(Scope scope, Scope except) {
        return scope.withExcept(except);
    }
}
