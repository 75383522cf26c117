package id.edaran.policy.inforce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.propagation.KnownPlaces;
import id.edaran.policy.propagation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What three rules that overlap in part say of each other, where no two of them can tell. Numbers are
/// examples.
class RulesInForceTest {
    private static final Issued NATIONAL = Issued.by(Level.NATIONAL, "nation", "2020-03-01");
    private static final Issued PROVINCE = Issued.by(Level.PROVINCE, "province", "2020-03-10");
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final LocalDate DAY = LocalDate.parse("2020-03-24");

    @Test
    void aNamedPositionThatMayBeDepartedFromMakesWayForTheCitysRuleForThoseThatHoldIt() {
        RulesInForce answer = of(
                PROVINCE.clause(1, "{'type':'WORK_ON_SITE','scope':{'echelons':['III']}}"),
                PROVINCE.clause(
                        2,
                        "{'type':'WORK_FROM_HOME','homePercent':0,'derogable':true,'scope':{'positions':['FIELD_HEAD']}}"),
                CITY.clause(1, "{'type':'WORK_FROM_HOME','homePercent':100,'scope':{'echelons':['III']}}"));

        assertEquals(List.of("province 1", "province 2", "city 1"), inForce(answer));
        assertEquals(
                List.of(
                        "province 1 LEX_SPECIALIS province 2",
                        "province 2 DEROGATION city 1",
                        "city 1 LEX_SUPERIOR province 1"),
                losses(answer));
    }

    @Test
    void aHigherRuleForAnEchelonDoesNotStandWhereAUnitOfItsOwnLevelStandsBeforeIt() {
        RulesInForce answer = of(
                NATIONAL.clause(1, "{'type':'WORK_ON_SITE','scope':{'echelons':['IVa','IV']}}"),
                NATIONAL.clause(2, "{'type':'WORK_FROM_HOME','homePercent':0,'scope':{'units':['K-PKM']}}"),
                CITY.clause(1, "{'type':'WORK_FROM_HOME','homePercent':100}"));

        assertEquals(List.of("nation 1", "city 1"), inForce(answer));
        assertEquals(
                List.of("nation 1 LEX_SPECIALIS nation 2", "nation 2 STRICTER city 1", "city 1 LEX_SUPERIOR nation 1"),
                losses(answer));
    }

    @Test
    void whatADoorAsksForIsLostPieceByPiece() {
        RulesInForce answer = of(
                NATIONAL.clause(1, "{'type':'ENTRY_REQUIREMENT','qrScan':true,'vaccineDoses':2}"),
                PROVINCE.clause(2, "{'type':'ENTRY_REQUIREMENT','vaccineDoses':3,'negativeTest':{'maxAgeHours':24}}"),
                CITY.clause(3, "{'type':'ENTRY_REQUIREMENT','qrScan':true,'vaccineDoses':2}"));

        assertEquals(
                List.of(
                        "nation 1 STRICTER province 2 ENTRY_DOSES",
                        "city 3 LEX_SUPERIOR nation 1 ENTRY_QR_SCAN",
                        "city 3 LEX_SUPERIOR province 2 ENTRY_DOSES"),
                answer.overruled().stream()
                        .map(lost -> told(lost) + " " + lost.subject())
                        .toList());
        assertEquals(List.of("nation 1", "province 2"), inForce(answer));
    }

    @Test
    void serviceIsLostByNameAndField() {
        RulesInForce answer = of(
                CITY.clause(
                        1, "{'type':'SERVICE_DELIVERY','channels':['COUNTER'],'hotline':'0','services':['KTP','SIM']}"),
                CITY.clause(2, "{'type':'SERVICE_DELIVERY','channels':['ONLINE'],'services':['KTP']}"),
                CITY.clause(3, "{'type':'SERVICE_DELIVERY','hotline':'1'}"));

        assertEquals(
                List.of("city 1 city 2 SERVICE_CHANNELS [KTP]", "city 1 city 3 SERVICE_HOTLINE [KTP, SIM]"),
                answer.overruled().stream()
                        .map(lost -> name(lost.rule()) + " " + name(lost.by()) + " " + lost.subject() + " "
                                + lost.services())
                        .toList());
    }

    @Test
    void nobodyIsInTwoUnitsOrAgenciesThatTheDirectoryKnowsApart() {
        TimedRule[] rules = {
            CITY.clause(1, "{'type':'WORK_ON_SITE','scope':{'agencies':['SATPOLPP']}}"),
            CITY.clause(2, "{'type':'WORK_ON_SITE','scope':{'unitKinds':['PUSKESMAS']}}"),
            CITY.clause(3, "{'type':'WORK_ON_SITE','scope':{'units':['PERIZINAN']}}"),
            CITY.clause(4, "{'type':'WORK_ON_SITE','scope':{'units':['PAJAK']}}")
        };
        KnownPlaces known = new KnownPlaces(Set.of(
                new Place("SATPOLPP", UnitKind.OFFICE, Set.of()),
                new Place(null, UnitKind.COUNTER, Set.of("PERIZINAN")),
                new Place(null, UnitKind.COUNTER, Set.of("PAJAK"))));

        assertEquals(List.of(), losses(RulesInForce.of(Timelines.of(rules), DAY, null, known)));
        assertEquals(6, of(rules).overruled().size());
    }

