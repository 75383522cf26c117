package id.edaran.roster.attendance;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ReportMissing;
import id.edaran.contracts.meaning.ReportingDuty;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.daily.DailyRuns;
import id.edaran.roster.daily.DailyRuns.Run;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.Timelines;
import id.edaran.support.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tells whose work report is missing, when its deadline is over: each person and day once, by whichever
/// instance comes first, and after an outage late rather than never.
@ApplicationScoped
public class AnnounceMissingReports {
    static final String JOB = "missing-reports";
    /// What is further back than this concerns nobody any more.
    private static final int LONGEST_OUTAGE_DAYS = 7;

    private static final int PAGE = 500;
    private static final int TIMEOUT_SECONDS = 600;

    private final Timelines timelines;
    private final Agencies agencies;
    private final FindAttendance findAttendance;
    private final Reports reports;
    private final DailyRuns runs;
    private final Outbox outbox;
    private final AttendanceSettings settings;
    private final Clock clock;

    AnnounceMissingReports(
            Timelines timelines,
            Agencies agencies,
            FindAttendance findAttendance,
            Reports reports,
            DailyRuns runs,
            Outbox outbox,
            AttendanceSettings settings,
            Clock clock) {
        this.timelines = timelines;
        this.agencies = agencies;
        this.findAttendance = findAttendance;
        this.reports = reports;
        this.runs = runs;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /// Works off every deadline of every region that is over and that no instance has worked off yet. Each
    /// is one transaction: a kill leaves it to the next one who looks.
    public void announce() {
        Map<RegionCode, ZoneId> zones = QuarkusTransaction.requiringNew().call(timelines::zones);
        zones.forEach(this::announce);
    }

    private void announce(RegionCode region, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        for (LocalDate day = firstDay(region, today, zone); !day.isAfter(today); day = day.plusDays(1)) {
            for (Instant deadline : open(region, day, zone)) {
                Run run = new Run(JOB, region, day, deadline);
                QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
                    if (runs.claim(run)) {
                        announce(run);
                    }
                });
            }
        }
    }

    /// The last day of which anything was done. A region that was never looked at begins with today, and
    /// that is noted, so that an outage over its first midnight is caught up with as well.
    private LocalDate firstDay(RegionCode region, LocalDate today, ZoneId zone) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<LocalDate> last = runs.lastDay(JOB, region);
            if (last.isEmpty()) {
                runs.claim(new Run(JOB, region, today, today.atStartOfDay(zone).toInstant()));
            }
            return last.filter(day -> day.isBefore(today))
                    .map(day -> max(day, today.minusDays(LONGEST_OUTAGE_DAYS)))
                    .orElse(today);
        });
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// The deadlines of a region's day that are over, without those that were worked off: those of its
    /// rules, and the end of the day, after which nothing of it is left to be told.
    private List<Instant> open(RegionCode region, LocalDate day, ZoneId zone) {
        return QuarkusTransaction.requiringNew().call(() -> {
            NavigableSet<Instant> deadlines =
                    new TreeSet<>(Set.of(day.plusDays(1).atStartOfDay(zone).toInstant()));
            findAttendance
                    .rules(region, day)
                    .ifPresent(rules -> ReportingDuty.deadlines(rules).stream()
                            .map(AnnounceMissingReports::storable)
                            .forEach(deadlines::add));
            Set<Instant> done = runs.done(JOB, region, day);
            Instant over = clock.instant().minus(settings.grace());
            return deadlines.stream()
                    .filter(deadline -> deadline.isBefore(over))
                    .filter(deadline -> !done.contains(deadline))
                    .toList();
        });
    }

    /// PostgreSQL keeps microseconds; the last nanosecond of a day becomes the first one of the next.
    private static Instant storable(Instant deadline) {
        return deadline.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
    }

    private void announce(Run run) {
        boolean asked = findAttendance
                .rules(run.region(), run.day())
                .filter(rules -> !ReportingDuty.deadlines(rules).isEmpty())
                .isPresent();
        if (!asked) {
            return;
        }
        String after = null;
        List<Versioned<Agency>> page;
        do {
            page = agencies.list(run.region(), run.region(), after, PAGE);
            for (Versioned<Agency> agency : page) {
                announce(agency.value(), run);
                after = agency.value().code().value();
            }
        } while (page.size() == PAGE);
    }

    private void announce(Agency agency, Run run) {
        outbox.append(findAttendance.ofAgency(agency, run.day()).lines().stream()
                .filter(line -> line.report() == Standing.MISSING)
                .flatMap(line -> line.expectation().reportDuty().stream()
                        .filter(duty -> !duty.deadline().isAfter(run.due()))
                        .filter(duty -> reports.noteMissing(line.employee(), run.day()))
                        .map(duty -> told(agency, run, line, duty)))
                .toList());
    }

    private static Outbox.Event told(Agency agency, Run run, AttendanceSheet.Line line, ReportingDuty duty) {
        TimedRule rule = duty.ruling().winner();
        return new Outbox.Event(
                EventType.REPORT_MISSING,
                line.employee().value(),
                new ReportMissing(
                        line.employee().value(),
                        line.unit().value(),
                        agency.code().value(),
                        agency.region().value(),
                        run.day(),
                        duty.deadline(),
                        rule.circular(),
                        rule.numberedOn(run.day()).number(),
                        rule.clause()));
    }
}
