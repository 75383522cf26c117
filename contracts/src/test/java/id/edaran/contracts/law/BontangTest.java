package id.edaran.contracts.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.Someone;
import id.edaran.contracts.timeline.TimedRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Bontang's circular of March 2020, clause by clause, and what met it.
class BontangTest {
    private static final Issued CITY = Issued.by(Level.CITY, "188.65/504", "2020-03-20");
    private static final Issued LICENSING = Issued.byAgency("DPMPTSP", "7/DPMPTSP", "2020-03-21");
    private static final Issued NATION = Issued.by(Level.NATIONAL, "19", "2020-03-16");

    private static final TimedRule HOME = CITY.clause(1, """
            {'type': 'WORK_FROM_HOME', 'homePercent': 100,
             'scope': {'echelons': ['IV', 'NONE'], 'except': {'publicFacing': true}}}""");
    private static final TimedRule OFFICE = CITY.clause(2, """
            {'type': 'WORK_ON_SITE', 'scope': {'echelons': ['II', 'III']}}""");
    private static final TimedRule NAMED = CITY.clause(3, """
            {'type': 'WORK_ON_SITE', 'scope': {'positions': ['AGENCY_HEAD', 'FIELD_HEAD', 'URBAN_VILLAGE_HEAD']}}""");
    private static final TimedRule LICENSING_AS_USUAL = CITY.clause(4, """
            {'type': 'WORK_ON_SITE', 'scope': {'units': ['DPMPTSP-PERIZINAN']}, 'derogable': true}""");
    private static final TimedRule ORDER_AS_USUAL = CITY.clause(5, """
            {'type': 'WORK_ON_SITE', 'scope': {'agencies': ['SATPOLPP']}}""");
    private static final TimedRule HEALTH_CENTRES_AS_USUAL = CITY.clause(6, """
            {'type': 'WORK_ON_SITE', 'scope': {'unitKinds': ['PUSKESMAS', 'HOSPITAL']}}""");
    private static final TimedRule COUNTER_CLOSED = LICENSING.clause(1, """
            {'type': 'WORK_FROM_HOME', 'homePercent': 100, 'maximumOnSite': 5}""");
    private static final TimedRule TOP_TWO_LEVELS = NATION.clause(1, """
            {'type': 'WORK_ON_SITE', 'scope': {'echelons': ['I', 'II']}}""");

    private static final List<TimedRule> CIRCULAR =
            List.of(HOME, OFFICE, NAMED, LICENSING_AS_USUAL, ORDER_AS_USUAL, HEALTH_CENTRES_AS_USUAL);

    @Test
    void staffStaysAtHome() {
        Ruling ruling = ruling(CIRCULAR, Someone.staff());

        assertEquals(HOME, ruling.winner());
        assertEquals(List.of(), ruling.overruled());
    }

    @Test
    void lurahWorksByPositionAlthoughOfEchelonFour() {
        Ruling ruling = ruling(CIRCULAR, Someone.of(Position.URBAN_VILLAGE_HEAD, "IVa"));

        assertEquals(NAMED, ruling.winner());
        assertEquals(Principle.LEX_SPECIALIS, ruling.principle());
        assertEquals(List.of(new Overruled(HOME, NAMED, Principle.LEX_SPECIALIS)), ruling.overruled());
    }

    @Test
    void sectionHeadOfEchelonFourStaysAtHome() {
        assertEquals(
                HOME, ruling(CIRCULAR, Someone.of(Position.SECTION_HEAD, "IVb")).winner());
    }

    @Test
    void headOfAnAgencyIsNamedTwiceAndTheNarrowerClauseSaysSo() {
        Ruling ruling = ruling(CIRCULAR, Someone.of(Position.AGENCY_HEAD, "IIb"));

        assertEquals(NAMED, ruling.winner());
        assertEquals(List.of(new Overruled(OFFICE, NAMED, Principle.LEX_SPECIALIS)), ruling.overruled());
    }

