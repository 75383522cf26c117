package id.edaran.policy.delegations;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.delegations.HeadsDecisions.Designation;
import id.edaran.policy.delegations.HeadsDecisions.Pin;
import id.edaran.policy.propagation.KnownUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A region out of few words: two agencies, five units, and rules that often leave something to their heads.
final class RegionWithHeads {
    static final LocalDate START = LocalDate.of(2020, 3, 18);
    static final int DAYS = 24;
    static final String REGION = "36.74";

    private static final List<UnitKind> KINDS = List.of(UnitKind.OFFICE, UnitKind.COUNTER, UnitKind.PUSKESMAS);
    private static final List<AlertLevel> LEVELS = List.of(AlertLevel.NONE, AlertLevel.III, AlertLevel.IV);

    private final Random random;

    RegionWithHeads(long seed) {
        random = new Random(seed);
    }

    /// Both agencies have one.
    List<KnownUnit> units() {
        List<KnownUnit> units = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int u = 0; u < count; u++) {
            List<String> path = new ArrayList<>(List.of("U" + u));
            if (u > 0 && random.nextBoolean()) {
                path.addAll(units.get(random.nextInt(u)).path());
            }
            units.add(new KnownUnit(
                    "U" + u,
                    u < 2 ? List.of("A", "B").get(u) : one(List.of("A", "B")),
                    path,
                    one(KINDS),
                    random.nextBoolean()));
        }
        return units;
    }

    Timeline timeline() {
        List<TimedRule> rules = new ArrayList<>();
        int circulars = 1 + random.nextInt(4);
        for (int c = 0; c < circulars; c++) {
            Level level = one(List.of(Level.NATIONAL, Level.CITY, Level.CITY, Level.AGENCY));
            String agency = level == Level.AGENCY ? one(List.of("A", "B")) : null;
            Instant publishedAt = START.plusDays(random.nextInt(DAYS) - 8)
                    .atTime(random.nextInt(24), 0)
                    .atZone(ZoneId.of("UTC"))
                    .toInstant();
            int clauses = 1 + random.nextInt(3);
            for (int clause = 0; clause < clauses; clause++) {
                rules.addAll(parts(level, agency, "circular " + c, clause, publishedAt));
            }
        }
        List<DatedAlertLevel> alertLevels = random.nextBoolean()
                ? List.of()
                : List.of(
                        new DatedAlertLevel(START.plusDays(random.nextInt(5)), one(LEVELS)),
                        new DatedAlertLevel(START.plusDays(6 + random.nextInt(10)), one(LEVELS)));
        return new Timeline(REGION, 1, ZoneId.of("Asia/Jakarta"), Instant.EPOCH, alertLevels, rules);
    }

    /// A rule that an amendment may have restated, under another number.
    private List<TimedRule> parts(
            Level level, @Nullable String agency, String circular, int clause, Instant publishedAt) {
        Rule rule = rule();
        LocalDate from = random.nextBoolean() ? START : START.plusDays(random.nextInt(12));
        LocalDate until = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(12));
        TimedRule whole = timed(level, agency, circular, clause, publishedAt, rule, from, until, from, 1);
        if (random.nextBoolean() || from.equals(until)) {
            return List.of(whole);
        }
        LocalDate restated = from.plusDays(1);
        return List.of(
                timed(level, agency, circular, clause, publishedAt, rule, from, from, from, 1),
                timed(
                        level,
                        agency,
                        circular,
                        clause,
                        publishedAt.plusSeconds(90_000),
                        rule,
                        restated,
                        until,
                        from,
                        2));
    }

    private TimedRule timed(
            Level level,
            @Nullable String agency,
            String circular,
            int clause,
            Instant publishedAt,
            Rule rule,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate startedOn,
            int revision) {
        return new TimedRule(
                circular,
                level == Level.NATIONAL ? "ID" : REGION,
                level,
                agency,
                START,
                publishedAt,
                Integer.toString(clause + 1),
                clause,
                0,
                rule,
                from,
                until,
                startedOn,
                List.of(new Numbering(from, "number " + revision, revision)));
    }

    private Rule rule() {
        Terms terms = new Terms(scope(3, false), random.nextInt(5) == 0, null);
        return switch (random.nextInt(5)) {
            case 0 -> new WorkFromHome(terms, 50 * random.nextInt(3), null, null);
            case 1 -> new WorkOnSite(terms);
            case 2 -> new GatheringLimit(terms, random.nextInt(20));
            case 3 -> new DutyRoster(terms, 1 + random.nextInt(3), null);
            default -> new DutyRoster(terms, 1 + random.nextInt(3), DutyRoster.Delegate.AGENCY_HEAD);
        };
    }

    /// @param people whether anything may be asked that only people have, apart from being named
    Scope scope(int depth, boolean people) {
        return new Scope(
                rarely(() -> List.of(one(List.of("A", "B"))), List.of()),
                rarely(() -> List.of(one(List.of("U0", "U1", "U2"))), List.of()),
                rarely(() -> List.of(one(KINDS)), List.of()),
                List.of(),
                people && random.nextBoolean()
                        ? List.of(one(List.of(Position.STAFF, Position.AGENCY_HEAD)))
                        : List.of(),
                null,
                List.of(),
                List.of(),
                perhaps(random::nextBoolean),
                perhaps(random::nextBoolean),
                perhaps(() -> AlertLevel.III),
                depth > 0 && random.nextInt(3) == 0 ? scope(depth - 1, people) : null);
    }

    HeadsDecisions decisions() {
        List<Designation> designations = new ArrayList<>();
        List<Pin> pins = new ArrayList<>();
        int named = random.nextInt(3);
        int pinned = random.nextInt(3);
        for (int d = 0; d < named; d++) {
            designations.add(new Designation("D" + d, unit(), "A", at()));
        }
        for (int p = 0; p < pinned; p++) {
            pins.add(new Pin(unit(), "A", START.plusDays(random.nextInt(DAYS)), List.of("P" + p, "P9"), at()));
        }
        return new HeadsDecisions(designations, pins);
    }

    LocalDate day() {
        return START.plusDays(random.nextInt(DAYS + 10) - 5L);
    }

    AlertLevel alertLevel() {
        return one(LEVELS);
    }

    private String unit() {
        return "U" + random.nextInt(5);
    }

    private Instant at() {
        return Instant.parse("2020-03-18T00:00:00Z").plusSeconds(random.nextInt(1_000_000));
    }

    private <T> T rarely(Supplier<T> value, T otherwise) {
        return random.nextInt(4) == 0 ? value.get() : otherwise;
    }

    private <T> @Nullable T perhaps(Supplier<T> value) {
        return random.nextInt(3) == 0 ? value.get() : null;
    }

    private <T> T one(List<T> alternatives) {
        return alternatives.get(random.nextInt(alternatives.size()));
    }
}
