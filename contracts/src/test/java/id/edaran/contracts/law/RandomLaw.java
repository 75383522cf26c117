package id.edaran.contracts.law;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.TimedRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Random circulars and people out of few words, so that they meet often.
final class RandomLaw {
    private static final List<String> AGENCIES = List.of("A", "B");
    private static final List<String> UNITS = List.of("U", "V", "W", "X");
    private static final List<UnitKind> KINDS = List.of(UnitKind.OFFICE, UnitKind.COUNTER);
    private static final List<Position> POSITIONS =
            List.of(Position.STAFF, Position.FIELD_HEAD, Position.AGENCY_HEAD, Position.URBAN_VILLAGE_HEAD);
    private static final List<Echelon> ECHELONS = List.of(Echelon.values());
    private static final List<EmploymentType> EMPLOYMENTS = List.of(EmploymentType.PNS, EmploymentType.TKD);
    private static final List<Profession> PROFESSIONS = List.of(Profession.HEALTH, Profession.TEACHER);

    private final Random random;

    RandomLaw(long seed) {
        random = new Random(seed);
    }

    PersonFacts person() {
        List<Holder> holders = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            holders.add(new Holder(one(POSITIONS), one(ECHELONS)));
        }
        return new PersonFacts(
                one(AGENCIES),
                List.of(one(UNITS), one(UNITS)),
                one(KINDS),
                one(POSITIONS),
                one(ECHELONS),
                one(EMPLOYMENTS),
                random.nextBoolean() ? one(PROFESSIONS) : null,
                random.nextBoolean(),
                random.nextBoolean(),
                holders);
    }

    AlertLevel alertLevel() {
        return one(List.of(AlertLevel.values()));
    }

    /// @param oftenSet one field in so many is set
    Scope scope(int oftenSet) {
        return scope(oftenSet, 0);
    }

    /// A scope with each field from one of the two, so that it resembles both.
    Scope mixture(Scope one, Scope other) {
        Scope positions = random.nextBoolean() ? one : other;
        return new Scope(
                (random.nextBoolean() ? one : other).agencies(),
                (random.nextBoolean() ? one : other).units(),
                (random.nextBoolean() ? one : other).unitKinds(),
                (random.nextBoolean() ? one : other).echelons(),
                positions.positions(),
                positions.levelsBelow(),
                (random.nextBoolean() ? one : other).employmentTypes(),
                (random.nextBoolean() ? one : other).professions(),
                (random.nextBoolean() ? one : other).publicFacing(),
                (random.nextBoolean() ? one : other).designated(),
                (random.nextBoolean() ? one : other).minimumAlertLevel(),
                (random.nextBoolean() ? one : other).except());
    }

    private Scope scope(int oftenSet, int depth) {
        List<Position> positions = some(POSITIONS, oftenSet);
        return new Scope(
                some(AGENCIES, oftenSet),
                some(UNITS, oftenSet),
                some(KINDS, oftenSet),
                some(ECHELONS, oftenSet),
                positions,
                positions.isEmpty() || random.nextBoolean() ? null : 1 + random.nextInt(4),
                some(EMPLOYMENTS, oftenSet),
                some(PROFESSIONS, oftenSet),
                set(oftenSet) ? random.nextBoolean() : null,
                set(oftenSet) ? random.nextBoolean() : null,
                set(2 * oftenSet) ? alertLevel() : null,
                depth < 3 && random.nextInt(3) == 0 ? exception(oftenSet, depth + 1) : null);
    }

    private @Nullable Scope exception(int oftenSet, int depth) {
        Scope exception = scope(oftenSet, depth);
        return exception.equals(Scope.EVERYONE) ? null : exception;
    }

    /// The rules of a few circulars, in no order.
    List<TimedRule> rules(int circulars, int rulesEach) {
        List<TimedRule> rules = new ArrayList<>();
        for (int c = 0; c < circulars; c++) {
            Level level = one(List.of(Level.values()));
            Issued issued = new Issued(
                    // The name of a circular must not matter.
                    random.nextInt(1_000) + "-" + c,
                    level,
                    level == Level.AGENCY ? one(AGENCIES) : null,
                    LocalDate.parse("2020-03-01").plusDays(random.nextInt(3)),
                    Instant.parse("2020-03-01T00:00:00Z").plusSeconds(random.nextInt(1_000) * 100L + c));
            for (int r = 0; r < 1 + random.nextInt(rulesEach); r++) {
                rules.add(issued.rule(r / 2, r % 2, rule()));
            }
        }
        return shuffled(rules);
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private Rule rule() {
        Terms terms = new Terms(scope(5), random.nextInt(3) == 0, null);
        SiteSelector sites =
                new SiteSelector(set(3) ? List.of(SiteKind.OFFICE) : List.of(), set(3) ? List.of("SITE") : List.of());
        return switch (random.nextInt(8)) {
            case 0, 1 -> new WorkFromHome(terms, 25 * random.nextInt(5), null, null);
            case 2 -> new WorkOnSite(terms);
            case 3 -> new ShiftRotation(terms, 3, ShiftRotation.Grouping.SECTION, 1);
            case 4 -> new GatheringLimit(terms, random.nextInt(3));
            case 5 -> new OccupancyLimit(terms, sites, random.nextInt(3), null);
            default ->
                new EntryRequirement(
                        terms,
                        sites,
                        AppliesTo.EVERYONE,
                        random.nextBoolean() ? new NegativeTest(List.of(), 24 * (1 + random.nextInt(3))) : null,
                        random.nextBoolean() ? random.nextBoolean() : null,
                        random.nextInt(3));
        };
    }

    private boolean set(int oftenSet) {
        return random.nextInt(oftenSet) == 0;
    }

    private <T> T one(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }

    private <T> List<T> some(List<T> words, int oftenSet) {
        if (!set(oftenSet)) {
            return List.of();
        }
        return shuffled(words).subList(0, 1 + random.nextInt(2));
    }
}