    @Test
    void whoFacesThePublicIsExcepted() {
        PersonFacts person = Someone.staff().facingThePublic().facts();

        assertTrue(Law.reaching(CIRCULAR, Matter.ARRANGEMENT, person, AlertLevel.NONE)
                .isEmpty());
        assertEquals(List.of(HOME), Law.excepting(CIRCULAR, Matter.ARRANGEMENT, person, AlertLevel.NONE));
    }

    @Test
    void exceptedUnitsIncludeTheUnitsBeneath() {
        Someone person = Someone.staff().in("DPMPTSP", "DPMPTSP-PERIZINAN-1", "DPMPTSP-PERIZINAN", "DPMPTSP-INDUK");

        assertEquals(LICENSING_AS_USUAL, ruling(CIRCULAR, person).winner());
    }

    @Test
    void agenciesAndKindsOfUnitWorkAsUsual() {
        assertEquals(
                ORDER_AS_USUAL,
                ruling(CIRCULAR, Someone.staff().in("SATPOLPP", "SATPOLPP-1")).winner());
        assertEquals(
                HEALTH_CENTRES_AS_USUAL,
                ruling(CIRCULAR, Someone.staff().in(UnitKind.PUSKESMAS)).winner());
    }

    @Test
    void agencyDepartsFromWhatTheCityLeftToIt() {
        List<TimedRule> met = List.of(HOME, LICENSING_AS_USUAL, COUNTER_CLOSED);

        Ruling ruling = ruling(met, Someone.staff().in("DPMPTSP", "DPMPTSP-PERIZINAN"));

        assertEquals(COUNTER_CLOSED, ruling.winner());
        assertEquals(Principle.DEROGATION, ruling.principle());
        assertEquals(
                List.of(
                        new Overruled(HOME, LICENSING_AS_USUAL, Principle.LEX_SPECIALIS),
                        new Overruled(LICENSING_AS_USUAL, COUNTER_CLOSED, Principle.DEROGATION)),
                ruling.overruled());
    }

    @Test
    void agencyMayNotUndercutWorkOnSite() {
        TimedRule firm = CITY.clause(4, """
                {'type': 'WORK_ON_SITE', 'scope': {'units': ['DPMPTSP-PERIZINAN']}}""");

        Ruling ruling = ruling(List.of(firm, COUNTER_CLOSED), Someone.staff().in("DPMPTSP", "DPMPTSP-PERIZINAN"));

        assertEquals(firm, ruling.winner());
        assertEquals(List.of(new Overruled(COUNTER_CLOSED, firm, Principle.LEX_SUPERIOR)), ruling.overruled());
    }

    @Test
    void agencysCircularBindsNobodyElse() {
        assertEquals(
                List.of(),
                Law.reaching(
                        List.of(COUNTER_CLOSED),
                        Matter.ARRANGEMENT,
                        Someone.staff().in("BAPENDA", "BAPENDA-PAJAK").facts(),
                        AlertLevel.NONE));
    }

    @Test
    void topTwoLevelsStayInTheOfficeWhateverTheCitySays() {
        TimedRule everybodyHome = CITY.clause(1, "{'type': 'WORK_FROM_HOME', 'homePercent': 100}");
        List<TimedRule> met = List.of(everybodyHome, TOP_TWO_LEVELS);

        Ruling ruling = ruling(met, Someone.of(Position.REGIONAL_SECRETARY, "IIa"));

        assertEquals(TOP_TWO_LEVELS, ruling.winner());
        assertEquals(Principle.LEX_SUPERIOR, ruling.principle());
        assertEquals(
                everybodyHome,
                ruling(met, Someone.of(Position.FIELD_HEAD, "IIIb")).winner());
    }

    private static Ruling ruling(List<TimedRule> inForce, Someone person) {
        Optional<Ruling> ruling = Law.decide(
                Law.reaching(inForce, Matter.ARRANGEMENT, person.facts(), AlertLevel.NONE), Matter.ARRANGEMENT);
        return ruling.orElseThrow();
    }
}
