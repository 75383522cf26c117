package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.meaning.DoorRequirements.Asked;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Someone;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoorRequirementsTest {
    private static final Issued CITY = Issued.by(Level.CITY, "008/162", "2022-02-11");
    private static final LocalDate DAY = LocalDate.parse("2022-02-16");
    private static final SiteFacts OFFICE = new SiteFacts("TOWN-HALL", SiteKind.OFFICE, "SETDA", 100);

    private static final PlainReading.Outcome NONE = new PlainReading.Outcome(null, null, Set.of());

    /// Bitung: a test and a scan at the offices.
    private static final TimedRule TEST_AND_SCAN = CITY.clause(1, """
            {'type': 'ENTRY_REQUIREMENT', 'sites': {'kinds': ['OFFICE']}, 'qrScan': true,
             'negativeTest': {'kinds': ['ANTIGEN'], 'maxAgeHours': 24}}""");
    private static final TimedRule TEACHERS = CITY.clause(2, """
            {'type': 'ENTRY_REQUIREMENT', 'vaccineDoses': 2, 'scope': {'professions': ['TEACHER']}}""");
    private static final TimedRule NO_SCAN_FOR_STAFF = CITY.clause(3, """
            {'type': 'ENTRY_REQUIREMENT', 'appliesTo': 'STAFF', 'sites': {'ids': ['TOWN-HALL']}, 'qrScan': false}""");

    @Test
    void askForTestAndScan() {
        DoorRequirements asked = DoorRequirements.of(on(TEST_AND_SCAN, TEACHERS), OFFICE, Purpose.GUEST, null);

        assertEquals(24, asked.test().orElseThrow().what().maxAgeHours());
        assertEquals(TEST_AND_SCAN, asked.qrScan().orElseThrow().ruling().winner());
        assertEquals(Optional.empty(), asked.doses());
    }

    @Test
    void areNoneAtAnotherKindOfSite() {
        SiteFacts school = new SiteFacts("SCHOOL-1", SiteKind.SCHOOL, "DISDIK", null);

        assertTrue(DoorRequirements.of(on(TEST_AND_SCAN), school, Purpose.WORK, null)
                .test()
                .isEmpty());
    }

    @Test
    void ruleThatWaivesTheScanAsksForNone() {
        RulesOfDay rules = on(TEST_AND_SCAN, NO_SCAN_FOR_STAFF);

        assertTrue(
                DoorRequirements.of(rules, OFFICE, Purpose.WORK, null).qrScan().isEmpty());
        assertFalse(DoorRequirements.of(rules, OFFICE, Purpose.SERVICE, null)
                .qrScan()
                .isEmpty());
    }

    @Test
    void whatIsAskedOfTeachersIsAskedOfThemAsStaffOnly() {
        PersonFacts teacher = Someone.staff()
                .in("DISDIK", "SCHOOL-1")
                .working(Profession.TEACHER)
                .facts();

        assertEquals(2, doses(Purpose.WORK, teacher));
        assertEquals(0, doses(Purpose.WORK, Someone.staff().facts()));
        assertEquals(0, doses(Purpose.WORK, null));
        assertEquals(0, doses(Purpose.GUEST, teacher));
    }

    @Test
    void agencyInAScopeIsTheSitesOwnerWhoeverComes() {
        TimedRule owner = CITY.clause(1, """
                {'type': 'ENTRY_REQUIREMENT', 'qrScan': true, 'scope': {'agencies': ['SETDA']}}""");
        PersonFacts stranger = Someone.staff().in("BAPENDA", "BAPENDA-1").facts();
        PersonFacts own = Someone.staff().in("SETDA", "SETDA-1").facts();
        SiteFacts elsewhere = new SiteFacts("TAX-HALL", SiteKind.OFFICE, "BAPENDA", null);

        assertTrue(DoorRequirements.of(on(owner), OFFICE, Purpose.WORK, stranger)
                .qrScan()
                .isPresent());
        assertTrue(DoorRequirements.of(on(owner), elsewhere, Purpose.WORK, own)
                .qrScan()
                .isEmpty());
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::entry);
            LocalDate day = law.day();
            SiteFacts site = law.site();
            Purpose purpose = law.oneOf(List.of(Purpose.values()));
            PersonFacts staff = law.number(3) == 0 ? null : law.person();

            DoorRequirements asked = DoorRequirements.of(RulesOfDay.of(timeline, day), site, purpose, staff);

            Timeline meant = forPurpose(timeline, purpose);
            PersonFacts person = purpose == Purpose.WORK ? staff : null;
            PlainReading.Outcome test = PlainReading.decide(meant, day, Matter.ENTRY_TEST, site, person);
            PlainReading.Outcome scan = PlainReading.decide(meant, day, Matter.ENTRY_QR_SCAN, site, person);
            PlainReading.Outcome doses = PlainReading.decide(meant, day, Matter.ENTRY_DOSES, site, person);
            Oracle.assertDecided(test, ruling(asked.test()), seed);
            Oracle.assertDecided(
                    scan.winner() != null && !scans(scan.winner()) ? NONE : scan, ruling(asked.qrScan()), seed);
            Oracle.assertDecided(
                    doses.winner() != null && doses(doses.winner()) == 0 ? NONE : doses, ruling(asked.doses()), seed);
            if (test.winner() != null) {
                found++;
                assertEquals(
                        ((EntryRequirement) test.winner().rule()).negativeTest(),
                        asked.test().orElseThrow().what(),
                        "seed " + seed);
            }
            asked.doses().ifPresent(some -> assertEquals(doses(some.ruling().winner()), some.what()));
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few requirements: " + found);
    }

    private static <T> Optional<Ruling> ruling(Optional<Asked<T>> asked) {
        return asked.map(Asked::ruling);
    }

    private static boolean scans(TimedRule timed) {
        return Boolean.TRUE.equals(((EntryRequirement) timed.rule()).qrScan());
    }

    private static int doses(TimedRule timed) {
        Integer doses = ((EntryRequirement) timed.rule()).vaccineDoses();
        return doses == null ? 0 : doses;
    }

    private static Timeline forPurpose(Timeline timeline, Purpose purpose) {
        AppliesTo as = purpose == Purpose.WORK ? AppliesTo.STAFF : AppliesTo.VISITORS;
        List<TimedRule> rules = timeline.rules().stream()
                .filter(timed -> ((EntryRequirement) timed.rule()).appliesTo() == AppliesTo.EVERYONE
                        || ((EntryRequirement) timed.rule()).appliesTo() == as)
                .toList();
        return new Timeline(
                timeline.region(),
                timeline.version(),
                timeline.timeZone(),
                timeline.publishedAt(),
                timeline.alertLevels(),
                rules);
    }

    private static int doses(Purpose purpose, @Nullable PersonFacts staff) {
        return DoorRequirements.of(on(TEACHERS), OFFICE, purpose, staff)
                .doses()
                .map(Asked::what)
                .orElse(0);
    }

    private static RulesOfDay on(TimedRule... rules) {
        return RulesOfDay.of(Timelines.of(rules), DAY);
    }
}
