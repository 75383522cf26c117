package id.edaran.checkin.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.checkin.Circulars;
import id.edaran.checkin.gate.GateDecision.Allowed;
import id.edaran.checkin.gate.GateDecision.Denied;
import id.edaran.checkin.gate.GateDecision.Waiting;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.health.Dose;
import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.health.TravelDeclaration;
import id.edaran.checkin.health.TravelDeclaration.Ordered;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.staff.StaffDay;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.meaning.Isolation.Journey;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Compares what a door says to staff, to whoever wants a service, to guests and to those who isolate with a reading
/// of the contract that goes through everything. Tests and QR codes have an oracle of their own.
class DoorOracleTest {
    private static final int ROUNDS = 2_500;
    private static final long SEED = 64_74_2020L;
    private static final List<String> AGENCIES = List.of("SETDA", "DINKES");
    private static final List<String> SERVICES = List.of("KTP", "IZIN");
    private static final List<Position> POSITIONS = List.of(Position.MAYOR, Position.STAFF);
    private static final LocalDate DAY = LocalDate.parse("2022-02-16");
    private static final List<Level> TOP_DOWN = List.of(Level.NATIONAL, Level.PROVINCE, Level.CITY, Level.AGENCY);

    /// @param validUntil as text, `-` where there is none
    private record Verdict(String decision, Set<String> reasons, String validUntil) {}

    /// Something that rules compete for.
    private enum Field {
        CHANNELS,
        HOURS,
        GUESTS,
        ARRANGEMENT,
        DOSES
    }

    @RepeatedTest(4)
    void decidesAsTheContractSays(RepetitionInfo repetition) {
        long seed = SEED + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
        for (int round = 0; round < ROUNDS; round++) {
            Timeline timeline = new Timeline("64.74", 1, Circulars.MAKASSAR, Instant.EPOCH, List.of(), rules(random));
            Site site = new Site(
                    new SiteCode("S1"),
                    "64.74",
                    pick(random, AGENCIES),
                    "a site",
                    pick(random, List.of(SiteKind.OFFICE, SiteKind.COUNTER, SiteKind.PUSKESMAS)),
                    null,
                    random.nextInt(4) == 0 ? List.of(pick(random, SERVICES)) : List.of(),
                    1);
            Instant at = DAY.atTime(random.nextInt(6, 17), pick(random, List.of(0, 0, 30)))
                    .atZone(Circulars.MAKASSAR)
                    .toInstant();
            Comer comer = comer(random, at);
            Room room = new Room(2, random.nextInt(3), false, null);

            Verdict expected = worked(timeline.rules(), site, room, comer, at);
            GateDecision decision = GateDecision.decide(timeline, site, room, comer, at);

            assertEquals(
                    expected,
                    verdict(decision),
                    "seed " + seed + " round " + round + "\n" + timeline + "\n" + site + comer + at);
            decision.reasons().forEach(reason -> seen.add(reason.code()));
        }
        assertEquals(
                EnumSet.of(
                        ReasonCode.DOSES_MISSING,
                        ReasonCode.ISOLATING,
                        ReasonCode.NOT_ROSTERED,
                        ReasonCode.GUESTS_NOT_RECEIVED,
                        ReasonCode.SITE_FULL,
                        ReasonCode.SITE_CLOSED,
                        ReasonCode.OUTSIDE_HOURS,
                        ReasonCode.OK),
                seen,
                "every reason comes up, or the rounds prove little");
    }

