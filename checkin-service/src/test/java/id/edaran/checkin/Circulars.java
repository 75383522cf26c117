package id.edaran.checkin;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.TestKind;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entry requirements and timelines for tests.
public final class Circulars {
    public static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    public static final LocalDate FROM = LocalDate.parse("2022-02-14");
    public static final LocalDate UNTIL = LocalDate.parse("2022-02-27");
    public static final NegativeTest ANTIGEN_24H = new NegativeTest(List.of(TestKind.ANTIGEN), 24);

    private Circulars() {}

    /// Everybody shows an antigen test of at most 24 hours at every site of a kind.
    public static EntryRequirement testAt(SiteKind... kinds) {
        return requirement(new SiteSelector(List.of(kinds), List.of()), AppliesTo.EVERYONE, ANTIGEN_24H, null, null);
    }

    /// Everybody scans the QR at every site.
    public static EntryRequirement qrEverywhere() {
        return requirement(SiteSelector.ALL, AppliesTo.EVERYONE, null, true, null);
    }

    public static EntryRequirement requirement(
            SiteSelector sites,
            AppliesTo appliesTo,
            @Nullable NegativeTest test,
            @Nullable Boolean qrScan,
            @Nullable Integer doses) {
        return requirement(Terms.EVERYONE, sites, appliesTo, test, qrScan, doses);
    }

    public static EntryRequirement requirement(
            Terms terms,
            SiteSelector sites,
            AppliesTo appliesTo,
            @Nullable NegativeTest test,
            @Nullable Boolean qrScan,
            @Nullable Integer doses) {
        return new EntryRequirement(terms, sites, appliesTo, test, qrScan, doses);
    }

    public static TimedRule cityRule(String circular, String clause, Rule rule) {
        return timed(circular, Level.CITY, null, clause, rule, FROM, UNTIL);
    }

    public static TimedRule timed(
            String circular,
            Level level,
            @Nullable String agency,
            String clause,
            Rule rule,
            LocalDate from,
            @Nullable LocalDate until) {
        return new TimedRule(
                circular,
                "71.72",
                level,
                agency,
                from.minusDays(3),
                Instant.parse("2022-02-11T04:00:00Z"),
                clause,
                0,
                0,
                rule,
                from,
                until,
                from,
                List.of(new Numbering(from, "number of " + circular, 1)));
    }

    public static Timeline timeline(String region, long version, TimedRule... rules) {
        return new Timeline(
                region, version, MAKASSAR, Instant.parse("2022-02-11T04:00:00Z"), List.of(), List.of(rules));
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

    /// The same with rules that never end.
    public static Timeline openEnded(Timeline timeline) {
        return new Timeline(
                timeline.region(),
                timeline.version(),
                timeline.timeZone(),
                timeline.publishedAt(),
                timeline.alertLevels(),
                timeline.rules().stream()
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
                                rule.from(),
                                null,
                                rule.startedOn(),
                                rule.numbers()))
                        .toList());
    }

    public static Terms scoped(Scope scope) {
        return Terms.of(scope);
    }

    /// A scope of agencies with an exception.
    public static Scope agencies(List<String> agencies, @Nullable Scope except) {
        return new Scope(
                agencies, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null, null,
                except);
    }
}
