package id.edaran.contracts.testing;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Position;
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
import id.edaran.contracts.rule.Rule.TravelIsolation;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The contract's words on who wins, taken one after the other without a thought of speed. It shares no
/// code with the law, so that the two can be held against each other.
public final class PlainReading {
    private static final List<Level> FROM_THE_TOP = List.of(Level.NATIONAL, Level.PROVINCE, Level.CITY, Level.AGENCY);
    private static final List<String> STRUCTURAL = List.of("I", "II", "III", "IV");

    private static final List<AlertLevel> RISING =
            List.of(AlertLevel.NONE, AlertLevel.I, AlertLevel.II, AlertLevel.III, AlertLevel.IV);

    private PlainReading() {}

    /// @param winner null where no rule speaks
    public record Outcome(
            @Nullable TimedRule winner, @Nullable Principle principle, Set<Overruled> overruled) {}

    public static Outcome decide(List<TimedRule> rules, Matter matter) {
        Set<Overruled> overruled = new HashSet<>();
        TimedRule standing = null;
        Principle principle = null;
        for (Level level : FROM_THE_TOP) {
            List<TimedRule> ofLevel = rules.stream()
                    .filter(timed -> timed.level() == level && speaksOf(timed.rule(), matter))
                    .toList();
            if (ofLevel.isEmpty()) {
                continue;
            }
            TimedRule best = unbeaten(ofLevel);
            List<TimedRule> others =
                    ofLevel.stream().filter(other -> !other.equals(best)).toList();
            others.forEach(other -> overruled.add(new Overruled(other, best, why(best, other))));
            if (standing == null) {
                standing = best;
                principle = others.isEmpty() ? null : why(best, unbeaten(others));
            } else if (standing.rule().terms().derogable()) {
                overruled.add(new Overruled(standing, best, Principle.DEROGATION));
                standing = best;
                principle = Principle.DEROGATION;
            } else if (PlainStrictness.asksForMore(best.rule(), standing.rule(), matter)) {
                overruled.add(new Overruled(standing, best, Principle.STRICTER));
                standing = best;
                principle = Principle.STRICTER;
            } else {
                overruled.add(new Overruled(best, standing, Principle.LEX_SUPERIOR));
                principle = Principle.LEX_SUPERIOR;
            }
        }
        return new Outcome(standing, principle, overruled);
    }

    /// What decides a matter for a person on a day.
    public static Outcome decide(Timeline timeline, LocalDate day, Matter matter, PersonFacts person) {
        List<TimedRule> reaching = new ArrayList<>();
        for (TimedRule timed : inForce(timeline, day)) {
            boolean binds = timed.agency() == null || timed.agency().equals(person.agency());
            if (binds && means(timed.rule().scope(), person, alertLevel(timeline, day))) {
                reaching.add(timed);
            }
        }
        return decide(reaching, matter);
    }

    /// What decides a matter for an office on a day.
    public static Outcome decide(Timeline timeline, LocalDate day, Matter matter, OfficeFacts office) {
        List<TimedRule> reaching = new ArrayList<>();
        for (TimedRule timed : inForce(timeline, day)) {
            boolean binds = timed.agency() == null || timed.agency().equals(office.agency());
            if (binds && means(timed.rule().scope(), office, alertLevel(timeline, day))) {
                reaching.add(timed);
            }
        }
        return decide(reaching, matter);
    }

    /// What decides a matter at a site on a day.
    ///
    /// @param staff null for visitors
    public static Outcome decide(
            Timeline timeline, LocalDate day, Matter matter, SiteFacts site, @Nullable PersonFacts staff) {
        List<TimedRule> reaching = new ArrayList<>();
        for (TimedRule timed : inForce(timeline, day)) {
            SiteSelector sites = sites(timed.rule());
            boolean here = (sites.ids().isEmpty() || sites.ids().contains(site.code()))
                    && (sites.kinds().isEmpty() || sites.kinds().contains(site.kind()));
            boolean binds = timed.agency() == null || timed.agency().equals(site.agency());
            if (here && binds && means(timed.rule().scope(), site, staff, alertLevel(timeline, day))) {
                reaching.add(timed);
            }
        }
        return decide(reaching, matter);
    }

