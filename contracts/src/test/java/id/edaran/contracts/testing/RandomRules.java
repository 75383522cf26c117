package id.edaran.contracts.testing;

import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.MeetingForm;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.contracts.rule.RoutineDutyKind;
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
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.TestKind;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Random rules, a method for each type or for the types that compete; few values, so that they often
/// compare.
public final class RandomRules {
    static final List<String> SITES = List.of("S", "T");
    static final List<SiteKind> SITE_KINDS = List.of(SiteKind.OFFICE, SiteKind.SCHOOL);
    private static final List<String> SERVICES = List.of("registry", "licences");

    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    /// One for each group of types that compete.
    List<Function<Terms, Rule>> everyType() {
        return List.of(
                this::arrangement,
                this::dutyRoster,
                this::reporting,
                this::reachability,
                this::entry,
                this::guests,
                this::gathering,
                this::meeting,
                this::service,
                this::occupancy,
                this::routineDuty,
                this::isolation,
                this::equipment);
    }

    public Rule arrangement(Terms terms) {
        return switch (random.nextInt(5)) {
            case 0 -> new WorkOnSite(terms);
            case 1 -> new ShiftRotation(terms, 2 + random.nextInt(3), ShiftRotation.Grouping.SECTION, 1);
            default -> new WorkFromHome(terms, 25 * random.nextInt(5), maybe(4), maybe(6));
        };
    }

    public Rule dutyRoster(Terms terms) {
        return new DutyRoster(
                terms, 1 + random.nextInt(3), random.nextBoolean() ? DutyRoster.Delegate.AGENCY_HEAD : null);
    }

    public Rule reporting(Terms terms) {
        LocalTime deadline = random.nextBoolean() ? null : LocalTime.of(14 + random.nextInt(3), 30);
        return new AttendanceReporting(
                terms, some(List.of(ReportingChannel.values())), random.nextBoolean(), random.nextBoolean(), deadline);
    }

    public Rule reachability(Terms terms) {
        return new Reachability(terms, random.nextBoolean());
    }

    public Rule entry(Terms terms) {
        NegativeTest test = random.nextInt(3) == 0
                ? null
                : new NegativeTest(some(List.of(TestKind.values())), 24 * (1 + random.nextInt(3)));
        return new EntryRequirement(
                terms,
                sites(),
                one(List.of(AppliesTo.values())),
                test,
                random.nextBoolean() ? random.nextBoolean() : null,
                maybe(3));
    }

    public Rule guests(Terms terms) {
        return new GuestRestriction(
                terms,
                random.nextBoolean() ? random.nextBoolean() : null,
                random.nextBoolean() ? random.nextBoolean() : null);
    }

    public Rule gathering(Terms terms) {
        return new GatheringLimit(terms, random.nextInt(3));
    }

    public Rule meeting(Terms terms) {
        return new MeetingMode(terms, one(List.of(MeetingForm.values())));
    }

    public Rule service(Terms terms) {
        OpeningHours hours = new OpeningHours(
                List.of(DayOfWeek.values()).subList(0, 4 + random.nextInt(3)),
                LocalTime.of(7 + random.nextInt(2), 0),
                LocalTime.of(14 + random.nextInt(2), 0));
        return new ServiceDelivery(
                terms,
                some(SERVICES),
                some(List.of(ServiceChannel.values())),
                random.nextBoolean() ? hours : null,
                some(List.of("birth", "death", "illness")),
                some(List.of("https://one.example", "https://two.example")),
                random.nextBoolean() ? "0800" : null);
    }

    public Rule occupancy(Terms terms) {
        return random.nextBoolean()
                ? new OccupancyLimit(terms, sites(), random.nextInt(20), null)
                : new OccupancyLimit(terms, sites(), null, random.nextInt(101));
    }

    public Rule routineDuty(Terms terms) {
        return new RoutineDuty(terms, one(List.of(RoutineDutyKind.values())), 1 + random.nextInt(4));
    }

    public Rule isolation(Terms terms) {
        return new TravelIsolation(terms, random.nextBoolean() ? "centre" : null, 1 + random.nextInt(14));
    }

    public Rule equipment(Terms terms) {
        List<String> items = some(List.of("masks", "gloves", "soap"));
        return new ProtectiveEquipment(
                terms, items.isEmpty() ? List.of("masks") : items, one(List.of(ProtectionPlace.values())));
    }

    private SiteSelector sites() {
        return new SiteSelector(
                random.nextInt(3) == 0 ? List.of(one(SITE_KINDS)) : List.of(),
                random.nextInt(3) == 0 ? List.of(one(SITES)) : List.of());
    }

    private @Nullable Integer maybe(int bound) {
        return random.nextBoolean() ? random.nextInt(bound) : null;
    }

    private <T> T one(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }

    /// Any number of them, none included.
    private <T> List<T> some(List<T> words) {
        List<T> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, random.nextInt(words.size() + 1)));
    }
}
