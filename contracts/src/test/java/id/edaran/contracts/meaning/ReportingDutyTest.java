package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.contracts.rule.Rule.AttendanceReporting;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Someone;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingDutyTest {
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final LocalDate DAY = LocalDate.parse("2020-03-23");

    /// Bontang: a work report every day, on several channels.
    private static final TimedRule DAILY = CITY.clause(6, """
            {'type': 'ATTENDANCE_REPORTING', 'channels': ['PHONE', 'WHATSAPP'], 'dailyReport': true,
             'deadline': '16:30'}""");

    private static final TimedRule ATTENDANCE = CITY.clause(7, "{'type': 'ATTENDANCE_REPORTING', 'attendance': true}");

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 2020-03-23T09:30:00Z",
        "Asia/Makassar, 2020-03-23T08:30:00Z",
        "Asia/Jayapura, 2020-03-23T07:30:00Z"
    })
    void deadlineIsAnHourOfTheRegion(ZoneId zone, Instant deadline) {
        ReportingDuty duty = duty(Timelines.in(zone, DAILY));

        assertEquals(deadline, duty.deadline());
        assertFalse(duty.isLate(deadline));
        assertTrue(duty.isLate(deadline.plusNanos(1)));
    }

    @Test
    void expectsWhatTheRuleNames() {
        ReportingDuty duty = duty(Timelines.of(DAILY));

        assertTrue(duty.dailyReport());
        assertFalse(duty.attendance());
        assertEquals(List.of(ReportingChannel.WHATSAPP, ReportingChannel.PHONE), duty.channels());
        assertFalse(duty.accepts(ReportingChannel.WEB));
        assertEquals(DAILY, duty.ruling().winner());
    }

    @Test
    void withoutChannelsAnyCountsAndWithoutAnHourTheDay() {
        ReportingDuty duty = duty(Timelines.of(ATTENDANCE));

        assertEquals(List.of(ReportingChannel.values()), duty.channels());
        assertFalse(duty.isLate(Instant.parse("2020-03-23T15:59:59.999Z")));
        assertTrue(duty.isLate(Instant.parse("2020-03-23T16:00:00Z")));
    }

    @Test
    void noRuleAsksForNothing() {
        assertEquals(
                Optional.empty(),
                ReportingDuty.of(
                        RulesOfDay.of(Timelines.of(DAILY), DAY.minusDays(1)),
                        Someone.staff().facts()));
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::reporting);
            LocalDate day = law.day();
            PersonFacts person = law.person();

            Optional<ReportingDuty> duty = ReportingDuty.of(RulesOfDay.of(timeline, day), person);

            PlainReading.Outcome expected = PlainReading.decide(timeline, day, Matter.ATTENDANCE_REPORTING, person);
            Oracle.assertDecided(expected, duty.map(ReportingDuty::ruling), seed);
            if (expected.winner() != null && duty.isPresent()) {
                found++;
                AttendanceReporting rule =
                        (AttendanceReporting) expected.winner().rule();
                assertEquals(rule.attendance(), duty.get().attendance(), "seed " + seed);
                assertEquals(rule.dailyReport(), duty.get().dailyReport(), "seed " + seed);
                for (ReportingChannel channel : ReportingChannel.values()) {
                    boolean counts =
                            rule.channels().isEmpty() || rule.channels().contains(channel);
                    assertEquals(counts, duty.get().accepts(channel), "seed " + seed);
                }
                assertEquals(lateMinutes(rule, timeline.timeZone(), day), lateMinutes(duty.get(), timeline, day));
            }
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few duties: " + found);
    }

    /// The minutes from the day's midnight to the next one's at which something comes too late, by the clock on the
    /// wall.
    private static List<Integer> lateMinutes(AttendanceReporting rule, ZoneId zone, LocalDate day) {
        List<Integer> late = new ArrayList<>();
        for (int minute = 0; minute <= 24 * 60; minute++) {
            ZonedDateTime at = day.atStartOfDay(zone).plusMinutes(minute);
            LocalTime deadline = rule.deadline() == null ? LocalTime.MAX : rule.deadline();
            if (!at.toLocalDate().equals(day) || at.toLocalTime().isAfter(deadline)) {
                late.add(minute);
            }
        }
        return late;
    }

    private static List<Integer> lateMinutes(ReportingDuty duty, Timeline timeline, LocalDate day) {
        List<Integer> late = new ArrayList<>();
        Instant midnight = day.atStartOfDay(timeline.timeZone()).toInstant();
        for (int minute = 0; minute <= 24 * 60; minute++) {
            if (duty.isLate(midnight.plusSeconds(60L * minute))) {
                late.add(minute);
            }
        }
        return late;
    }

    private static ReportingDuty duty(Timeline timeline) {
        return ReportingDuty.of(RulesOfDay.of(timeline, DAY), Someone.staff().facts())
                .orElseThrow();
    }
}