    static List<TimedRule> inForce(Timeline timeline, LocalDate day) {
        List<TimedRule> inForce = new ArrayList<>();
        for (TimedRule timed : timeline.rules()) {
            boolean begun = timed.from().compareTo(day) <= 0;
            boolean over = timed.until() != null && timed.until().compareTo(day) < 0;
            if (begun && !over) {
                inForce.add(timed);
            }
        }
        return inForce;
    }

    private static AlertLevel alertLevel(Timeline timeline, LocalDate day) {
        AlertLevel level = AlertLevel.NONE;
        for (DatedAlertLevel dated : timeline.alertLevels()) {
            if (dated.from().compareTo(day) <= 0) {
                level = dated.level();
            }
        }
        return level;
    }

    /// A scope's agencies are the owner's; what is asked of a person only staff can meet.
    private static boolean means(Scope scope, SiteFacts site, @Nullable PersonFacts staff, AlertLevel alertLevel) {
        boolean owner = scope.agencies().isEmpty() || scope.agencies().contains(site.agency());
        boolean awake = scope.minimumAlertLevel() == null
                || RISING.indexOf(alertLevel) >= RISING.indexOf(scope.minimumAlertLevel());
        boolean person = staff == null ? !asksOfPeople(scope) : fieldsMean(ofNoAgency(scope), staff, alertLevel);
        boolean excepted = scope.except() != null && means(scope.except(), site, staff, alertLevel);
        return owner && awake && person && !excepted;
    }

    private static Scope ofNoAgency(Scope scope) {
        return new Scope(
                List.of(),
                scope.units(),
                scope.unitKinds(),
                scope.echelons(),
                scope.positions(),
                scope.levelsBelow(),
                scope.employmentTypes(),
                scope.professions(),
                scope.publicFacing(),
                scope.designated(),
                null,
                null);
    }

    private static boolean asksOfPeople(Scope scope) {
        return !ofNoAgency(scope).equals(Scope.EVERYONE);
    }

    /// What an office is not known to be, it is not.
    private static boolean means(Scope scope, OfficeFacts office, AlertLevel alertLevel) {
        List<Boolean> fields = new ArrayList<>();
        if (!scope.agencies().isEmpty()) {
            fields.add(office.agency() != null && scope.agencies().contains(office.agency()));
        }
        if (!scope.units().isEmpty()) {
            boolean inOne = false;
            for (String unit : office.unitPath()) {
                inOne = inOne || scope.units().contains(unit);
            }
            fields.add(inOne);
        }
        if (!scope.unitKinds().isEmpty()) {
            fields.add(office.unitKind() != null && scope.unitKinds().contains(office.unitKind()));
        }
        if (!scope.positions().isEmpty()) {
            fields.add(office.position() != null && scope.positions().contains(office.position()));
        }
        if (scope.publicFacing() != null) {
            fields.add(scope.publicFacing().equals(office.publicFacing()));
        }
        if (!scope.echelons().isEmpty()
                || !scope.employmentTypes().isEmpty()
                || !scope.professions().isEmpty()
                || scope.designated() != null) {
            fields.add(false);
        }
        if (scope.minimumAlertLevel() != null) {
            fields.add(RISING.indexOf(alertLevel) >= RISING.indexOf(scope.minimumAlertLevel()));
        }
        boolean excepted = scope.except() != null && means(scope.except(), office, alertLevel);
        return !fields.contains(false) && !excepted;
    }

    public static boolean means(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return fieldsMean(scope, person, alertLevel) && !isExcepted(scope, person, alertLevel);
    }

    public static boolean excepts(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return fieldsMean(scope, person, alertLevel) && isExcepted(scope, person, alertLevel);
    }

    private static boolean isExcepted(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return scope.except() != null && means(scope.except(), person, alertLevel);
    }

