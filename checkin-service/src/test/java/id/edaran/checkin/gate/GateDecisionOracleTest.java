package id.edaran.checkin.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.checkin.Circulars;
import id.edaran.checkin.gate.GateDecision.Allowed;
import id.edaran.checkin.gate.GateDecision.Denied;
import id.edaran.checkin.gate.GateDecision.Waiting;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.TestResult;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.TestKind;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Compares the decision with one that is worked out by going through everything, one thing after the other, in the
/// words of the contract.
class GateDecisionOracleTest {
    private static final int ROUNDS = 2_000;
    private static final long SEED = 71_72_2022L;
    private static final List<String> AGENCIES = List.of("SETDA", "DINKES", "DISDIK");
    private static final List<String> SITES = List.of("S1", "S2");
    private static final List<SiteKind> KINDS = List.of(SiteKind.OFFICE, SiteKind.SCHOOL);
    private static final List<String> LEVELS = List.of("NONE", "I", "II", "III", "IV");
    private static final LocalDate DAY = LocalDate.parse("2022-02-16");

    /// @param validUntil as text, `-` where there is none
    private record Verdict(String decision, TreeSet<String> reasons, String validUntil) {}

    @RepeatedTest(5)
    void decidesAsTheContractSays(RepetitionInfo repetition) {
        long seed = SEED + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
        for (int round = 0; round < ROUNDS; round++) {
            Timeline timeline = timeline(random);
            Site site = new Site(
                    new SiteCode(pick(random, SITES)),
                    "71.72",
                    pick(random, AGENCIES),
                    "a site",
                    pick(random, KINDS),
                    null,
                    List.of(),
                    1);
            Room room = new Room(random.nextBoolean() ? null : 3, random.nextInt(5), random.nextInt(4) == 0, null);
            Purpose purpose = pick(random, List.of(Purpose.values()));
            Instant at = DAY.atStartOfDay(Circulars.MAKASSAR).toInstant().plusSeconds(random.nextInt(-2, 27) * 3_600L);
            List<Sample> samples = samples(random, at);
            QrScan qr = pick(random, List.of(QrScan.values()));

            Verdict expected = worked(timeline, site, room, purpose, samples, qr, at);
            GateDecision decision = GateDecision.decide(
                    timeline,
                    site,
                    room,
                    new Comer(
                            purpose,
                            new HealthFacts(samples, List.of(), List.of()),
                            qr,
                            null,
                            new Host(null, null),
                            null),
                    at);

            String told = "seed " + seed + " round " + round + "\n" + timeline + "\n" + site + room + purpose + qr + at
                    + samples;
            assertEquals(expected, verdict(decision), told);
            decision.reasons().forEach(reason -> seen.add(reason.code()));
        }
        assertEquals(
                EnumSet.of(
                        ReasonCode.TEST_MISSING,
                        ReasonCode.TEST_EXPIRED,
                        ReasonCode.TEST_POSITIVE,
                        ReasonCode.QR_MISSING,
                        ReasonCode.QR_INVALID,
                        ReasonCode.DOSES_MISSING,
                        ReasonCode.ISOLATING,
                        ReasonCode.SITE_FULL,
                        ReasonCode.OK),
                seen,
                "every reason comes up, or the rounds prove little");
    }

    private static Verdict verdict(GateDecision decision) {
        TreeSet<String> reasons = new TreeSet<>();
        for (Reason reason : decision.reasons()) {
            reasons.add(reason.code() + "@"
                    + (reason.citation() == null
                            ? "-"
                            : reason.citation().circular() + "/"
                                    + reason.citation().number() + "/"
                                    + reason.citation().clause()));
        }
        assertEquals(reasons.size(), decision.reasons().size(), "no reason is given twice");
        return switch (decision) {
            case Allowed allowed ->
                new Verdict("ALLOW", reasons, allowed.validUntil().toString());
            case Denied denied -> new Verdict("DENY", reasons, "-");
            case Waiting waiting -> new Verdict("WAIT", reasons, "-");
        };
    }

    // --- the slow way ------------------------------------------------------------------------------------------------

