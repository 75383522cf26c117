package id.edaran.contracts.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Samples;
import id.edaran.contracts.law.Scopes.Reach;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.RuleJson;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Someone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom a scope means.
class ScopesTest {
    @Test
    void emptyScopeIsEveryone() {
        assertEquals(Reach.REACHES, reach("{}", Someone.staff()));
        assertEquals(Reach.REACHES, reach("{'units': []}", Someone.of(Position.MAYOR, "NONE")));
    }

    @Test
    void valuesAreAlternativesAndFieldsAreJoined() {
        String scope = "{'echelons': ['III', 'IV'], 'unitKinds': ['OFFICE', 'COUNTER']}";

        assertEquals(Reach.REACHES, reach(scope, Someone.of(Position.SECTION_HEAD, "IVa")));
        assertEquals(
                Reach.REACHES,
                reach(scope, Someone.of(Position.FIELD_HEAD, "IIIb").in(UnitKind.COUNTER)));
        assertEquals(
                Reach.PASSES_BY,
                reach(scope, Someone.of(Position.FIELD_HEAD, "IIIb").in(UnitKind.SCHOOL)));
        assertEquals(Reach.PASSES_BY, reach(scope, Someone.staff()));
    }

    @ParameterizedTest
    @CsvSource({
        "IV, IVa, REACHES",
        "IV, IV, REACHES",
        "IVa, IVa, REACHES",
        "IVa, IVb, PASSES_BY",
        "IVa, IV, PASSES_BY",
        "I, IIa, PASSES_BY",
        "I, IVa, PASSES_BY",
        "NONE, NONE, REACHES",
        "NONE, IVb, PASSES_BY"
    })
    void echelonWithoutALetterMeansBothLetters(String named, String held, Reach reach) {
        assertEquals(reach, reach("{'echelons': ['" + named + "']}", Someone.of(Position.STAFF, held)));
    }

    @Test
    void exceptionInsideAnExceptionGivesBack() {
        String scope = """
                {'except': {'agencies': ['RSUD'], 'except': {'professions': ['TEACHER']}}}""";

        assertEquals(Reach.REACHES, reach(scope, Someone.staff()));
        assertEquals(Reach.EXCEPTED, reach(scope, Someone.staff().in("RSUD", "RSUD-1")));
        assertEquals(
                Reach.REACHES, reach(scope, Someone.staff().in("RSUD", "RSUD-1").working(Profession.TEACHER)));
        assertEquals(
                Reach.EXCEPTED,
                reach(scope, Someone.staff().in("RSUD", "RSUD-1").working(Profession.HEALTH)));
    }

    @Test
    void whoIsNotMeantIsNotExceptedEither() {
        String scope = "{'agencies': ['RSUD'], 'except': {'publicFacing': true}}";

        assertEquals(Reach.PASSES_BY, reach(scope, Someone.staff().facingThePublic()));
    }

    /// South Tangerang's circular: the heads, and one level of structural officials below them.
    @ParameterizedTest
    @CsvSource({
        "IIIa, IVa, REACHES",
        "IIIa, IVb, REACHES",
        "IIIa, NONE, PASSES_BY",
        "IIIa, IIIb, PASSES_BY",
        "IIb, IIIa, REACHES",
        "IIb, IVa, PASSES_BY",
        "IVa, NONE, PASSES_BY",
        "NONE, IVa, PASSES_BY"
    })
    void levelsBelowAreStructuralOnes(String holder, String person, Reach reach) {
        String scope = "{'positions': ['SUBDISTRICT_HEAD'], 'levelsBelow': 1}";

        assertEquals(
                reach,
                reach(scope, Someone.of(Position.SECTION_HEAD, person).under(Position.SUBDISTRICT_HEAD, holder)));
    }

    @Test
    void levelsBelowCountInTheHoldersSubtreeOnly() {
        String scope = "{'positions': ['SUBDISTRICT_HEAD'], 'levelsBelow': 2}";

        assertEquals(Reach.PASSES_BY, reach(scope, Someone.of(Position.SECTION_HEAD, "IVa")));
        assertEquals(
                Reach.PASSES_BY,
                reach(scope, Someone.of(Position.SECTION_HEAD, "IVa").under(Position.AGENCY_HEAD, "IIb")));
        assertEquals(Reach.REACHES, reach(scope, Someone.of(Position.SUBDISTRICT_HEAD, "IIIa")));
    }

    @Test
    void withoutLevelsBelowHoldersStandAlone() {
        assertEquals(
                Reach.PASSES_BY,
                reach(
                        "{'positions': ['AGENCY_HEAD']}",
                        Someone.of(Position.FIELD_HEAD, "IIIa").under(Position.AGENCY_HEAD, "IIb")));
    }

    @ParameterizedTest
    @CsvSource({"NONE, PASSES_BY", "I, PASSES_BY", "II, PASSES_BY", "III, REACHES", "IV, REACHES"})
    void ruleSleepsBelowItsAlertLevel(AlertLevel level, Reach reach) {
        assertEquals(
                reach,
                Scopes.reach(
                        scope("{'minimumAlertLevel': 'III'}"), Someone.staff().facts(), level));
    }

    @Test
    void publicFacingIsAskedBothWays() {
        assertEquals(
                Reach.REACHES, reach("{'publicFacing': true}", Someone.staff().facingThePublic()));
        assertEquals(Reach.PASSES_BY, reach("{'publicFacing': true}", Someone.staff()));
        assertEquals(Reach.REACHES, reach("{'publicFacing': false}", Someone.staff()));
        assertEquals(
                Reach.PASSES_BY,
                reach("{'publicFacing': false}", Someone.staff().facingThePublic()));
    }

    @Test
    void whoHasNoProfessionIsInNone() {
        assertEquals(Reach.PASSES_BY, reach("{'professions': ['HEALTH', 'OTHER']}", Someone.staff()));
    }

    private static Reach reach(String scope, Someone person) {
        return Scopes.reach(scope(scope), person.facts(), AlertLevel.NONE);
    }

    private static Scope scope(String json) {
        Faults faults = new Faults();
        Scope scope = RuleJson.scope(Fields.of(Samples.json(json), faults));
        assertEquals(List.of(), faults.all());
        return scope;
    }
}
