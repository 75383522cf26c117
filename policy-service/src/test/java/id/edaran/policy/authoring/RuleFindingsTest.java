package id.edaran.policy.authoring;

import static id.edaran.policy.authoring.Papers.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.authoring.RuleFindings.Cited;
import id.edaran.policy.propagation.KnownPlaces;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFindingsTest {
    private static final Issued DRAFT = Issued.by(Level.CITY, "draft", "2020-03-20");
    private static final Issued OLDER = Issued.by(Level.CITY, "older", "2020-03-01");
    private static final Issued NATIONAL = Issued.by(Level.NATIONAL, "nation", "2020-03-01");
    private static final String HOME = "{'type':'WORK_FROM_HOME','homePercent':50}";
    private static final String ON_SITE = "{'type':'WORK_ON_SITE'}";

    @Test
    void findsNothingWhereOneRuleSpeaksAlone() {
        assertEquals(List.of(), found(DRAFT.clause(0, HOME)));
    }

    @Test
    void aScopeWhoseExceptionTakesEverybodyAwayIsEmpty() {
        assertEquals(
                List.of("SCOPE_EMPTY /clauses/0/rules/0/scope"),
                found(DRAFT.clause(
                        0, "{'type':'WORK_ON_SITE','scope':{'echelons':['IVa'],'except':{'echelons':['IV']}}}")));
        assertEquals(
                List.of("SCOPE_EMPTY /clauses/0/rules/0/scope"),
                found(DRAFT.clause(
                        0,
                        "{'type':'WORK_ON_SITE','scope':{'designated':false,'except':{'agencies':['A'],"
                                + "'except':{'agencies':['A'],'designated':true}},'agencies':['A']}}")));
        assertEquals(
                List.of(),
                found(DRAFT.clause(
                        0, "{'type':'WORK_ON_SITE','scope':{'echelons':['IV'],'except':{'echelons':['IVa']}}}")));
    }

    @Test
    void whatIsNotKnownOfAVisitorDoesNotTakeTheVisitorAway() {
        String entry =
                "{'type':'ENTRY_REQUIREMENT','qrScan':true,'scope':{'except':{'echelons':['I','II','III','IV','NONE']}}}";

        assertEquals(List.of(), found(DRAFT.clause(0, entry)));
    }

    @Test
    void bit8AlertLevelThatIsNeverReachedKeepsARuleAsleep() {
        TimedRule rule = DRAFT.inForce("2020-03-23", "2020-04-04")
                .clause(0, "{'type':'WORK_ON_SITE','scope':{'minimumAlertLevel':'III'}}");
        String asleep = "ALERT_LEVEL_NOT_REACHED /clauses/0/rules/0/scope/minimumAlertLevel";

        assertEquals(List.of(asleep), found(rule));
        assertEquals(List.of(asleep), found(Timelines.alerted(Timelines.of(rule), "2020-04-05", AlertLevel.IV)));
        assertEquals(List.of(asleep), found(Timelines.alerted(Timelines.of(rule), "2020-04-04", AlertLevel.II)));
        assertEquals(List.of(), found(Timelines.alerted(Timelines.of(rule), "2020-04-04", AlertLevel.III)));
    }

    @Test
    void aRuleThatLosesToAHigherLevelOnEveryDayIsOverruled() {
        TimedRule draft = DRAFT.inForce("2020-03-23", "2020-04-04").clause(0, HOME);

        List<Finding> found = RuleFindings.of(
                Timelines.of(NATIONAL.clause(0, ON_SITE), draft), own(draft), reached(draft), KnownPlaces.NONE);

        assertEquals(List.of("RULE_OVERRULED /clauses/0/rules/0"), told(found));
        assertEquals(
                List.of(new Cited("nation", "nation/2020", "0", "WORK_ON_SITE", Principle.LEX_SUPERIOR)),
                found.getFirst().details().get("by"));
    }

    @Test
    void aRuleThatWinsOnOneDayIsNotOverruled() {
        TimedRule draft = DRAFT.inForce("2020-03-23", "2020-04-04").clause(0, HOME);

        assertEquals(
                List.of(), found(NATIONAL.inForce("2020-03-01", "2020-04-03").clause(0, ON_SITE), draft));
    }

    @Test
    void clausesOfEqualRankContradictEachOther() {
        assertEquals(
                List.of("RULE_OVERRULED /clauses/0/rules/0", "CLAUSE_ORDER /clauses/0/rules/0"),
                found(DRAFT.clause(0, HOME), DRAFT.clause(1, ON_SITE)));
        assertEquals(
                List.of(),
                found(
                        DRAFT.clause(0, "{'type':'WORK_FROM_HOME','homePercent':50,'scope':{'echelons':['IV']}}"),
                        DRAFT.clause(1, "{'type':'WORK_ON_SITE','scope':{'echelons':['III']}}")));
    }

    @Test
    void namesTheOlderCircularOfWhichItReplacesAPart() {
        TimedRule draft = DRAFT.clause(0, "{'type':'WORK_FROM_HOME','homePercent':50,'scope':{'echelons':['IV']}}");
        TimedRule older = OLDER.clause(3, "{'type':'WORK_ON_SITE','scope':{'employmentTypes':['PNS']}}");

        List<Finding> found =
                RuleFindings.of(Timelines.of(older, draft), own(draft), reached(older, draft), KnownPlaces.NONE);

        assertEquals(List.of("REPLACES_EARLIER /clauses/0/rules/0"), told(found));
        assertEquals(
                List.of(new Cited("older", "older/2020", "3", "WORK_ON_SITE", Principle.LEX_POSTERIOR)),
                found.getFirst().details().get("replaced"));
        assertEquals(List.of(), found(OLDER.inForce("2020-03-01", "2020-03-22").clause(3, ON_SITE), draft));
    }

    @Test
    void namesTheLaterCircularThatReplacesAPartOfIt() {
        TimedRule draft = DRAFT.clause(0, "{'type':'WORK_FROM_HOME','homePercent':50,'scope':{'echelons':['IV']}}");
        TimedRule later = Issued.by(Level.CITY, "later", "2020-03-22")
                .clause(0, "{'type':'WORK_ON_SITE','scope':{'employmentTypes':['PNS']}}");

        assertEquals(List.of("YIELDS_TO_LATER /clauses/0/rules/0"), found(draft, later));
    }

    @Test
    void anotherScopesWinIsNoMatterOfDates() {
        assertEquals(
                List.of(),
                found(
                        OLDER.clause(0, ON_SITE),
                        DRAFT.clause(0, "{'type':'WORK_FROM_HOME','homePercent':50,'scope':{'echelons':['IV']}}")));
    }

    private static List<String> found(TimedRule... rules) {
        return found(Timelines.of(rules));
    }

    private static List<String> found(Timeline timeline) {
        TimedRule[] draft = timeline.rules().stream()
                .filter(timed -> timed.circular().equals("draft"))
                .toArray(TimedRule[]::new);
        return told(RuleFindings.of(timeline, own(draft), List.of(timeline), KnownPlaces.NONE));
    }

    private static OwnRules own(TimedRule... rules) {
        return new OwnRules(List.of(rules));
    }

    private static List<Timeline> reached(TimedRule... rules) {
        return List.of(Timelines.of(rules));
    }
}