    private static Verdict worked(
            Timeline timeline, Site site, Room room, Purpose purpose, List<Sample> samples, QrScan qr, Instant at) {
        LocalDate today = LocalDateTime.ofInstant(at, timeline.timeZone()).toLocalDate();
        String level = "NONE";
        for (DatedAlertLevel dated : timeline.alertLevels()) {
            if (dated.from().compareTo(today) <= 0) {
                level = dated.level().name();
            }
        }
        List<TimedRule> forThisDoor = new ArrayList<>();
        for (TimedRule timed : timeline.rules()) {
            boolean begun = timed.from().compareTo(today) <= 0;
            boolean over = timed.until() != null && timed.until().compareTo(today) < 0;
            EntryRequirement asked = (EntryRequirement) timed.rule();
            boolean thisSite = asked.sites().ids().isEmpty()
                    || asked.sites().ids().contains(site.code().value());
            boolean thisKind =
                    asked.sites().kinds().isEmpty() || asked.sites().kinds().contains(site.kind());
            boolean thisPurpose = asked.appliesTo() == AppliesTo.EVERYONE
                    || (purpose == Purpose.WORK ? AppliesTo.STAFF : AppliesTo.VISITORS) == asked.appliesTo();
            boolean thisAgency = timed.level() != Level.AGENCY || site.agency().equals(timed.agency());
            if (begun
                    && !over
                    && thisSite
                    && thisKind
                    && thisPurpose
                    && thisAgency
                    && inside(asked.scope(), site.agency(), level)) {
                forThisDoor.add(timed);
            }
        }

        TreeSet<String> against = new TreeSet<>();
        TreeSet<String> met = new TreeSet<>();
        Instant until = at;
        while (LocalDateTime.ofInstant(until, timeline.timeZone()).toLocalDate().equals(today)) {
            until = until.plusSeconds(900);
        }

        TimedRule test = winner(forThisDoor, Asked.TEST);
        Sample newest = newest(samples, at, List.of(TestKind.values()), true);
        if (newest != null && newest.result() == TestResult.POSITIVE) {
            against.add("TEST_POSITIVE@" + cited(test, today));
        } else if (test != null) {
            NegativeTest negative = Objects.requireNonNull(((EntryRequirement) test.rule()).negativeTest());
            List<TestKind> kinds = negative.kinds().isEmpty() ? List.of(TestKind.values()) : negative.kinds();
            Sample shown = newest(samples, at, kinds, false);
            if (shown == null || shown.result() == TestResult.INVALID) {
                against.add("TEST_MISSING@" + cited(test, today));
            } else if (shown.result() == TestResult.POSITIVE) {
                against.add("TEST_POSITIVE@" + cited(test, today));
            } else if (Duration.between(shown.sampledAt(), at).toSeconds() > negative.maxAgeHours() * 3_600L) {
                against.add("TEST_EXPIRED@" + cited(test, today));
            } else {
                met.add("OK@" + cited(test, today));
                Instant end = shown.sampledAt().plusSeconds(negative.maxAgeHours() * 3_600L);
                until = end.isBefore(until) ? end : until;
            }
        }
        if (against.stream().noneMatch(reason -> reason.startsWith("TEST_POSITIVE"))
                && isolates(samples, timeline, at, today)) {
            against.add("ISOLATING@-");
        }
        for (Sample sample : samples) {
            if (sample.result() == TestResult.POSITIVE
                    && sample.sampledAt().isAfter(at)
                    && sample.sampledAt().isBefore(until)) {
                until = sample.sampledAt();
            }
        }
        TimedRule scan = winner(forThisDoor, Asked.QR);
        if (scan != null && Boolean.TRUE.equals(((EntryRequirement) scan.rule()).qrScan())) {
            if (qr == QrScan.VALID) {
                met.add("OK@" + cited(scan, today));
            } else {
                against.add((qr == QrScan.MISSING ? "QR_MISSING@" : "QR_INVALID@") + cited(scan, today));
            }
        }
        TimedRule doses = winner(forThisDoor, Asked.DOSES);
        if (doses != null && number(((EntryRequirement) doses.rule()).vaccineDoses()) > 0) {
            against.add("DOSES_MISSING@" + cited(doses, today));
        }

        if (!against.isEmpty()) {
            return new Verdict("DENY", against, "-");
        }
        if (room.most() != null && room.taken() >= room.most() && !room.inside()) {
            return new Verdict("WAIT", new TreeSet<>(List.of("SITE_FULL@-")), "-");
        }
        return new Verdict("ALLOW", met.isEmpty() ? new TreeSet<>(List.of("OK@-")) : met, until.toString());
    }

    private enum Asked {
        TEST,
        QR,
        DOSES
    }

