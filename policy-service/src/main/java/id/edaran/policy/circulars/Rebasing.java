package id.edaran.policy.circulars;

import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.AttendanceReporting;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.rule.Rule.MeetingMode;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.ProtectiveEquipment;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.TravelIsolation;
import id.edaran.contracts.rule.Rule.UnknownRule;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Turns codes that begin with one region's code into those of another region, where the directory knows the new
/// code. Others are kept, to be looked at by whoever copies the clauses.
final class Rebasing {
    private final String source;
    private final String target;
    private final Set<String> agencies;
    private final Set<String> units;
    private final List<Kept> kept = new ArrayList<>();

    /// A code that was left as it was.
    ///
    /// @param pointer into the copy's JSON
    record Kept(String pointer, String code) {}

    /// @param agencies known ones of the target region
    /// @param units known ones of the target region
    Rebasing(String source, String target, Set<String> agencies, Set<String> units) {
        this.source = source;
        this.target = target;
        this.agencies = agencies;
        this.units = units;
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    List<Clause> clauses(List<Clause> clauses) {
        List<Clause> rebased = new ArrayList<>();
        for (int c = 0; c < clauses.size(); c++) {
            Clause clause = clauses.get(c);
            List<Rule> rules = new ArrayList<>();
            for (int r = 0; r < clause.rules().size(); r++) {
                rules.add(rule(clause.rules().get(r), "/clauses/" + c + "/rules/" + r));
            }
            rebased.add(new Clause(clause.ref(), clause.text(), rules));
        }
        return List.copyOf(rebased);
    }

    String agency(String code, String pointer) {
        return code(code, pointer, agencies::contains);
    }

    private Rule rule(Rule rule, String pointer) {
        Terms terms = terms(rule.terms(), pointer);
        return switch (rule) {
            case WorkFromHome home ->
                new WorkFromHome(terms, home.homePercent(), home.minimumOnSite(), home.maximumOnSite());
            case WorkOnSite site -> new WorkOnSite(terms);
            case ShiftRotation shifts ->
                new ShiftRotation(terms, shifts.groups(), shifts.groupBy(), shifts.daysPerTurn());
            case DutyRoster duty -> new DutyRoster(terms, duty.minimumOnDuty(), duty.delegatedTo());
            case AttendanceReporting reporting ->
                new AttendanceReporting(
                        terms,
                        reporting.channels(),
                        reporting.attendance(),
                        reporting.dailyReport(),
                        reporting.deadline());
            case Reachability reachability -> new Reachability(terms, reachability.recallable());
            case EntryRequirement entry ->
                new EntryRequirement(
                        terms,
                        sites(entry.sites(), pointer),
                        entry.appliesTo(),
                        entry.negativeTest(),
                        entry.qrScan(),
                        entry.vaccineDoses());
            case GuestRestriction guests -> new GuestRestriction(terms, guests.guests(), guests.inPersonEvents());
            case GatheringLimit limit -> new GatheringLimit(terms, limit.maxParticipants());
            case MeetingMode meeting -> new MeetingMode(terms, meeting.mode());
            case ServiceDelivery service ->
                new ServiceDelivery(
                        terms,
                        service.services(),
                        service.channels(),
                        service.hours(),
                        service.essentialMatters(),
                        service.links(),
                        service.hotline());
            case OccupancyLimit limit ->
                new OccupancyLimit(terms, sites(limit.sites(), pointer), limit.maxPersons(), limit.percentOfCapacity());
            case RoutineDuty duty -> new RoutineDuty(terms, duty.duty(), duty.everyDays());
            case TravelIsolation isolation -> new TravelIsolation(terms, isolation.reportTo(), isolation.days());
            case ProtectiveEquipment equipment -> new ProtectiveEquipment(terms, equipment.items(), equipment.at());
            case UnknownRule unknown -> unknown;
        };
    }

    private Terms terms(Terms terms, String pointer) {
        String coordinator = terms.coordinatedBy();
        return new Terms(
                scope(terms.scope(), pointer + "/scope"),
                terms.derogable(),
                coordinator == null ? null : agency(coordinator, pointer + "/coordinatedBy"));
    }

    private Scope scope(Scope scope, String pointer) {
        Scope except = scope.except();
        return scope.withAgencies(codes(scope.agencies(), pointer + "/agencies/", agencies::contains))
                .withUnits(codes(scope.units(), pointer + "/units/", units::contains))
                .withExcept(except == null ? null : scope(except, pointer + "/except"));
    }

    /// No directory of sites is known to the policies.
    private SiteSelector sites(SiteSelector sites, String pointer) {
        return new SiteSelector(sites.kinds(), codes(sites.ids(), pointer + "/sites/ids/", site -> false));
    }

    private List<String> codes(List<String> codes, String pointer, Predicate<String> isKnown) {
        List<String> rebased = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            rebased.add(code(codes.get(i), pointer + i, isKnown));
        }
        return rebased;
    }

    private String code(String code, String pointer, Predicate<String> isKnown) {
        String rest = ownRest(code);
        if (rest == null || source.equals(target)) {
            return code;
        }
        if (isKnown.test(target + rest)) {
            return target + rest;
        }
        kept.add(new Kept(pointer, code));
        return code;
    }

    /// What follows the source region's code; null where a code does not begin with it: `64.74-DINKES` is no code of
    /// the province `64`.
    private @Nullable String ownRest(String code) {
        if (!code.startsWith(source) || code.length() == source.length()) {
            return null;
        }
        char next = code.charAt(source.length());
        return next == '.' || Character.isLetterOrDigit(next) ? null : code.substring(source.length());
    }
}
