package id.edaran.policy.inforce;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.RoutineDutyKind;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.propagation.KnownPlaces;
import id.edaran.policy.propagation.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A region so small that everybody in it can be looked at, and rules out of its few words.
///
/// The directory knows agency A with its office U and a counter beneath it, U1, and agency B with an office
/// V and a counter that no rule names. Agency C and the unit X are named by rules and not known.
final class SmallWorld {
    static final KnownPlaces KNOWN = new KnownPlaces(Set.of(
            new Place("A", UnitKind.OFFICE, Set.of("U")),
            new Place("A", UnitKind.COUNTER, Set.of("U1", "U")),
            new Place("B", UnitKind.OFFICE, Set.of("V")),
            new Place("B", UnitKind.COUNTER, Set.of())));

    static final String UNKNOWN_UNIT = "X";

    static final List<String> SERVICES = List.of("KTP", "SIM", "SOME-OTHER");

    private static final List<String> AGENCIES = List.of("A", "B", "C");
    private static final List<UnitKind> KINDS = List.of(UnitKind.OFFICE, UnitKind.COUNTER);
    private static final List<Position> POSITIONS = List.of(Position.FIELD_HEAD, Position.AGENCY_HEAD);
    private static final List<Echelon> ECHELONS =
            List.of(Echelon.II, Echelon.III, Echelon.IIIA, Echelon.IV, Echelon.NONE);

    private final Random random;

    SmallWorld(long seed) {
        random = new Random(seed);
    }

    /// Whoever comes to a site.
    ///
    /// @param staff null for visitors, and where nothing is known
    record Comer(SiteFacts site, @Nullable PersonFacts staff, AppliesTo purpose) {}

    /// All that the facts of a person can be.
    static List<PersonFacts> people() {
        List<PersonFacts> people = new ArrayList<>();
        for (OfficeFacts unit : places()) {
            for (Position position : List.of(Position.STAFF, Position.FIELD_HEAD, Position.AGENCY_HEAD)) {
                for (Echelon echelon : ECHELONS) {
                    for (List<Holder> holders : holders(echelon)) {
                        for (boolean publicFacing : List.of(true, false)) {
                            people.add(new PersonFacts(
                                    String.valueOf(unit.agency()),
                                    unit.unitPath(),
                                    unit.unitKind() == null ? UnitKind.OTHER : unit.unitKind(),
                                    position,
                                    echelon,
                                    EmploymentType.PNS,
                                    null,
                                    publicFacing,
                                    false,
                                    holders));
                        }
                    }
                }
            }
        }
        return people;
    }

    /// Units with what is known of them, officials, agencies, and whoever is none of these.
    static List<OfficeFacts> offices() {
        List<OfficeFacts> offices = new ArrayList<>();
        for (OfficeFacts unit : places()) {
            for (boolean publicFacing : List.of(true, false)) {
                offices.add(new OfficeFacts(unit.agency(), unit.unitPath(), unit.unitKind(), null, publicFacing));
            }
        }
        for (String agency : List.of("A", "B", "C", "ANOTHER", "")) {
            String known = agency.isEmpty() ? null : agency;
            offices.add(OfficeFacts.ofAgency(known));
            List.of(Position.STAFF, Position.FIELD_HEAD, Position.AGENCY_HEAD)
                    .forEach(position -> offices.add(OfficeFacts.ofOfficial(known, position)));
        }
        return offices;
    }

    static List<Comer> comers() {
        List<PersonFacts> staff = people().stream()
                .map(person -> of("elsewhere", person))
                .distinct()
                .toList();
        List<Comer> comers = new ArrayList<>();
        for (String code : List.of("S1", "S2", "S3")) {
            for (SiteKind kind : List.of(SiteKind.OFFICE, SiteKind.PUSKESMAS)) {
                for (String agency : List.of("A", "B", "C", "ANOTHER")) {
                    SiteFacts site = new SiteFacts(code, kind, agency, null);
                    comers.add(new Comer(site, null, AppliesTo.VISITORS));
                    comers.add(new Comer(site, null, AppliesTo.STAFF));
                    staff.forEach(person -> comers.add(new Comer(site, of(agency, person), AppliesTo.STAFF)));
                }
            }
        }
        return comers;
    }

    private static PersonFacts of(String agency, PersonFacts person) {
        return new PersonFacts(
                agency,
                person.unitPath(),
                person.unitKind(),
                person.position(),
                person.echelon(),
                person.employmentType(),
                person.profession(),
                person.publicFacing(),
                person.designated(),
                person.holdersAbove());
    }