    private static boolean inside(Scope scope, String owner, String level) {
        if (!scope.professions().isEmpty()) {
            return false;
        }
        if (!scope.agencies().isEmpty() && !scope.agencies().contains(owner)) {
            return false;
        }
        if (scope.minimumAlertLevel() != null
                && LEVELS.indexOf(level)
                        < LEVELS.indexOf(scope.minimumAlertLevel().name())) {
            return false;
        }
        return scope.except() == null || !inside(scope.except(), owner, level);
    }

    /// The best of each level from the top down; a lower one replaces what stands only by leave or by asking for
    /// more.
    private static @Nullable TimedRule winner(List<TimedRule> rules, Asked asked) {
        TimedRule standing = null;
        for (Level level : List.of(Level.NATIONAL, Level.PROVINCE, Level.CITY, Level.AGENCY)) {
            TimedRule best = null;
            for (TimedRule rule : rules) {
                if (rule.level() == level && asks(rule, asked) && (best == null || beats(rule, best))) {
                    best = rule;
                }
            }
            if (best != null
                    && (standing == null || standing.rule().terms().derogable() || asksMore(best, standing, asked))) {
                standing = best;
            }
        }
        return standing;
    }

    private static boolean asks(TimedRule timed, Asked asked) {
        EntryRequirement rule = (EntryRequirement) timed.rule();
        return switch (asked) {
            case TEST -> rule.negativeTest() != null;
            case QR -> rule.qrScan() != null;
            case DOSES -> rule.vaccineDoses() != null;
        };
    }

    /// Sites: id, then agency, then kind; then the later circular, then the later clause.
    private static boolean beats(TimedRule one, TimedRule other) {
        EntryRequirement a = (EntryRequirement) one.rule();
        EntryRequirement b = (EntryRequirement) other.rule();
        if (a.sites().ids().isEmpty() != b.sites().ids().isEmpty()) {
            return !a.sites().ids().isEmpty();
        }
        if (a.scope().agencies().isEmpty() != b.scope().agencies().isEmpty()) {
            return !a.scope().agencies().isEmpty();
        }
        if (a.sites().kinds().isEmpty() != b.sites().kinds().isEmpty()) {
            return !a.sites().kinds().isEmpty();
        }
        if (!one.signedOn().equals(other.signedOn())) {
            return one.signedOn().isAfter(other.signedOn());
        }
        return one.clauseIndex() > other.clauseIndex();
    }

    private static boolean asksMore(TimedRule lower, TimedRule higher, Asked asked) {
        EntryRequirement a = (EntryRequirement) lower.rule();
        EntryRequirement b = (EntryRequirement) higher.rule();
        return switch (asked) {
            case TEST -> {
                NegativeTest mine = Objects.requireNonNull(a.negativeTest());
                NegativeTest theirs = Objects.requireNonNull(b.negativeTest());
                int wider = 0;
                int narrower = 0;
                for (TestKind kind : TestKind.values()) {
                    wider += mine.accepts(kind) && !theirs.accepts(kind) ? 1 : 0;
                    narrower += !mine.accepts(kind) && theirs.accepts(kind) ? 1 : 0;
                }
                boolean laxer = wider > 0 || mine.maxAgeHours() > theirs.maxAgeHours();
                yield !laxer && (narrower > 0 || mine.maxAgeHours() < theirs.maxAgeHours());
            }
            case QR -> Boolean.TRUE.equals(a.qrScan()) && Boolean.FALSE.equals(b.qrScan());
            case DOSES -> number(a.vaccineDoses()) > number(b.vaccineDoses());
        };
    }

    private static boolean isolates(List<Sample> samples, Timeline timeline, Instant at, LocalDate today) {
        for (Sample positive : samples) {
            if (positive.result() != TestResult.POSITIVE || positive.sampledAt().isAfter(at)) {
                continue;
            }
            LocalDate opened = LocalDateTime.ofInstant(positive.sampledAt(), timeline.timeZone())
                    .toLocalDate();
            boolean over = today.isAfter(opened.plusDays(9));
            for (Sample other : samples) {
                over |= other.kind() == TestKind.PCR
                        && other.result() == TestResult.NEGATIVE
                        && other.sampledAt().isAfter(positive.sampledAt())
                        && !other.sampledAt().isAfter(at);
            }
            if (!over) {
                return true;
            }
        }
        return false;
    }

    private static int number(@Nullable Integer doses) {
        return doses == null ? 0 : doses;
    }

