package id.edaran.contracts.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days, numbers and alert levels at their edges.
class TimelineDaysTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 2020-03-22T16:59:59.999Z, 2020-03-22",
        "Asia/Jakarta, 2020-03-22T17:00:00Z, 2020-03-23",
        "Asia/Makassar, 2020-03-22T15:59:59.999Z, 2020-03-22",
        "Asia/Makassar, 2020-03-22T16:00:00Z, 2020-03-23",
        "Asia/Jayapura, 2020-03-22T14:59:59.999Z, 2020-03-22",
        "Asia/Jayapura, 2020-03-22T15:00:00Z, 2020-03-23"
    })
    void dayBeginsAtTheRegionsMidnight(ZoneId zone, Instant instant, LocalDate day) {
        assertEquals(day, timeline(zone, List.of(), List.of()).dayOf(instant));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, NONE",
        "2020-03-01, III",
        "2020-03-15, III",
        "2020-03-16, IV",
        "2020-12-31, IV",
        "2021-01-01, NONE"
    })
    void alertLevelHoldsUntilTheNext(LocalDate day, AlertLevel level) {
        Timeline timeline = timeline(
                ZoneId.of("Asia/Makassar"),
                List.of(
                        new DatedAlertLevel(LocalDate.parse("2020-03-01"), AlertLevel.III),
                        new DatedAlertLevel(LocalDate.parse("2020-03-16"), AlertLevel.IV),
                        new DatedAlertLevel(LocalDate.parse("2021-01-01"), AlertLevel.NONE)),
                List.of());

        assertEquals(level, timeline.alertLevelOn(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-22, 188.65/504/ORG/2020, 1",
        "2020-03-23, 188.65/504/ORG/2020, 1",
        "2020-04-04, 188.65/504/ORG/2020, 1",
        "2020-04-05, 188.65/527/ORG/2020, 2",
        "2020-04-21, 188.65/527/ORG/2020, 2",
        "2020-04-22, 188.65/600/ORG/2020, 3",
        "2020-05-13, 188.65/600/ORG/2020, 3"
    })
    void numberIsTheOneThatHoldsOnTheDay(LocalDate day, String number, int revision) {
        Numbering holding = rule(LocalDate.parse("2020-05-13")).numberedOn(day);

        assertEquals(number, holding.number());
        assertEquals(revision, holding.revision());
    }

    @ParameterizedTest
    @CsvSource({"2020-03-22, 0", "2020-03-23, 1", "2020-05-13, 1", "2020-05-14, 0"})
    void ruleHoldsFromItsFirstToItsLastDay(LocalDate day, int inForce) {
        Timeline timeline =
                timeline(ZoneId.of("Asia/Makassar"), List.of(), List.of(rule(LocalDate.parse("2020-05-13"))));

        assertEquals(inForce, timeline.inForceOn(day).size());
    }

    @Test
    void openEndHoldsForEver() {
        Timeline timeline = timeline(ZoneId.of("Asia/Makassar"), List.of(), List.of(rule(null)));

        assertEquals(1, timeline.inForceOn(LocalDate.parse("9999-12-31")).size());
    }

    @Test
    void ruleWithoutANumberIsRefused() {
        TimedRule rule = rule(null);

        assertThrows(
                IllegalArgumentException.class,
                () -> new TimedRule(
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
                        rule.until(),
                        rule.startedOn(),
                        List.of()));
    }

    private static Timeline timeline(ZoneId zone, List<DatedAlertLevel> alertLevels, List<TimedRule> rules) {
        return new Timeline("64.74", 1, zone, Instant.EPOCH, alertLevels, rules);
    }

    private static TimedRule rule(@Nullable LocalDate until) {
        LocalDate from = LocalDate.parse("2020-03-23");
        return new TimedRule(
                "c",
                "64.74",
                Level.CITY,
                null,
                LocalDate.parse("2020-03-20"),
                Instant.parse("2020-03-20T02:00:00Z"),
                "1",
                0,
                0,
                new WorkOnSite(Terms.EVERYONE),
                from,
                until,
                from,
                List.of(
                        new Numbering(from, "188.65/504/ORG/2020", 1),
                        new Numbering(LocalDate.parse("2020-04-05"), "188.65/527/ORG/2020", 2),
                        new Numbering(LocalDate.parse("2020-04-22"), "188.65/600/ORG/2020", 3)));
    }
}
