package id.edaran.roster.attendance;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.ReportingDuty;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterAnswer;
import id.edaran.roster.rostering.Timelines;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers who is expected at work on a day, and who came and reported.
@ApplicationScoped
public class FindAttendance {
    private final FindRosters findRosters;
    private final Timelines timelines;
    private final Workforces workforces;
    private final Attendances attendances;
    private final Reports reports;
    private final Clock clock;

    FindAttendance(
            FindRosters findRosters,
            Timelines timelines,
            Workforces workforces,
            Attendances attendances,
            Reports reports,
            Clock clock) {
        this.findRosters = findRosters;
        this.timelines = timelines;
        this.workforces = workforces;
        this.attendances = attendances;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional
    public AttendanceSheet ofAgency(Agency agency, LocalDate on) {
        Map<EmployeeId, PersonFacts> facts = facts(agency.code());
        Optional<RulesOfDay> rules = rules(agency.region(), on);
        List<RosterAnswer> rosters = findRosters.ofAgency(agency.code(), on);
        List<EmployeeId> people = rosters.stream()
                .flatMap(roster -> roster.lines().stream())
                .map(RosterAnswer.Line::employee)
                .distinct()
                .toList();
        Map<EmployeeId, List<Mark>> marks = attendances.on(on, people);
        Map<EmployeeId, Filing> filings = reports.on(on, people);
        Instant now = clock.instant();
        List<AttendanceSheet.Line> lines = new ArrayList<>();
        for (RosterAnswer roster : rosters) {
            for (RosterAnswer.Line line : roster.lines()) {
                EmployeeId employee = line.employee();
                lines.add(AttendanceSheet.Line.of(
                        employee,
                        roster.unit(),
                        expectation(line, rules, Optional.ofNullable(facts.get(employee))),
                        Presence.of(marks.getOrDefault(employee, List.of())),
                        filings.get(employee),
                        now));
            }
        }
        lines.sort(Comparator.comparing(AttendanceSheet.Line::employee));
        return new AttendanceSheet(agency.code(), on, lines);
    }

    /// What is expected of somebody on a day; empty where no roster of that day has them.
    @Transactional
    public Optional<Expectation> of(Staff staff, LocalDate on) {
        Optional<RulesOfDay> rules = rules(staff.agency().region(), on)
                .map(all -> all.only(
                        timed -> Matter.of(timed.rule()).stream().anyMatch(Matter.ATTENDANCE_REPORTING::meets)));
        // Only where a rule asks for anything it matters what the person is.
        Optional<PersonFacts> facts = rules.filter(asking -> !asking.inForce().isEmpty())
                .flatMap(asking -> Optional.ofNullable(
                        facts(staff.agency().code()).get(staff.employee().id())));
        return findRosters.ofUnit(staff.employee().unit(), on, on).stream()
                .flatMap(roster -> roster.lines().stream())
                .filter(line -> line.employee().equals(staff.employee().id()))
                .map(line -> expectation(line, rules, facts))
                .findFirst();
    }

    /// A region's own time zone; UTC while it is not known.
    @Transactional
    public ZoneId zone(RegionCode region) {
        return timelines.newest(region).map(Timeline::timeZone).orElse(ZoneOffset.UTC);
    }

    /// What is over is judged by the rules that were known when the day ended.
    Optional<RulesOfDay> rules(RegionCode region, LocalDate on) {
        Optional<Timeline> newest = timelines.newest(region);
        boolean isPast = newest.filter(timeline -> on.isBefore(timeline.dayOf(clock.instant())))
                .isPresent();
        return (isPast ? timelines.atTheEndOf(region, on).or(() -> newest) : newest)
                .map(timeline -> RulesOfDay.of(timeline, on));
    }

    private Map<EmployeeId, PersonFacts> facts(AgencyCode agency) {
        Map<EmployeeId, PersonFacts> facts = new HashMap<>();
        for (Member member : workforces.of(agency).members()) {
            facts.put(member.employee(), member.facts());
        }
        return facts;
    }

    /// Whoever has left the agency since is asked for nothing: what they were then is not known any more.
    private static Expectation expectation(
            RosterAnswer.Line line, Optional<RulesOfDay> rules, Optional<PersonFacts> facts) {
        return new Expectation(
                line.days().getFirst().assignment(),
                rules.flatMap(ofDay -> facts.flatMap(person -> ReportingDuty.of(ofDay, person)))
                        .orElse(null));
    }
}