    private static boolean fieldsMean(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        List<Boolean> fields = new ArrayList<>();
        if (!scope.agencies().isEmpty()) {
            fields.add(scope.agencies().contains(person.agency()));
        }
        if (!scope.units().isEmpty()) {
            boolean inOne = false;
            for (String unit : scope.units()) {
                inOne = inOne || person.unitPath().contains(unit);
            }
            fields.add(inOne);
        }
        if (!scope.unitKinds().isEmpty()) {
            fields.add(scope.unitKinds().contains(person.unitKind()));
        }
        if (!scope.echelons().isEmpty()) {
            boolean ofOne = false;
            for (Echelon named : scope.echelons()) {
                String held = person.echelon().toString();
                ofOne = ofOne
                        || named.toString().equals(held)
                        || named.toString().equals(number(person.echelon()));
            }
            fields.add(ofOne);
        }
        if (!scope.positions().isEmpty()) {
            fields.add(scope.positions().contains(person.position()) || isBelow(scope, person));
        }
        if (!scope.employmentTypes().isEmpty()) {
            fields.add(scope.employmentTypes().contains(person.employmentType()));
        }
        if (!scope.professions().isEmpty()) {
            fields.add(person.profession() != null && scope.professions().contains(person.profession()));
        }
        if (scope.publicFacing() != null) {
            fields.add(scope.publicFacing().equals(person.publicFacing()));
        }
        if (scope.designated() != null) {
            fields.add(scope.designated().equals(person.designated()));
        }
        if (scope.minimumAlertLevel() != null) {
            fields.add(RISING.indexOf(alertLevel) >= RISING.indexOf(scope.minimumAlertLevel()));
        }
        return !fields.contains(false);
    }

