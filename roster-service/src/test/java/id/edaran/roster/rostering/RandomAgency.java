package id.edaran.roster.rostering;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.Rules;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Agencies, calendars and rules drawn at random, each the same for the same seed.
final class RandomAgency {
    static final LocalDate FIRST = LocalDate.of(2020, 3, 2);
    static final int DAYS = 70;

    private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.CITY, Level.AGENCY);
    private static final String AGENCY = "agency";
    private final Random random;

    RandomAgency(long seed) {
        random = new Random(seed);
    }

    Workforce workforce() {
        List<WorkingUnit> units = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        int unitCount = 1 + random.nextInt(6);
        for (int u = 0; u < unitCount; u++) {
            UnitCode unit = new UnitCode("unit" + u);
            units.add(new WorkingUnit(unit, week()));
            int people = random.nextInt(12);
            for (int p = 0; p < people; p++) {
                members.add(member(unit, "e" + u + "-" + (char) ('a' + p)));
            }
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            holidays.add(FIRST.plusDays(random.nextInt(DAYS)));
        }
        return new Workforce(new AgencyCode(AGENCY), units, members, holidays);
    }

    Member member(UnitCode unit, String id) {
        Echelon echelon = random.nextInt(4) == 0 ? Echelon.IVA : Echelon.NONE;
        return new Member(
                new EmployeeId(id),
                unit,
                "section" + random.nextInt(3),
                new PersonFacts(
                        AGENCY,
                        List.of(unit.value(), "root"),
                        UnitKind.OFFICE,
                        random.nextInt(10) == 0 ? Position.FIELD_HEAD : Position.STAFF,
                        echelon,
                        random.nextInt(3) == 0 ? EmploymentType.TKD : EmploymentType.PNS,
                        null,
                        random.nextInt(5) == 0,
                        false,
                        List.of()));
    }

    /// At most one rule of shifts is among them, and never one that restates another.
    Timeline timeline() {
        List<TimedRule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Level level = LEVELS.get(random.nextInt(LEVELS.size()));
            LocalDate from = FIRST.minusDays(10).plusDays(random.nextInt(DAYS));
            rules.add(Rules.timed(
                    "c" + i,
                    "1",
                    level,
                    level == Level.AGENCY ? (random.nextInt(4) == 0 ? "other" : AGENCY) : null,
                    from.toString(),
                    random.nextInt(3) == 0
                            ? null
                            : from.plusDays(random.nextInt(60)).toString(),
                    rule()));
        }
        return Rules.timeline("64.74", 1, rules.toArray(TimedRule[]::new));
    }

    private Rule rule() {
        return switch (random.nextInt(8)) {
            case 0 -> Rules.onSite(scope());
            case 1 -> Rules.shifts(2 + random.nextInt(3), 1 + random.nextInt(3), scope());
            case 2 -> Rules.home(random.nextInt(101), 1 + random.nextInt(8), null, scope());
            case 3 -> Rules.home(random.nextInt(101), null, random.nextInt(8), scope());
            default -> Rules.home(random.nextInt(101), scope());
        };
    }

    private Scope scope() {
        return switch (random.nextInt(9)) {
            case 0 -> Rules.echelons(Echelon.NONE);
            case 1 -> Rules.except(Rules.echelons(Echelon.IV, Echelon.NONE), Rules.publicFacing());
            case 2 -> Rules.units("unit" + random.nextInt(3), "unit" + random.nextInt(3));
            case 3 -> Rules.agencies(random.nextInt(5) == 0 ? "other" : AGENCY);
            case 4 -> Rules.positions(Position.FIELD_HEAD);
            default -> Scope.EVERYONE;
        };
    }

    private Set<DayOfWeek> week() {
        return switch (random.nextInt(4)) {
            case 0 -> EnumSet.allOf(DayOfWeek.class);
            case 1 -> EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));
            default -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        };
    }
}
