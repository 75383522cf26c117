package id.edaran.policy.inforce;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rules and people out of few words, so that they meet often.
final class RandomRules {
    static final LocalDate DAY = LocalDate.of(2020, 3, 24);

    private static final List<String> AGENCIES = List.of("A", "B");
    private static final List<String> UNITS = List.of("U", "V", "W");
    private static final List<Position> POSITIONS = List.of(Position.STAFF, Position.FIELD_HEAD, Position.AGENCY_HEAD);
    /// Staff hold no position that levels could be counted from.
    private static final List<Position> HOLDERS = List.of(Position.FIELD_HEAD, Position.AGENCY_HEAD);
    private static final List<Echelon> ECHELONS =
            List.of(Echelon.II, Echelon.IIA, Echelon.III, Echelon.IIIB, Echelon.IV, Echelon.NONE);

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    List<TimedRule> rules() {
        List<TimedRule> rules = new ArrayList<>();
        int circulars = 2 + random.nextInt(4);
        for (int c = 0; c < circulars; c++) {
            Level level = one(List.of(Level.values()));
            String agency = level == Level.AGENCY ? one(AGENCIES) : null;
            int signed = random.nextInt(3);
            for (int r = 0; r < 1 + random.nextInt(2); r++) {
                rules.add(timed(level, agency, c, signed, r, rule(agency)));
            }
        }
        return List.copyOf(rules);
    }

    PersonFacts person() {
        List<Holder> holders = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            holders.add(new Holder(one(HOLDERS), one(ECHELONS)));
        }
        return new PersonFacts(
                one(AGENCIES),
                List.of(one(UNITS), one(UNITS)),
                one(List.of(UnitKind.OFFICE, UnitKind.COUNTER)),
                one(POSITIONS),
                one(ECHELONS),
                EmploymentType.PNS,
                null,
                random.nextBoolean(),
                false,
                holders);
    }

    static TimedRule home(Level level, int circular, int percent) {
        return timed(level, null, circular, circular, 0, new WorkFromHome(Terms.EVERYONE, percent, null, null));
    }

    static TimedRule homeOfUnit(String unit) {
        return timed(Level.CITY, null, 1, 1, 0, homeOf(List.of(), List.of(unit)));
    }

    static TimedRule homeOfAgency(String agency) {
        return timed(Level.CITY, null, agency.hashCode(), 1, 0, homeOf(List.of(agency), List.of()));
    }

    /// One circular after the other, each with the same rule.
    static List<TimedRule> sameRuleOf(int circulars) {
        return IntStream.range(0, circulars)
                .mapToObj(circular -> home(Level.CITY, circular, 75))
                .toList();
    }

    private static Rule homeOf(List<String> agencies, List<String> units) {
        return new WorkFromHome(Terms.of(scope(agencies, units)), 75, null, null);
    }

    private static Scope scope(List<String> agencies, List<String> units) {
        return new Scope(
                agencies, units, List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null, null, null);
    }

    private static TimedRule timed(
            Level level, @Nullable String agency, int circular, int signed, int place, Rule rule) {
        return new TimedRule(
                "circular-" + circular,
                "64.74",
                level,
                agency,
                LocalDate.of(2020, 3, 1).plusDays(signed),
                Instant.parse("2020-03-01T00:00:00Z").plusSeconds(circular),
                String.valueOf(place),
                place,
                0,
                rule,
                DAY,
                null,
                DAY,
                List.of(new Numbering(DAY, circular + "/2020", 1)));
    }

    private Rule rule(@Nullable String agency) {
        Terms terms = new Terms(scope(0, agency), random.nextInt(3) == 0, null);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new WorkFromHome(terms, 25 * (1 + random.nextInt(4)), null, null);
            case 2 -> new WorkOnSite(terms);
            case 3 -> new ShiftRotation(terms, 2 + random.nextInt(2), ShiftRotation.Grouping.SECTION, 1);
            case 4 -> new GatheringLimit(terms, random.nextInt(3));
            default ->
                new ServiceDelivery(
                        terms,
                        some(List.of("KTP", "SIM")),
                        List.of(one(List.of(ServiceChannel.values()))),
                        null,
                        List.of(),
                        List.of(),
                        "0");
        };
    }

    /// @param agency the one that a circular binds, which must not name others alone
    private Scope scope(int depth, @Nullable String agency) {
        List<Position> positions = some(POSITIONS);
        List<String> agencies = some(AGENCIES);
        return new Scope(
                agency == null || agencies.contains(agency) ? agencies : List.of(),
                some(UNITS),
                some(List.of(UnitKind.OFFICE, UnitKind.COUNTER)),
                some(ECHELONS),
                positions,
                positions.isEmpty() || random.nextBoolean() ? null : 1 + random.nextInt(2),
                List.of(),
                List.of(),
                random.nextInt(5) == 0 ? random.nextBoolean() : null,
                null,
                null,
                depth == 0 && random.nextInt(4) == 0 ? exception() : null);
    }

    private @Nullable Scope exception() {
        Scope exception = scope(1, null);
        return exception.equals(Scope.EVERYONE) ? null : exception;
    }

    private <T> T one(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }

    /// Mostly nothing, else one or two of the words.
    private <T> List<T> some(List<T> words) {
        if (random.nextInt(6) > 0) {
            return List.of();
        }
        T first = one(words);
        T second = one(words);
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }
}
