package id.edaran.contracts.testing;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Random circulars and people out of few words, so that they meet often.
public final class RandomLaw {
    private static final List<String> AGENCIES = List.of("A", "B");
    private static final List<String> UNITS = List.of("U", "V", "W", "X");
    private static final List<UnitKind> KINDS = List.of(UnitKind.OFFICE, UnitKind.COUNTER);
    private static final List<Position> POSITIONS =
            List.of(Position.STAFF, Position.FIELD_HEAD, Position.AGENCY_HEAD, Position.URBAN_VILLAGE_HEAD);
    private static final List<Echelon> ECHELONS = List.of(Echelon.values());
    private static final List<EmploymentType> EMPLOYMENTS = List.of(EmploymentType.PNS, EmploymentType.TKD);
    private static final List<Profession> PROFESSIONS = List.of(Profession.HEALTH, Profession.TEACHER);

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Jakarta"), ZoneId.of("Asia/Makassar"), ZoneId.of("Asia/Jayapura"));

    /// About this day rules are drawn.
    public static final LocalDate DAY = LocalDate.parse("2020-03-28");

    private final Random random;
    private final RandomRules rules;

    public RandomLaw(long seed) {
        random = new Random(seed);
        rules = new RandomRules(random);
    }

    public PersonFacts person() {
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

    public AlertLevel alertLevel() {
        return one(List.of(AlertLevel.values()));
    }

    /// @param oftenSet one field in so many is set
    public Scope scope(int oftenSet) {
        return scope(oftenSet, 0);
    }

    /// A scope with each field from one of the two, so that it resembles both.
    public Scope mixture(Scope one, Scope other) {
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

    /// The rules of a few circulars, in no order; of few types, so that they meet.
    public List<TimedRule> rules(int circulars, int rulesEach) {
        List<Function<Terms, Rule>> types = shuffled(rules.everyType()).subList(0, 3);
        return rules(circulars, rulesEach, terms -> one(types).apply(terms));
    }

    /// The rules of a few circulars, in no order.
    ///
    /// @param draw makes a rule of the terms that it is given
    public List<TimedRule> rules(int circulars, int rulesEach, Function<Terms, Rule> draw) {
        List<TimedRule> drawn = new ArrayList<>();
        for (int c = 0; c < circulars; c++) {
            Level level = one(List.of(Level.values()));
            LocalDate from = DAY.plusDays(1 - random.nextInt(12));
            LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(14));
            Issued issued = new Issued(
                    // The name of a circular must not matter.
                    random.nextInt(1_000) + "-" + c,
                    level,
                    level == Level.AGENCY ? one(AGENCIES) : null,
                    LocalDate.parse("2020-03-01").plusDays(random.nextInt(3)),
                    Instant.parse("2020-03-01T00:00:00Z").plusSeconds(random.nextInt(1_000) * 100L + c),
                    from,
                    until);
            for (int r = 0; r < 1 + random.nextInt(rulesEach); r++) {
                Terms terms = new Terms(scope(5), random.nextInt(3) == 0, null);
                drawn.add(issued.rule(r / 2, r % 2, draw.apply(terms)));
            }
        }
        return shuffled(drawn);
    }

    /// A region of which most rules are in force on [#DAY], or begin or end about then.
    public Timeline timeline(Function<Terms, Rule> draw) {
        return new Timeline(
                "64.74",
                1,
                one(ZONES),
                Instant.EPOCH,
                List.of(
                        new DatedAlertLevel(DAY.minusDays(random.nextInt(9)), alertLevel()),
                        new DatedAlertLevel(DAY.plusDays(random.nextInt(9)), alertLevel())),
                rules(1 + random.nextInt(5), 3, draw));
    }

    /// A day on which rules of [#timeline] may be in force, begin or end.
    public LocalDate day() {
        return DAY.plusDays(random.nextInt(15) - 4L);
    }

    public OfficeFacts office() {
        return new OfficeFacts(
                random.nextInt(4) == 0 ? null : one(AGENCIES),
                random.nextBoolean() ? List.of() : List.of(one(UNITS), one(UNITS)),
                random.nextBoolean() ? null : one(KINDS),
                random.nextBoolean() ? null : one(POSITIONS),
                random.nextBoolean() ? null : random.nextBoolean());
    }

    public SiteFacts site() {
        return new SiteFacts(
                one(RandomRules.SITES),
                one(RandomRules.SITE_KINDS),
                one(AGENCIES),
                random.nextInt(3) == 0 ? null : 1 + random.nextInt(30));
    }

    public RandomRules type() {
        return rules;
    }

    public int number(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> words) {
        return one(words);
    }

    public <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
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