    @Test
    void theLowerOfTwoUnitsIsWhereTheyMeet() {
        TimedRule office = CITY.clause(1, "{'type':'WORK_ON_SITE','scope':{'units':['OFFICE','ELSEWHERE']}}");
        TimedRule counter = CITY.clause(2, "{'type':'WORK_ON_SITE','scope':{'units':['COUNTER']}}");
        KnownPlaces known = new KnownPlaces(Set.of(
                new Place(null, UnitKind.OFFICE, Set.of("OFFICE")),
                new Place(null, UnitKind.OFFICE, Set.of("ELSEWHERE")),
                new Place(null, UnitKind.COUNTER, Set.of("OFFICE", "COUNTER"))));

        RulesInForce answer = RulesInForce.of(Timelines.of(office, counter), DAY, null, known);

        assertEquals(
                List.of("COUNTER"),
                answer.overruled().getFirst().overlap().scope().units());
    }

    @Test
    void twoExceptionsBecomeOneWhereOneCanSayIt() {
        assertEquals(
                List.of(new Overlap(
                        CITY.clause(0, "{'type':'WORK_ON_SITE','scope':{'except':{'echelons':['III','IV']}}}")
                                .rule()
                                .scope(),
                        List.of())),
                overlaps("{'except':{'echelons':['III']}}", "{'except':{'echelons':['IV']}}"));
        assertEquals(
                List.of(new Overlap(
                        CITY.clause(0, "{'type':'WORK_ON_SITE','scope':{'except':{'echelons':['IV']}}}")
                                .rule()
                                .scope(),
                        List.of())),
                overlaps("{'except':{'echelons':['IVa']}}", "{'except':{'echelons':['IV']}}"));
        assertEquals(
                List.of(new Overlap(
                        CITY.clause(0, "{'type':'WORK_ON_SITE','scope':{'except':{'echelons':['III']}}}")
                                .rule()
                                .scope(),
                        List.of(CITY.clause(0, "{'type':'WORK_ON_SITE','scope':{'publicFacing':true}}")
                                .rule()
                                .scope()))),
                overlaps("{'except':{'echelons':['III']}}", "{'except':{'publicFacing':true}}"));
    }

    @Test
    void ofARuleThatReachesNobodyNothingIsLost() {
        String nobody = "{'type':'WORK_ON_SITE','scope':{'echelons':['IVa'],'except':{'echelons':['IV']}}}";

        RulesInForce answer = of(CITY.clause(1, nobody), CITY.clause(2, "{'type':'WORK_ON_SITE'}"));

        assertEquals(List.of("city 1", "city 2"), inForce(answer));
        assertEquals(List.of(), losses(answer));
    }

    /// Sixty-five units that nobody knows, each ruled about twice: more than can be looked at two by two.
    @Test
    void whereNotEverybodyCanBeLookedAtWhatIsToldStillHolds() {
        List<TimedRule> rules = new ArrayList<>();
        IntStream.range(0, 130)
                .mapToObj(place ->
                        CITY.clause(place, "{'type':'WORK_ON_SITE','scope':{'units':['UNIT-" + place % 65 + "']}}"))
                .forEach(rules::add);

        RulesInForce answer = of(rules.toArray(TimedRule[]::new));

        assertEquals(rules.subList(65, 130), answer.rules());
        assertEquals(65, answer.overruled().size());
    }

    private static List<Overlap> overlaps(String scope, String laterScope) {
        return of(
                        CITY.clause(1, "{'type':'WORK_ON_SITE','scope':" + scope + "}"),
                        CITY.clause(2, "{'type':'WORK_ON_SITE','scope':" + laterScope + "}"))
                .overruled()
                .stream()
                .map(RulesInForce.Lost::overlap)
                .toList();
    }

    private static RulesInForce of(TimedRule... rules) {
        return RulesInForce.of(Timelines.of(rules), DAY, null, KnownPlaces.NONE);
    }

    private static List<String> inForce(RulesInForce answer) {
        return answer.rules().stream().map(RulesInForceTest::name).toList();
    }

    private static List<String> losses(RulesInForce answer) {
        return answer.overruled().stream().map(RulesInForceTest::told).toList();
    }

    private static String told(RulesInForce.Lost lost) {
        return name(lost.rule()) + " " + lost.principle() + " " + name(lost.by());
    }

    private static String name(TimedRule timed) {
        return timed.circular() + " " + timed.clause();
    }
}
