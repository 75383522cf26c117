package id.edaran.contracts.circular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Fault;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a circular is named with its place, all of it at once and nothing twice.
class CircularFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'region': null}                                     | /region",
                "{'region': '64.7'}                                   | /region",
                "{'region': '6474'}                                   | /region",
                "{'region': 64.74}                                    | /region",
                "{'number': ''}                                       | /number",
                "{'number': '  '}                                     | /number",
                "{'subject': ['a']}                                   | /subject",
                "{'issuer': 7}                                        | /issuer",
                "{'level': 'TOWN'}                                    | /level",
                "{'level': null}                                      | /level",
                "{'level': 'NATIONAL'}                                | /level",
                "{'level': 'PROVINCE'}                                | /level",
                "{'region': 'ID'}                                     | /level",
                "{'region': '64'}                                     | /level",
                "{'level': 'AGENCY'}                                  | /agency",
                "{'level': 'AGENCY', 'agency': 'a b'}                 | /agency",
                "{'agency': '64.74-BPBD'}                             | /agency",
                "{'signedOn': '20-03-2020'}                           | /signedOn",
                "{'signedOn': '2020-02-30'}                           | /signedOn",
                "{'signedOn': '+12020-01-01'}                         | /signedOn",
                "{'evaluateOn': 20200404}                             | /evaluateOn",
                "{'effective': null}                                  | /effective",
                "{'effective': '2020-03-23'}                          | /effective /effective/from",
                "{'effective': {}}                                    | /effective/from",
                "{'effective': {'from': '2020-03-23', 'until': '2020-03-22'}} | /effective/until",
                "{'effective': {'from': 'soon', 'until': '1969-01-01'}}       | /effective/from",
                "{'effective': {'from': '2020-03-23', 'to': '2020-04-04'}}    | /effective/to",
                "{'supersedes': '188.65/400'}                         | /supersedes",
                "{'supersedes': ['188.65/400', '', 5]}                | /supersedes/1 /supersedes/2",
                "{'clauses': null}                                    | /clauses",
                "{'clauses': []}                                      | /clauses",
                "{'clauses': {}}                                      | /clauses",
                "{'clauses': ['1']}                                   | /clauses/0 /clauses/0/ref",
                "{'clauses': [{'ref': '1'}, {'ref': '2'}, {'ref': '1'}]} | /clauses/2/ref",
                "{'clauses': [{'ref': '1', 'rules': {}}]}             | /clauses/0/rules",
                "{'clauses': [{'ref': '1', 'body': 'x'}]}             | /clauses/0/body",
                "{'clauses': [{'text': 'x'}]}                         | /clauses/0/ref",
                "{'a/b~c': 1}                                         | /a~1b~0c"
            })
    void isNamedByItsPlace(String change, String pointers) {
        ObjectNode circular = Samples.tree("circulars/bontang.json");
        circular.setAll((ObjectNode) Samples.json(change));

        assertEquals(Arrays.asList(pointers.split(" ", -1)), pointers(circular));
    }

    @Test
    void agencyMayNotBindOthers() {
        ObjectNode circular =
                Samples.tree("circulars/bontang.json").put("level", "AGENCY").put("agency", "64.74-BPBD");
        circular.set("clauses", Samples.json("""
                [{'ref': '1', 'rules': [
                    {'type': 'WORK_ON_SITE', 'scope': {'agencies': ['64.74-BPBD', '64.74-SETDA']}},
                    {'type': 'WORK_ON_SITE', 'scope': {'agencies': ['64.74-SETDA']}}]}]
                """));

        assertEquals(List.of("/clauses/0/rules/1/scope/agencies"), pointers(circular));
    }

    @Test
    void nothingIsMissedInACircularFullOfFaults() {
        JsonNode circular = Samples.json("""
                {'region': 'Bontang', 'number': '', 'subject': 5, 'level': 'CITY', 'agency': '64.74-BPBD',
                 'signedOn': '2020-13-01', 'effective': {'from': '2020-03-23', 'until': '2020-03-01', 'days': 12},
                 'evaluateOn': 'later', 'supersedes': [1], 'valid': true,
                 'clauses': [
                   {'ref': '1', 'rules': [
                     {'type': 'WORK_FROM_HOME', 'scope': {'echelons': ['V'], 'levelsBelow': 1, 'except': {}}, 'homePercent': 101},
                     {'type': 'WORK_FROM_HOME', 'homePercent': '75', 'minimumOnSite': 9, 'maximumOnSite': 2},
                     {'type': 'CURFEW'},
                     'WORK_ON_SITE']},
                   {'ref': '1', 'text': 7, 'rules': [
                     {'type': 'OCCUPANCY_LIMIT', 'maxPersons': 1, 'percentOfCapacity': 1},
                     {'type': 'GATHERING_LIMIT', 'maxParticipants': -1, 'minParticipants': 1},
                     {'type': 'SERVICE_DELIVERY', 'hours': {'days': [], 'opens': '14:00', 'closes': '08:00'},
                      'links': ['https://layanan.example', '', 'ftp://layanan.example']},
                     {'type': 'ENTRY_REQUIREMENT', 'sites': {'kinds': ['CASTLE']}},
                     {'scope': {'agencies': ['a b']}}]}]}
                """);

        assertEquals(
                List.of(
                                "/region",
                                "/number",
                                "/subject",
                                "/issuer",
                                "/signedOn",
                                "/effective/until",
                                "/effective/days",
                                "/evaluateOn",
                                "/supersedes/0",
                                "/clauses/0/rules/0/scope/except",
                                "/clauses/0/rules/0/scope/echelons/0",
                                "/clauses/0/rules/0/scope/levelsBelow",
                                "/clauses/0/rules/0/homePercent",
                                "/clauses/0/rules/1/homePercent",
                                "/clauses/0/rules/1/minimumOnSite",
                                "/clauses/0/rules/2/type",
                                "/clauses/0/rules/3",
                                "/clauses/0/rules/3/type",
                                "/clauses/1/text",
                                "/clauses/1/rules/0",
                                "/clauses/1/rules/1/maxParticipants",
                                "/clauses/1/rules/1/minParticipants",
                                "/clauses/1/rules/2/hours/days",
                                "/clauses/1/rules/2/hours/closes",
                                "/clauses/1/rules/2/links/1",
                                "/clauses/1/rules/2/links/2",
                                "/clauses/1/rules/3/sites/kinds/0",
                                "/clauses/1/rules/3",
                                "/clauses/1/rules/4/type",
                                "/clauses/1/rules/4/scope/agencies/0",
                                "/clauses/1/ref",
                                "/valid",
                                "/agency")
                        .stream()
                        .sorted()
                        .toList(),
                pointers(circular).stream().sorted().toList());
    }

    @Test
    void refusalCarriesEveryFault() {
        Faults faults = new Faults();
        CircularContent.read(Fields.of(Samples.json("{}"), faults));

        InvalidContentException refusal = assertThrows(InvalidContentException.class, faults::refuseIfAny);
        assertEquals(faults.all(), refusal.faults());
    }

    private static List<String> pointers(JsonNode circular) {
        Faults faults = new Faults();
        CircularContent.read(Fields.of(circular, faults));
        return faults.all().stream().map(Fault::pointer).toList();
    }
}
