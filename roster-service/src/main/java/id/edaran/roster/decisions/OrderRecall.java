package id.edaran.roster.decisions;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RecallOrdered;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.RecallRight;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.decisions.RecallOutcome.DayPast;
import id.edaran.roster.decisions.RecallOutcome.NoRule;
import id.edaran.roster.decisions.RecallOutcome.Ordered;
import id.edaran.roster.decisions.RecallOutcome.Spared;
import id.edaran.roster.decisions.RecallOutcome.TakenBack;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.CheckVersion;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RequestRecomputation;
import id.edaran.roster.rostering.Timelines;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforces;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agency head calls somebody to the office for one day, where a rule of that day allows it, or takes that
/// back. A recall whose rule goes away later stays: what comes of it is for the roster to say.
@ApplicationScoped
public class OrderRecall {
    private final FindStaff findStaff;
    private final Recalls recalls;
    private final Timelines timelines;
    private final Workforces workforces;
    private final FindRosters findRosters;
    private final RequestRecomputation requestRecomputation;
    private final RecallNotices notices;
    private final Outbox outbox;
    private final Clock clock;

    OrderRecall(
            FindStaff findStaff,
            Recalls recalls,
            Timelines timelines,
            Workforces workforces,
            FindRosters findRosters,
            RequestRecomputation requestRecomputation,
            RecallNotices notices,
            Outbox outbox,
            Clock clock) {
        this.findStaff = findStaff;
        this.recalls = recalls;
        this.timelines = timelines;
        this.workforces = workforces;
        this.findRosters = findRosters;
        this.requestRecomputation = requestRecomputation;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param ifMatch entity tag of the recall that is replaced
    /// @return empty where nobody has the id
    @Transactional
    public Optional<RecallOutcome> order(
            EmployeeId employee, LocalDate date, @Nullable String reason, @Nullable String ifMatch) {
        return findStaff.hold(employee).map(staff -> order(staff, date, reason, ifMatch));
    }

    private RecallOutcome order(Staff staff, LocalDate date, @Nullable String reason, @Nullable String ifMatch) {
        Optional<Versioned<Recall>> found = recalls.find(staff.employee().id(), date);
        Optional<Versioned<Recall>> standing = standing(staff, found);
        CheckVersion.before(standing, ifMatch);
        Optional<RecallOutcome> past = past(staff.agency(), date);
        if (past.isPresent()) {
            return past.get();
        }
        Optional<RecallRight> right = right(staff, date);
        if (right.isEmpty()) {
            return new NoRule();
        }
        TimedRule rule = right.get().ruling().winner();
        if (!right.get().recallable()) {
            return new Spared(rule.circular(), rule.numberedOn(date).number(), rule.clause());
        }
        Versioned<Recall> decided = decide(staff, date, true, reason, found);
        // Another reason is no other recall.
        if (standing.isEmpty()) {
            notices.ordered(staff, date, rule);
        }
        return new Ordered(decided, standing.isEmpty());
    }

    /// @param ifMatch entity tag of the recall
    /// @return empty where no such recall stands
    @Transactional
    public Optional<RecallOutcome> takeBack(EmployeeId employee, LocalDate date, @Nullable String ifMatch) {
        return findStaff.hold(employee).flatMap(staff -> takeBack(staff, date, ifMatch));
    }

    private Optional<RecallOutcome> takeBack(Staff staff, LocalDate date, @Nullable String ifMatch) {
        Optional<Versioned<Recall>> standing =
                standing(staff, recalls.find(staff.employee().id(), date));
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        CheckVersion.before(standing, ifMatch);
        Optional<RecallOutcome> past = past(staff.agency(), date);
        if (past.isEmpty()) {
            decide(staff, date, false, null, standing);
            notices.takenBack(staff, date);
        }
        return past.or(() -> Optional.of(new TakenBack()));
    }

    private static Optional<Versioned<Recall>> standing(Staff staff, Optional<Versioned<Recall>> found) {
        return found.filter(recall -> recall.value().standsIn(staff.agency().code()));
    }

    private Optional<RecallOutcome> past(Agency agency, LocalDate date) {
        LocalDate today = findRosters.today(agency.region());
        return date.isBefore(today) ? Optional.of(new DayPast(today)) : Optional.empty();
    }

    private Optional<RecallRight> right(Staff staff, LocalDate date) {
        return timelines
                .newest(staff.agency().region())
                .map(timeline -> RulesOfDay.of(timeline, date))
                .flatMap(rules -> member(staff).flatMap(member -> RecallRight.of(rules, member.facts())));
    }

    private Optional<Member> member(Staff staff) {
        return workforces.of(staff.agency().code()).members().stream()
                .filter(member -> member.employee().equals(staff.employee().id()))
                .findFirst();
    }

    private Versioned<Recall> decide(
            Staff staff,
            LocalDate date,
            boolean recalled,
            @Nullable String reason,
            Optional<Versioned<Recall>> earlier) {
        EmployeeId employee = staff.employee().id();
        Agency agency = staff.agency();
        Versioned<Recall> decided = new Versioned<>(
                new Recall(employee, date, agency.code(), recalled, reason, clock.instant()),
                earlier.map(Versioned::version).orElse(0L) + 1);
        recalls.save(decided);
        outbox.append(
                EventType.RECALL_ORDERED,
                agency.code().value(),
                new RecallOrdered(
                        agency.code().value(),
                        agency.region().value(),
                        staff.employee().unit().value(),
                        employee.value(),
                        date,
                        recalled,
                        decided.value().decidedAt(),
                        decided.version()));
        requestRecomputation.recomputeAtOnce(List.of(agency.code()));
        return decided;
    }
}
