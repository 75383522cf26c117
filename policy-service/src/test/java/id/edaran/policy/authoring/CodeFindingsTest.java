package id.edaran.policy.authoring;

import static id.edaran.policy.authoring.Papers.content;
import static id.edaran.policy.authoring.Papers.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.circular.CircularContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeFindingsTest {
    private static final CircularContent NAMING = content(
            "2020-03-23",
            null,
            null,
            List.of(),
            "{'type':'WORK_ON_SITE','coordinatedBy':'SETDA','scope':{'agencies':['DINKES','BPBD'],"
                    + "'except':{'units':['LOKET']}}}");
    private static final Map<String, String> AGENCIES = Map.of("SETDA", "64.74", "DINKES", "64.74", "BPBD", "64.74");
    private static final Map<String, String> UNITS = Map.of("LOKET", "64.74");

    @Test
    void findsNothingWhereTheDirectoryKnowsEverythingThatIsNamed() {
        assertEquals(List.of(), found(true, AGENCIES, UNITS, Map.of()));
    }

    @Test
    void namesEachUnknownCodeWhereItStands() {
        assertEquals(
                List.of(
                        "AGENCY_UNKNOWN /clauses/0/rules/0/scope/agencies/1",
                        "AGENCY_UNKNOWN /clauses/0/rules/0/coordinatedBy",
                        "UNIT_UNKNOWN /clauses/0/rules/0/scope/except/units/0"),
                found(true, Map.of("DINKES", "64.74"), Map.of(), Map.of()));
    }

    @Test
    void callsNothingUnknownWhereNothingIsKnown() {
        assertEquals(List.of(), found(false, Map.of(), Map.of(), Map.of()));
    }

    @Test
    void tellsAnotherRegionsCodesFromUnknownOnes() {
        assertEquals(
                List.of(
                        "AGENCY_OF_ANOTHER_REGION /clauses/0/rules/0/scope/agencies/1",
                        "UNIT_OF_ANOTHER_REGION /clauses/0/rules/0/scope/except/units/0"),
                found(
                        false,
                        Map.of("SETDA", "64.74", "DINKES", "64.74", "BPBD", "36.74"),
                        Map.of("LOKET", "36.74"),
                        Map.of()));
    }

    @Test
    void aUnitOfNoneOfTheAgenciesThatAreNamedWithItMeansNobody() {
        CircularContent joined = content(
                "2020-03-23",
                null,
                null,
                List.of(),
                "{'type':'WORK_ON_SITE','scope':{'agencies':['DINKES'],'units':['LOKET','PKM']}}");
        Map<String, Set<String>> beneath = Map.of("LOKET", Set.of("DISDUKCAPIL"), "PKM", Set.of("DINKES", "KEC"));

        assertEquals(
                List.of("UNIT_NOT_OF_AGENCY /clauses/0/rules/0/scope/units/0"),
                told(CodeFindings.of(
                        NamedCodes.of(joined, joined.clauses()),
                        Set.of("64.74"),
                        true,
                        AGENCIES,
                        Map.of("LOKET", "64.74", "PKM", "64.74"),
                        beneath)));
    }

    private static List<String> found(
            boolean unitsKnown,
            Map<String, String> agencies,
            Map<String, String> units,
            Map<String, Set<String>> beneath) {
        return told(CodeFindings.of(
                NamedCodes.of(NAMING, NAMING.clauses()), Set.of("64.74"), unitsKnown, agencies, units, beneath));
    }
}