    private static Verdict verdict(GateDecision decision) {
        Set<String> reasons = new TreeSet<>();
        for (Reason reason : decision.reasons()) {
            Citation clause = reason.citation();
            reasons.add(reason.code() + "@" + (clause == null ? "-" : clause.circular() + "/" + clause.clause()));
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

    private static Verdict worked(List<TimedRule> rules, Site site, Room room, Comer comer, Instant at) {
        LocalDateTime now = LocalDateTime.ofInstant(at, Circulars.MAKASSAR);
        Set<String> against = new TreeSet<>();
        Set<String> met = new TreeSet<>();
        LocalDateTime until = DAY.plusDays(1).atStartOfDay();

        for (TravelDeclaration journey : comer.health().journeys()) {
            Ordered ordered = journey.isolation();
            if (ordered != null && !DAY.isBefore(ordered.from()) && !DAY.isAfter(ordered.until())) {
                against.add("ISOLATING@" + ordered.clause().circular() + "/"
                        + ordered.clause().clause());
            }
        }
        TimedRule doses = winner(rules, Field.DOSES, null, site.agency(), null);
        if (doses != null && dosesOf(doses) > 0) {
            int had = 0;
            for (Dose dose : comer.health().doses()) {
                had = !dose.givenOn().isAfter(DAY) && dose.number() > had ? dose.number() : had;
            }
            (had >= dosesOf(doses) ? met : against)
                    .add((had >= dosesOf(doses) ? "OK@" : "DOSES_MISSING@") + cited(doses));
        }
        if (comer.purpose() == Purpose.WORK && comer.staff() != null) {
            Assignment assignment = comer.staff().assignment();
            if (assignment == Assignment.ABSENT
                    || assignment == Assignment.LEAVE
                    || assignment == Assignment.ISOLATION) {
                against.add("NOT_ROSTERED@-");
            }
            if (assignment == Assignment.HOME) {
                StaffMember member = comer.staff().member();
                TimedRule home = member.facts() == null
                        ? null
                        : winner(rules, Field.ARRANGEMENT, null, member.agency(), member.position());
                against.add("NOT_ROSTERED@" + (home == null || home.rule() instanceof WorkOnSite ? "-" : cited(home)));
            }
        }
        if (comer.purpose() == Purpose.GUEST) {
            String agency =
                    comer.host().agency() == null ? site.agency() : comer.host().agency();
            TimedRule guests =
                    winner(rules, Field.GUESTS, null, agency, comer.host().position());
            if (guests != null) {
                boolean received = Boolean.TRUE.equals(((GuestRestriction) guests.rule()).guests());
                (received ? met : against).add((received ? "OK@" : "GUESTS_NOT_RECEIVED@") + cited(guests));
            }
            if (comer.expectedUntil() != null) {
                LocalDateTime end = LocalDateTime.ofInstant(comer.expectedUntil(), Circulars.MAKASSAR);
                until = end.isBefore(until) ? end : until;
            }
        }
        if (comer.purpose() == Purpose.SERVICE) {
            boolean anyOpen = false;
            Set<String> closedBecause = new TreeSet<>();
            Set<String> openBecause = new TreeSet<>();
            LocalDateTime lastClosing = now;
            for (String service : services(rules, site)) {
                TimedRule channels = winner(rules, Field.CHANNELS, service, site.agency(), null);
                TimedRule hours = winner(rules, Field.HOURS, service, site.agency(), null);
                if (channels != null
                        && ((ServiceDelivery) channels.rule()).channels().equals(List.of(ServiceChannel.ONLINE))) {
                    closedBecause.add("SITE_CLOSED@" + cited(channels));
                    continue;
                }
                OpeningHours opening = hours == null ? null : ((ServiceDelivery) hours.rule()).hours();
                if (opening != null
                        && (!opening.days().contains(DAY.getDayOfWeek())
                                || now.toLocalTime().isBefore(opening.opens())
                                || !now.toLocalTime().isBefore(opening.closes()))) {
                    closedBecause.add("OUTSIDE_HOURS@" + cited(Objects.requireNonNull(hours)));
                    continue;
                }
                anyOpen = true;
                if (channels != null) {
                    openBecause.add("OK@" + cited(channels));
                }
                if (hours != null) {
                    openBecause.add("OK@" + cited(hours));
                }
                LocalDateTime closing = opening == null ? DAY.plusDays(1).atStartOfDay() : DAY.atTime(opening.closes());
                lastClosing = closing.isAfter(lastClosing) ? closing : lastClosing;
            }
            if (anyOpen) {
                met.addAll(openBecause);
                // Where no rule says anything of an open service, nothing is told of it either.
                until = lastClosing.isBefore(until) ? lastClosing : until;
            } else {
                against.addAll(closedBecause);
            }
        }

        if (!against.isEmpty()) {
            return new Verdict("DENY", against, "-");
        }
        if (room.taken() >= 2) {
            return new Verdict("WAIT", Set.of("SITE_FULL@-"), "-");
        }
        return new Verdict(
                "ALLOW",
                met.isEmpty() ? Set.of("OK@-") : met,
                until.atZone(Circulars.MAKASSAR).toInstant().toString());
    }

    private static List<String> services(List<TimedRule> rules, Site site) {
        if (!site.services().isEmpty()) {
            return site.services();
        }
        if (site.kind() == SiteKind.PUSKESMAS) {
            return List.of();
        }
        Set<String> own = new TreeSet<>();
        Set<String> any = new TreeSet<>();
        boolean every = false;
        for (TimedRule timed : rules) {
            if (timed.rule() instanceof ServiceDelivery delivery
                    && isFor(timed, site.agency(), null)
                    && (!delivery.channels().isEmpty() || delivery.hours() != null)) {
                any.addAll(delivery.services());
                every |= delivery.services().isEmpty();
                if (timed.level() == Level.AGENCY || delivery.scope().agencies().contains(site.agency())) {
                    own.addAll(delivery.services());
                }
            }
        }
        if (!own.isEmpty()) {
            return List.copyOf(own);
        }
        return any.isEmpty() && every ? List.of("whatever") : List.copyOf(any);
    }

    private static boolean isFor(TimedRule timed, String agency, @Nullable Position position) {
        Scope scope = timed.rule().scope();
        return (timed.level() != Level.AGENCY || agency.equals(timed.agency()))
                && (scope.agencies().isEmpty() || scope.agencies().contains(agency))
                && (scope.positions().isEmpty()
                        || (position != null && scope.positions().contains(position)));
    }

    private static @Nullable TimedRule winner(
            List<TimedRule> rules, Field field, @Nullable String service, String agency, @Nullable Position position) {
        TimedRule standing = null;
        for (Level level : TOP_DOWN) {
            TimedRule best = null;
            for (TimedRule timed : rules) {
                if (timed.level() == level
                        && speaksOf(timed.rule(), field, service)
                        && isFor(timed, agency, position)
                        && (best == null || beats(timed, best))) {
                    best = timed;
                }
            }
            if (best != null
                    && (standing == null || standing.rule().terms().derogable() || stricter(best, standing, field))) {
                standing = best;
            }
        }
        return standing;
    }

    private static boolean speaksOf(Rule rule, Field field, @Nullable String service) {
        return switch (field) {
            case CHANNELS ->
                rule instanceof ServiceDelivery one
                        && isOf(one, service)
                        && !one.channels().isEmpty();
            case HOURS -> rule instanceof ServiceDelivery one && isOf(one, service) && one.hours() != null;
            case GUESTS -> rule instanceof GuestRestriction one && one.guests() != null;
            case ARRANGEMENT ->
                rule instanceof WorkFromHome || rule instanceof WorkOnSite || rule instanceof ShiftRotation;
            case DOSES -> rule instanceof EntryRequirement;
        };
    }

    private static boolean isOf(ServiceDelivery delivery, @Nullable String service) {
        return delivery.services().isEmpty() || delivery.services().contains(service);
    }

    /// Agency, then a named position, STAFF being any attribute, then everyone; then the later circular.
    private static boolean beats(TimedRule one, TimedRule other) {
        List<Integer> a = rank(one.rule().scope());
        List<Integer> b = rank(other.rule().scope());
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) > b.get(i);
            }
        }
        return one.signedOn().isAfter(other.signedOn());
    }

    private static List<Integer> rank(Scope scope) {
        boolean named = !scope.positions().isEmpty() && !scope.positions().contains(Position.STAFF);
        boolean staff = scope.positions().contains(Position.STAFF);
        return List.of(scope.agencies().isEmpty() ? 0 : 1, named ? 1 : 0, staff ? 1 : 0);
    }

    private static boolean stricter(TimedRule lower, TimedRule higher, Field field) {
        return switch (field) {
            case CHANNELS ->
                channels(lower).size() < channels(higher).size()
                        && channels(higher).containsAll(channels(lower));
            case HOURS -> {
                OpeningHours a = Objects.requireNonNull(((ServiceDelivery) lower.rule()).hours());
                OpeningHours b = Objects.requireNonNull(((ServiceDelivery) higher.rule()).hours());
                boolean within = b.days().containsAll(a.days())
                        && a.opens().compareTo(b.opens()) >= 0
                        && a.closes().compareTo(b.closes()) <= 0;
                yield within && !a.equals(b);
            }
            case GUESTS ->
                Boolean.FALSE.equals(((GuestRestriction) lower.rule()).guests())
                        && Boolean.TRUE.equals(((GuestRestriction) higher.rule()).guests());
            case ARRANGEMENT ->
                (lower.rule() instanceof WorkFromHome a
                                && higher.rule() instanceof WorkFromHome b
                                && a.homePercent() > b.homePercent())
                        || (lower.rule() instanceof ShiftRotation c
                                && higher.rule() instanceof ShiftRotation d
                                && c.groups() > d.groups());
            case DOSES -> dosesOf(lower) > dosesOf(higher);
        };
    }

    private static List<ServiceChannel> channels(TimedRule timed) {
        return ((ServiceDelivery) timed.rule()).channels();
    }

    private static int dosesOf(TimedRule timed) {
        return Objects.requireNonNullElse(((EntryRequirement) timed.rule()).vaccineDoses(), 0);
    }

    private static String cited(TimedRule timed) {
        return timed.circular() + "/" + timed.clause();
    }

    // --- what it is tried on -----------------------------------------------------------------------------------------

    private static Comer comer(Random random, Instant at) {
        return new Comer(
                pick(random, List.of(Purpose.values())),
                new HealthFacts(List.of(), doses(random), journeys(random)),
                QrScan.MISSING,
                random.nextInt(4) == 0 ? null : staff(random),
                new Host(
                        random.nextInt(4) == 0 ? null : pick(random, POSITIONS),
                        random.nextInt(3) == 0 ? null : pick(random, AGENCIES)),
                random.nextBoolean() ? null : at.plusSeconds(random.nextInt(1, 20) * 3_600L));
    }

    private static StaffDay staff(Random random) {
        String agency = pick(random, AGENCIES);
        Position position = pick(random, POSITIONS);
        PersonFacts facts = new PersonFacts(
                agency,
                List.of("U1"),
                UnitKind.OFFICE,
                position,
                Echelon.of("NONE"),
                EmploymentType.PNS,
                null,
                false,
                false,
                List.of());
        return new StaffDay(
                new StaffMember("E1", "U1", agency, "64.74", position, random.nextInt(5) == 0 ? null : facts),
                random.nextInt(3) == 0
                        ? Assignment.HOME
                        : random.nextInt(8) == 0 ? null : pick(random, List.of(Assignment.values())));
    }

    private static List<Dose> doses(Random random) {
        List<Dose> doses = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(4); number++) {
            doses.add(new Dose(number, DAY.plusDays(random.nextInt(-3, 2))));
        }
        return doses;
    }

    private static List<TravelDeclaration> journeys(Random random) {
        if (random.nextInt(6) > 0) {
            return List.of();
        }
        LocalDate returned = DAY.plusDays(random.nextInt(-4, 2));
        return List.of(new TravelDeclaration(
                new UUID(0, 1),
                new Subject("A".repeat(43)),
                "64.74",
                "Makassar",
                new Journey(returned, returned),
                new Ordered(returned, returned.plusDays(random.nextInt(4)), null, new Citation("T", "n", "7")),
                Instant.EPOCH,
                null,
                null,
                1));
    }

    private static List<TimedRule> rules(Random random) {
        List<TimedRule> rules = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            Level level = pick(random, List.of(Level.values()));
            rules.add(new TimedRule(
                    "C" + i,
                    level == Level.NATIONAL ? "ID" : "64.74",
                    level,
                    level == Level.AGENCY ? pick(random, AGENCIES) : null,
                    DAY.minusDays(20L + i),
                    Instant.EPOCH,
                    Integer.toString(random.nextInt(3)),
                    0,
                    0,
                    rule(random),
                    DAY.minusDays(2),
                    random.nextBoolean() ? null : DAY,
                    DAY.minusDays(2),
                    List.of(new Numbering(DAY.minusDays(2), "N" + i, 1))));
        }
        Collections.shuffle(rules, random);
        return rules;
    }

    private static Rule rule(Random random) {
        Scope ofAgencies = Circulars.agencies(random.nextBoolean() ? List.of() : List.of(pick(random, AGENCIES)), null);
        Terms everyone = new Terms(ofAgencies, random.nextInt(3) == 0, null);
        Terms some = new Terms(
                random.nextBoolean() ? ofAgencies : positions(ofAgencies, pick(random, POSITIONS)),
                random.nextInt(3) == 0,
                null);
        return switch (random.nextInt(9)) {
            case 0 -> new GuestRestriction(some, random.nextInt(4) == 0, null);
            case 1 -> new WorkFromHome(some, pick(random, List.of(50, 75, 100)), null, null);
            case 2 -> new WorkOnSite(some);
            case 3 -> new ShiftRotation(some, random.nextInt(2, 4), ShiftRotation.Grouping.SECTION, 1);
            case 4 ->
                new EntryRequirement(everyone, SiteSelector.ALL, AppliesTo.EVERYONE, null, null, random.nextInt(4));
            default -> {
                boolean saysChannels = random.nextInt(3) > 0;
                yield new ServiceDelivery(
                        everyone,
                        random.nextInt(3) == 0 ? List.of() : List.of(pick(random, SERVICES)),
                        saysChannels ? channels(random) : List.of(),
                        saysChannels && random.nextBoolean() ? null : hours(random),
                        List.of(),
                        List.of(),
                        null);
            }
        };
    }

    private static List<ServiceChannel> channels(Random random) {
        return pick(
                random,
                List.of(
                        List.of(ServiceChannel.ONLINE),
                        List.of(ServiceChannel.ONLINE),
                        List.of(ServiceChannel.DROP_OFF),
                        List.of(ServiceChannel.COUNTER, ServiceChannel.ONLINE)));
    }

    private static OpeningHours hours(Random random) {
        return new OpeningHours(
                random.nextInt(4) == 0 ? List.of(DayOfWeek.MONDAY) : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                LocalTime.of(random.nextInt(7, 10), 0),
                LocalTime.of(random.nextInt(11, 16), 0));
    }

    private static Scope positions(Scope scope, Position position) {
        return new Scope(
                scope.agencies(),
                List.of(),
                List.of(),
                List.of(),
                List.of(position),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