    private static List<OfficeFacts> places() {
        List<OfficeFacts> places = new ArrayList<>(List.of(
                new OfficeFacts("A", List.of("U"), UnitKind.OFFICE, null),
                new OfficeFacts("A", List.of("U1", "U"), UnitKind.COUNTER, null),
                new OfficeFacts("B", List.of("V"), UnitKind.OFFICE, null),
                new OfficeFacts("B", List.of("Z"), UnitKind.COUNTER, null)));
        for (UnitKind kind : List.of(UnitKind.OFFICE, UnitKind.COUNTER, UnitKind.SCHOOL)) {
            places.add(new OfficeFacts("C", List.of("OF-C"), kind, null));
            places.add(new OfficeFacts("ANOTHER", List.of("OF-ANOTHER"), kind, null));
            for (String agency : List.of("A", "B", "C", "ANOTHER")) {
                for (List<String> above : List.of(List.<String>of(), List.of("U"), List.of("U1", "U"), List.of("V"))) {
                    List<String> path = new ArrayList<>(List.of(UNKNOWN_UNIT));
                    path.addAll(above);
                    places.add(new OfficeFacts(agency, path, kind, null));
                }
            }
        }
        return places;
    }

    /// Rules of this world count one level at most.
    private static List<List<Holder>> holders(Echelon echelon) {
        if (echelon == Echelon.NONE) {
            return List.of(List.of());
        }
        Echelon above = echelon.number() == 4 ? Echelon.III : echelon.number() == 3 ? Echelon.II : Echelon.I;
        Holder field = new Holder(Position.FIELD_HEAD, above);
        Holder agency = new Holder(Position.AGENCY_HEAD, above);
        return List.of(List.of(), List.of(field), List.of(agency), List.of(field, agency));
    }

    /// Few types at once, so that they meet.
    List<TimedRule> rules() {
        int types = random.nextInt(5);
        List<TimedRule> rules = new ArrayList<>();
        int circulars = 2 + random.nextInt(3);
        for (int c = 0; c < circulars; c++) {
            Level level = one(List.of(Level.values()));
            String agency = level == Level.AGENCY ? one(AGENCIES) : null;
            Issued issued = new Issued(
                    "circular-" + c,
                    level,
                    agency,
                    RandomRules.DAY.minusDays(1 + random.nextInt(3)),
                    Instant.EPOCH.plusSeconds(c),
                    RandomRules.DAY,
                    null);
            for (int r = 0; r < 1 + random.nextInt(3); r++) {
                rules.add(issued.rule(r, 0, rule(types, agency)));
            }
        }
        return rules;
    }

    private Rule rule(int types, @Nullable String agency) {
        Terms terms = new Terms(scope(0, agency), random.nextInt(3) == 0, null);
        return switch (types) {
            case 0 ->
                random.nextInt(3) == 0
                        ? new WorkOnSite(terms)
                        : new WorkFromHome(terms, 25 * (1 + random.nextInt(4)), null, null);
            case 1 ->
                random.nextInt(3) == 0
                        ? new RoutineDuty(terms, one(List.of(RoutineDutyKind.values())), 1 + random.nextInt(3))
                        : new GuestRestriction(terms, one(List.of(true, false)), one(List.of(true, false)));
            case 2 ->
                new ServiceDelivery(
                        terms,
                        some(List.of("KTP", "SIM")),
                        List.of(one(List.of(ServiceChannel.values()))),
                        null,
                        List.of(),
                        List.of(),
                        random.nextBoolean() ? "0" : null);
            case 3 -> new OccupancyLimit(terms, sites(), 1 + random.nextInt(3), null);
            default ->
                new EntryRequirement(
                        terms,
                        sites(),
                        one(List.of(AppliesTo.values())),
                        random.nextBoolean() ? new NegativeTest(List.of(), 24 * (1 + random.nextInt(2))) : null,
                        random.nextBoolean(),
                        random.nextBoolean() ? 1 + random.nextInt(2) : null);
        };
    }

    private SiteSelector sites() {
        return new SiteSelector(
                some(List.of(SiteKind.OFFICE, SiteKind.PUSKESMAS)).stream()
                        .limit(1)
                        .toList(),
                some(List.of("S1", "S2")));
    }

    /// @param agency the one that a circular binds, which must not name others alone
    private Scope scope(int depth, @Nullable String agency) {
        List<Position> positions = some(POSITIONS);
        List<String> agencies = some(AGENCIES);
        Scope scope = new Scope(
                agency == null || agencies.contains(agency) ? agencies : List.of(),
                some(List.of("U", "U1", "V", UNKNOWN_UNIT)),
                some(KINDS).stream().limit(1).toList(),
                some(List.of(Echelon.II, Echelon.III, Echelon.IIIA, Echelon.NONE)),
                positions,
                positions.isEmpty() || random.nextBoolean() ? null : 1,
                List.of(),
                List.of(),
                random.nextInt(6) == 0 ? Boolean.valueOf(random.nextBoolean()) : null,
                null,
                null,
                depth < 2 && random.nextInt(3) == 0 ? scope(depth + 1, null) : null);
        return depth > 0 && scope.withoutExcept().equals(Scope.EVERYONE) ? scope(depth, agency) : scope;
    }

    private <T> T one(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }

    /// Mostly nothing, else one or two of the words.
    private <T> List<T> some(List<T> words) {
        if (random.nextInt(4) > 0) {
            return List.of();
        }
        List<T> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(Math.min(2, words.size()))));
    }
}
