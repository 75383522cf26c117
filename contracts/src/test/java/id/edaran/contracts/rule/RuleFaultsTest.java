package id.edaran.contracts.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Fault;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Json;
import id.edaran.contracts.Samples;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a rule is named with its place.
class RuleFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                              | /type",
                "{'type': null}                                                  | /type",
                "{'type': 5}                                                     | /type",
                "{'type': 'work_on_site'}                                        | /type",
                "{'type': 'WORK_FROM_HOME'}                                      | /homePercent",
                "{'type': 'WORK_FROM_HOME', 'homePercent': -1}                   | /homePercent",
                "{'type': 'WORK_FROM_HOME', 'homePercent': 101}                  | /homePercent",
                "{'type': 'WORK_FROM_HOME', 'homePercent': 75.5}                 | /homePercent",
                "{'type': 'WORK_FROM_HOME', 'homePercent': '75'}                 | /homePercent",
                "{'type': 'WORK_FROM_HOME', 'homePercent': 1e400}                | /homePercent",
                "{'type': 'WORK_FROM_HOME', 'homePercent': 123456789012345678901} | /homePercent",
                "{'type': 'WORK_FROM_HOME', 'homePercent': 5, 'minimumOnSite': 3, 'maximumOnSite': 2} | /minimumOnSite",
                "{'type': 'WORK_FROM_HOME', 'homePercent': 5, 'minimumOnSite': -3, 'maximumOnSite': -4} | /minimumOnSite /maximumOnSite",
                "{'type': 'WORK_ON_SITE', 'homePercent': 5}                      | /homePercent",
                "{'type': 'WORK_ON_SITE', 'derogable': 'yes'}                    | /derogable",
                "{'type': 'WORK_ON_SITE', 'coordinatedBy': ['A']}                | /coordinatedBy",
                "{'type': 'WORK_ON_SITE', 'scope': []}                           | /scope",
                "{'type': 'WORK_ON_SITE', 'scope': {'agency': ['A']}}            | /scope/agency",
                "{'type': 'WORK_ON_SITE', 'scope': {'agencies': 'A'}}            | /scope/agencies",
                "{'type': 'WORK_ON_SITE', 'scope': {'agencies': ['A', null, 'b c']}} | /scope/agencies/1 /scope/agencies/2",
                "{'type': 'WORK_ON_SITE', 'scope': {'echelons': ['IV', 'IVc', 4]}} | /scope/echelons/1 /scope/echelons/2",
                "{'type': 'WORK_ON_SITE', 'scope': {'levelsBelow': 1}}           | /scope/levelsBelow",
                "{'type': 'WORK_ON_SITE', 'scope': {'levelsBelow': 1, 'positions': []}} | /scope/levelsBelow",
                "{'type': 'WORK_ON_SITE', 'scope': {'levelsBelow': 1, 'positions': ['KING']}} | /scope/positions/0",
                "{'type': 'WORK_ON_SITE', 'scope': {'levelsBelow': 5, 'positions': ['MAYOR']}} | /scope/levelsBelow",
                "{'type': 'WORK_ON_SITE', 'scope': {'publicFacing': 1}}          | /scope/publicFacing",
                "{'type': 'WORK_ON_SITE', 'scope': {'except': {}}}               | /scope/except",
                "{'type': 'WORK_ON_SITE', 'scope': {'except': {'units': []}}}    | /scope/except",
                "{'type': 'WORK_ON_SITE', 'scope': {'except': 'A'}}              | /scope/except",
                "{'type': 'WORK_ON_SITE', 'scope': {'except': {'unit': ['A']}}}  | /scope/except/unit",
                "{'type': 'SHIFT_ROTATION'}                                      | /groups",
                "{'type': 'SHIFT_ROTATION', 'groups': 1, 'groupBy': 'AGE', 'daysPerTurn': 0} | /groupBy /daysPerTurn /groups",
                "{'type': 'DUTY_ROSTER', 'minimumOnDuty': 0, 'delegatedTo': 'MAYOR'} | /minimumOnDuty /delegatedTo",
                "{'type': 'ATTENDANCE_REPORTING', 'channels': ['FAX'], 'deadline': '16:00:30'} | /channels/0 /deadline",
                "{'type': 'ATTENDANCE_REPORTING', 'deadline': '24:00'}           | /deadline",
                "{'type': 'REACHABILITY', 'recallable': 'always'}                | /recallable",
                "{'type': 'ENTRY_REQUIREMENT'}                                   | ``",
                "{'type': 'ENTRY_REQUIREMENT', 'qrScan': 'yes'}                  | /qrScan",
                "{'type': 'ENTRY_REQUIREMENT', 'qrScan': true, 'negativeTest': {}} | /negativeTest/maxAgeHours",
                "{'type': 'ENTRY_REQUIREMENT', 'negativeTest': {'maxAgeHours': 0, 'kinds': ['PCR', 'PCR', 'X']}} | /negativeTest/kinds/2 /negativeTest/maxAgeHours",
                "{'type': 'ENTRY_REQUIREMENT', 'vaccineDoses': 11, 'appliesTo': 'GUESTS'} | /appliesTo /vaccineDoses",
                "{'type': 'ENTRY_REQUIREMENT', 'qrScan': true, 'sites': {'ids': ['a b'], 'floors': []}} | /sites/ids/0 /sites/floors",
                "{'type': 'SERVICE_DELIVERY'}                                    | ``",
                "{'type': 'SERVICE_DELIVERY', 'services': ['registry'], 'channels': [], 'hours': null} | ``",
                "{'type': 'SERVICE_DELIVERY', 'channels': ['PIGEON']}            | /channels/0",
                "{'type': 'GUEST_RESTRICTION'}                                   | ``",
                "{'type': 'GATHERING_LIMIT', 'maxParticipants': 1000001}         | /maxParticipants",
                "{'type': 'MEETING_MODE'}                                        | /mode",
                "{'type': 'MEETING_MODE', 'mode': 'ZOOM'}                        | /mode",
                "{'type': 'SERVICE_DELIVERY', 'hours': {}}                       | /hours/opens /hours/closes /hours/days",
                "{'type': 'SERVICE_DELIVERY', 'hours': {'days': ['FUNDAY'], 'opens': '8', 'closes': '14:00'}} | /hours/days/0 /hours/opens",
                "{'type': 'SERVICE_DELIVERY', 'hours': {'days': ['MONDAY'], 'opens': '08:00', 'closes': '08:00'}} | /hours/closes",
                "{'type': 'SERVICE_DELIVERY', 'links': ['', 'javascript:alert(1)']} | /links/0 /links/1",
                "{'type': 'OCCUPANCY_LIMIT'}                                     | ``",
                "{'type': 'OCCUPANCY_LIMIT', 'maxPersons': 5, 'percentOfCapacity': 50} | ``",
                "{'type': 'OCCUPANCY_LIMIT', 'percentOfCapacity': 101}           | /percentOfCapacity",
                "{'type': 'ROUTINE_DUTY', 'duty': 'PAINTING', 'everyDays': 0}    | /duty /everyDays",
                "{'type': 'TRAVEL_ISOLATION', 'days': 0, 'reportTo': ' '}        | /reportTo /days",
                "{'type': 'PROTECTIVE_EQUIPMENT', 'at': 'STAFF'}                 | /items",
                "{'type': 'PROTECTIVE_EQUIPMENT', 'items': ['Masker', ' ']}      | /items/1 /at"
            })
    void isNamedByItsPlace(String rule, @Nullable String pointers) {
        List<String> expected =
                pointers == null || pointers.isEmpty() ? List.of("") : Arrays.asList(pointers.split(" ", -1));

        assertEquals(expected, pointers(Samples.json(rule)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\udc00"})
    void refusesTextThatCannotBeStored(String escaped) {
        JsonNode rule = Json.tree("""
                {"type": "TRAVEL_ISOLATION", "days": 14, "reportTo": "a%s"}""".formatted(escaped));
        JsonNode list = Json.tree("""
                {"type": "PROTECTIVE_EQUIPMENT", "at": "STAFF", "items": ["a%s"]}""".formatted(escaped));

        assertEquals(List.of("/reportTo"), pointers(rule));
        assertEquals(List.of("/items/0"), pointers(list));
    }

    @Test
    void exceptionsNestEightDeep() {
        assertEquals(List.of(), pointers(nested(8)));
        assertEquals(List.of("/scope" + "/except".repeat(9)), pointers(nested(9)));
    }

    @Test
    void documentsNestAHundredDeep() {
        assertThrows(UncheckedIOException.class, () -> Json.tree("[".repeat(101) + "]".repeat(101)));
    }

    @Test
    void numbersHaveAThousandDigitsAtMost() {
        assertThrows(UncheckedIOException.class, () -> Json.tree("1".repeat(1_001)));
    }

    @Test
    void listsHaveFiveThousandItemsAtMost() {
        ObjectNode rule = Json.mapper().createObjectNode().put("type", "WORK_ON_SITE");
        ArrayNode units = rule.putObject("scope").putArray("units");
        for (int i = 0; i < 5_000; i++) {
            units.add("U" + i);
        }
        assertEquals(List.of(), pointers(rule));

        units.add("ONE-MORE");
        assertEquals(List.of("/scope/units"), pointers(rule));
    }

    private static JsonNode nested(int depth) {
        ObjectNode rule = Json.mapper().createObjectNode().put("type", "WORK_ON_SITE");
        ObjectNode scope = rule.putObject("scope").put("publicFacing", true);
        for (int i = 0; i < depth; i++) {
            scope = scope.putObject("except").put("publicFacing", i % 2 == 0);
        }
        return rule;
    }

    private static List<String> pointers(JsonNode rule) {
        Faults faults = new Faults();
        RuleJson.read(Fields.of(rule, faults));
        return faults.all().stream().map(Fault::pointer).toList();
    }
}
