package id.edaran.roster.routines;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RoutineDutyOverdue;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.daily.DailyRuns;
import id.edaran.roster.daily.DailyRuns.Run;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.Timelines;
import id.edaran.support.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// Tells which duties were due on a day that is over and have no evidence: each duty and due day once, by
/// whichever instance comes first, and after an outage late rather than never.
@ApplicationScoped
public class AnnounceOverdueDuties {
    static final String JOB = "overdue-duties";
    /// What is further back than this concerns nobody any more.
    private static final int LONGEST_OUTAGE_DAYS = 7;

    private static final int TIMEOUT_SECONDS = 600;

    private final Timelines timelines;
    private final Agencies agencies;
    private final FindRoutineDuties findRoutineDuties;
    private final Evidences evidences;
    private final DailyRuns runs;
    private final Outbox outbox;
    private final RoutineSettings settings;
    private final Clock clock;

    AnnounceOverdueDuties(
            Timelines timelines,
            Agencies agencies,
            FindRoutineDuties findRoutineDuties,
            Evidences evidences,
            DailyRuns runs,
            Outbox outbox,
            RoutineSettings settings,
            Clock clock) {
        this.timelines = timelines;
        this.agencies = agencies;
        this.findRoutineDuties = findRoutineDuties;
        this.evidences = evidences;
        this.runs = runs;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /// Works off every day of every region that is over and that no instance has worked off yet. Each is one
    /// transaction: a kill leaves it to the next one who looks.
    public void announce() {
        Map<RegionCode, ZoneId> zones = QuarkusTransaction.requiringNew().call(timelines::zones);
        zones.forEach(this::announce);
    }

    private void announce(RegionCode region, ZoneId zone) {
        LocalDate over = LocalDate.ofInstant(clock.instant().minus(settings.grace()), zone)
                .minusDays(1);
        LocalDate day = QuarkusTransaction.requiringNew().call(() -> firstDay(region, over, zone));
        // Behind a day that another instance is at work with nothing is begun: were it to die, the day would be passed
        // over.
        while (!day.isAfter(over) && announce(run(region, day, zone))) {
            day = day.plusDays(1);
        }
    }

    /// A region that was never looked at begins with its present day, and that is noted.
    private LocalDate firstDay(RegionCode region, LocalDate over, ZoneId zone) {
        Optional<LocalDate> last = runs.lastDay(JOB, region);
        if (last.isEmpty()) {
            runs.claim(run(region, over, zone));
            return over.plusDays(1);
        }
        LocalDate next = last.get().plusDays(1);
        LocalDate farthest = over.minusDays(LONGEST_OUTAGE_DAYS - 1L);
        return next.isBefore(farthest) ? farthest : next;
    }

    private static Run run(RegionCode region, LocalDate day, ZoneId zone) {
        return new Run(JOB, region, day, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private boolean announce(Run run) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            boolean claimed = runs.claim(run);
            if (claimed) {
                for (AgencyCode code : agencies.of(run.region())) {
                    agencies.find(code).map(Versioned::value).ifPresent(agency -> announce(agency, run.day()));
                }
            }
            return claimed;
        });
    }

    private void announce(Agency agency, LocalDate day) {
        outbox.append(findRoutineDuties.of(agency, day).stream()
                .filter(duty -> day.equals(duty.progress().dueOn()))
                .filter(duty -> evidences.noteOverdue(duty.id(), day))
                .map(duty -> told(agency, duty, day))
                .toList());
    }

    private static Outbox.Event told(Agency agency, RoutineDuty duty, LocalDate day) {
        TimedRule rule = duty.rule();
        return new Outbox.Event(
                EventType.ROUTINE_DUTY_OVERDUE,
                agency.code().value(),
                new RoutineDutyOverdue(
                        duty.id().toString(),
                        agency.code().value(),
                        agency.region().value(),
                        Optional.ofNullable(duty.unit()).map(UnitCode::value).orElse(null),
                        rule.rule().type(),
                        duty.id().routine().word(),
                        day,
                        rule.circular(),
                        rule.numberedOn(day).number(),
                        rule.clause()));
    }
}