    private static boolean isBelow(Scope scope, PersonFacts person) {
        if (scope.levelsBelow() == null) {
            return false;
        }
        for (Holder holder : person.holdersAbove()) {
            int held = STRUCTURAL.indexOf(number(holder.echelon()));
            for (int level = held + 1; level <= held + scope.levelsBelow() && level < STRUCTURAL.size(); level++) {
                if (scope.positions().contains(holder.position())
                        && held >= 0
                        && STRUCTURAL.get(level).equals(number(person.echelon()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String number(Echelon echelon) {
        return echelon.toString().replaceAll("[ab]", "");
    }

    private static TimedRule unbeaten(List<TimedRule> rules) {
        List<TimedRule> unbeaten = rules.stream()
                .filter(rule -> rules.stream().noneMatch(other -> !other.equals(rule) && beats(other, rule)))
                .toList();
        if (unbeaten.size() != 1) {
            throw new IllegalStateException("one winner is expected: " + unbeaten);
        }
        return unbeaten.getFirst();
    }

    private static boolean beats(TimedRule one, TimedRule other) {
        int narrower = narrower(one, other);
        if (narrower != 0) {
            return narrower > 0;
        }
        if (!one.signedOn().equals(other.signedOn())) {
            return one.signedOn().isAfter(other.signedOn());
        }
        if (!one.publishedAt().equals(other.publishedAt())) {
            return one.publishedAt().isAfter(other.publishedAt());
        }
        if (one.clauseIndex() != other.clauseIndex()) {
            return one.clauseIndex() > other.clauseIndex();
        }
        return one.ruleIndex() > other.ruleIndex();
    }

    private static Principle why(TimedRule winner, TimedRule loser) {
        if (narrower(winner, loser) != 0) {
            return Principle.LEX_SPECIALIS;
        }
        return winner.circular().equals(loser.circular()) ? Principle.CLAUSE_ORDER : Principle.LEX_POSTERIOR;
    }

    /// Above zero where the first is narrower: the first field in which the two differ decides.
    private static int narrower(TimedRule one, TimedRule other) {
        List<Boolean> ones = rank(one.rule());
        List<Boolean> others = rank(other.rule());
        for (int i = 0; i < ones.size(); i++) {
            if (!ones.get(i).equals(others.get(i))) {
                return ones.get(i) ? 1 : -1;
            }
        }
        return 0;
    }

    private static List<Boolean> rank(Rule rule) {
        Scope scope = rule.scope();
        boolean agency = !scope.agencies().isEmpty();
        boolean onlyStaff = scope.positions().equals(List.of(Position.STAFF));
        boolean namedPosition = !scope.positions().isEmpty() && !onlyStaff;
        boolean attribute = onlyStaff
                || !scope.echelons().isEmpty()
                || !scope.employmentTypes().isEmpty()
                || !scope.professions().isEmpty()
                || scope.publicFacing() != null
                || scope.designated() != null;
        boolean unit = !scope.units().isEmpty();
        boolean unitKind = !scope.unitKinds().isEmpty();
        if (!(rule instanceof EntryRequirement) && !(rule instanceof OccupancyLimit)) {
            return List.of(unit, unitKind, agency, namedPosition, attribute);
        }
        SiteSelector sites = sites(rule);
        boolean id = !sites.ids().isEmpty();
        boolean siteKind = !sites.kinds().isEmpty();
        return List.of(id, agency, siteKind, unit, unitKind, namedPosition, attribute);
    }

    private static SiteSelector sites(Rule rule) {
        if (rule instanceof EntryRequirement requirement) {
            return requirement.sites();
        }
        if (rule instanceof OccupancyLimit limit) {
            return limit.sites();
        }
        return SiteSelector.ALL;
    }

    private static boolean speaksOf(Rule rule, Matter matter) {
        return switch (matter.of()) {
            case ARRANGEMENT ->
                rule instanceof WorkFromHome || rule instanceof WorkOnSite || rule instanceof ShiftRotation;
            case DUTY_ROSTER -> rule instanceof DutyRoster;
            case ATTENDANCE_REPORTING -> rule instanceof AttendanceReporting;
            case REACHABILITY -> rule instanceof Reachability;
            case ENTRY_TEST -> rule instanceof EntryRequirement entry && entry.negativeTest() != null;
            case ENTRY_QR_SCAN -> rule instanceof EntryRequirement entry && entry.qrScan() != null;
            case ENTRY_DOSES -> rule instanceof EntryRequirement entry && entry.vaccineDoses() != null;
            case GUESTS -> rule instanceof GuestRestriction guests && guests.guests() != null;
            case IN_PERSON_EVENTS -> rule instanceof GuestRestriction guests && guests.inPersonEvents() != null;
            case GATHERING -> rule instanceof GatheringLimit;
            case MEETING -> rule instanceof MeetingMode;
            case SERVICE_CHANNELS ->
                isFor(rule, matter) && !((ServiceDelivery) rule).channels().isEmpty();
            case SERVICE_HOURS -> isFor(rule, matter) && ((ServiceDelivery) rule).hours() != null;
            case SERVICE_MATTERS ->
                isFor(rule, matter)
                        && !((ServiceDelivery) rule).essentialMatters().isEmpty();
            case SERVICE_LINKS ->
                isFor(rule, matter) && !((ServiceDelivery) rule).links().isEmpty();
            case SERVICE_HOTLINE -> isFor(rule, matter) && ((ServiceDelivery) rule).hotline() != null;
            case OCCUPANCY -> rule instanceof OccupancyLimit;
            case ROUTINE_DUTY ->
                rule instanceof RoutineDuty routine && routine.duty().name().equals(matter.detail());
            case TRAVEL_ISOLATION -> rule instanceof TravelIsolation;
            case PROTECTIVE_EQUIPMENT ->
                rule instanceof ProtectiveEquipment equipment
                        && equipment.at().name().equals(matter.detail());
            case UNKNOWN -> false;
        };
    }

    private static boolean isFor(Rule rule, Matter service) {
        return rule instanceof ServiceDelivery delivery
                && (delivery.services().isEmpty() || delivery.services().contains(service.detail()));
    }
}