    private static @Nullable Sample newest(List<Sample> samples, Instant at, List<TestKind> kinds, boolean conclusive) {
        Sample newest = null;
        for (Sample sample : samples) {
            if (sample.sampledAt().compareTo(at) <= 0
                    && kinds.contains(sample.kind())
                    && !(conclusive && sample.result() == TestResult.INVALID)
                    && (newest == null || sample.sampledAt().isAfter(newest.sampledAt()))) {
                newest = sample;
            }
        }
        return newest;
    }

    private static String cited(@Nullable TimedRule timed, LocalDate today) {
        if (timed == null) {
            return "-";
        }
        String number = "";
        for (Numbering numbering : timed.numbers()) {
            if (!numbering.from().isAfter(today)) {
                number = numbering.number();
            }
        }
        return timed.circular() + "/" + number + "/" + timed.clause();
    }

    // --- what it is tried on -----------------------------------------------------------------------------------------

    private static Timeline timeline(Random random) {
        List<TimedRule> rules = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Level level = pick(random, List.of(Level.values()));
            LocalDate from = DAY.minusDays(random.nextInt(3)).plusDays(random.nextInt(2));
            rules.add(new TimedRule(
                    "C" + i,
                    level == Level.NATIONAL ? "ID" : "71.72",
                    level,
                    level == Level.AGENCY ? pick(random, AGENCIES) : null,
                    // Distinct days: equal ones are told apart by how the circulars are stored, which is not the
                    // contract's business.
                    DAY.minusDays(10L + i),
                    Instant.EPOCH,
                    Integer.toString(random.nextInt(3) + 1),
                    0,
                    0,
                    rule(random),
                    from,
                    random.nextBoolean() ? null : from.plusDays(random.nextInt(3)),
                    from,
                    random.nextBoolean()
                            ? List.of(new Numbering(from, "N" + i, 1))
                            : List.of(new Numbering(from, "N" + i, 1), new Numbering(from.plusDays(1), "P" + i, 2))));
        }
        Collections.shuffle(rules, random);
        return new Timeline(
                "71.72",
                1,
                Circulars.MAKASSAR,
                Instant.EPOCH,
                List.of(
                        new DatedAlertLevel(DAY.minusDays(1), pick(random, List.of(AlertLevel.values()))),
                        new DatedAlertLevel(DAY, pick(random, List.of(AlertLevel.values())))),
                rules);
    }

    private static EntryRequirement rule(Random random) {
        SiteSelector sites = new SiteSelector(
                random.nextInt(3) == 0 ? List.of(pick(random, KINDS)) : List.of(),
                random.nextInt(4) == 0 ? List.of(pick(random, SITES)) : List.of());
        NegativeTest test = random.nextInt(3) == 0
                ? null
                : new NegativeTest(
                        random.nextBoolean() ? List.of(pick(random, List.of(TestKind.values()))) : List.of(),
                        24 * (1 + random.nextInt(2)));
        return new EntryRequirement(
                new Terms(scope(random, 0), random.nextInt(3) == 0, null),
                sites,
                pick(random, List.of(AppliesTo.values())),
                test,
                random.nextInt(3) == 0 ? random.nextBoolean() : null,
                random.nextInt(5) == 0 ? random.nextInt(3) : null);
    }

    private static Scope scope(Random random, int depth) {
        List<String> agencies = random.nextInt(3) == 0 ? List.of(pick(random, AGENCIES)) : List.of();
        List<Profession> professions = random.nextInt(8) == 0 ? List.of(Profession.HEALTH) : List.of();
        AlertLevel level = random.nextInt(4) == 0 ? pick(random, List.of(AlertLevel.values())) : null;
        Scope except = depth < 2 && random.nextInt(3) == 0 ? scope(random, depth + 1) : null;
        return new Scope(
                agencies,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                professions,
                null,
                null,
                level,
                except);
    }

    /// No two at the same moment: what counts then is the worse one, and has a test of its own.
    private static List<Sample> samples(Random random, Instant at) {
        List<Sample> samples = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            TestResult result =
                    random.nextInt(3) > 0 ? TestResult.NEGATIVE : pick(random, List.of(TestResult.values()));
            samples.add(new Sample(
                    pick(random, List.of(TestKind.values())),
                    result,
                    // Around the hours at which tests stop to count, to the second.
                    at.minusSeconds(24 * 3_600L * random.nextInt(3) + 5L * random.nextInt(-1, 2) + i)));
        }
        Collections.shuffle(samples, random);
        return samples;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
