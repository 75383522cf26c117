package id.edaran.contracts.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.edaran.contracts.Samples;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter.Subject;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.Rule.UnknownRule;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.timeline.TimedRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lex superior, specialis, posterior, one case each.
class WhoWinsTest {
    private static final Issued NATION = Issued.by(Level.NATIONAL, "nation", "2020-03-01");
    private static final Issued PROVINCE = Issued.by(Level.PROVINCE, "province", "2020-03-10");
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final Issued NEXT = Issued.by(Level.CITY, "next", "2020-04-20");

    /// The second rule is of an older circular, so that only a narrower scope can save it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'unitKinds': ['COUNTER']}                       | {'units': ['U']}",
                "{'agencies': ['A']}                              | {'unitKinds': ['COUNTER']}",
                "{'positions': ['MAYOR']}                         | {'agencies': ['A']}",
                "{'echelons': ['IV'], 'professions': ['HEALTH']}  | {'positions': ['MAYOR']}",
                "{'positions': ['STAFF']}                         | {'positions': ['MAYOR']}",
                "{}                                               | {'positions': ['STAFF']}",
                "{}                                               | {'publicFacing': false}",
                "{'minimumAlertLevel': 'III'}                     | {'designated': true}",
                "{'except': {'units': ['U']}}                     | {'employmentTypes': ['TKD']}",
                "{'agencies': ['A'], 'positions': ['MAYOR'], 'echelons': ['II']} | {'units': ['U']}",
                "{'agencies': ['A']}                              | {'agencies': ['A'], 'echelons': ['II']}",
                "{'units': ['U'], 'echelons': ['II']}             | {'units': ['U'], 'positions': ['MAYOR']}"
            })
    void narrowerScopeWins(String wider, String narrower) {
        TimedRule later = NEXT.clause(1, onSite(wider));
        TimedRule older = CITY.clause(1, onSite(narrower));

        assertEquals(List.of(new Overruled(later, older, Principle.LEX_SPECIALIS)), overruled(later, older));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'units': ['U', 'V', 'W']} | {'units': ['U']}",
                "{'echelons': ['IV']}       | {'positions': ['STAFF']}",
                "{'echelons': ['IV']}       | {'echelons': ['IVa'], 'employmentTypes': ['PNS']}",
                "{'minimumAlertLevel': 'IV'} | {}",
                "{'units': ['U'], 'except': {'units': ['V']}} | {'units': ['U']}"
            })
    void laterCircularWinsBetweenEquallyNarrowOnes(String one, String other) {
        for (List<String> scopes : List.of(List.of(one, other), List.of(other, one))) {
            TimedRule older = CITY.clause(9, onSite(scopes.getFirst()));
            TimedRule later = NEXT.clause(1, onSite(scopes.getLast()));

            assertEquals(List.of(new Overruled(older, later, Principle.LEX_POSTERIOR)), overruled(older, later));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'sites': {'kinds': ['OFFICE']}                           | 'scope': {'agencies': ['A']}",
                "'scope': {'agencies': ['A']}                             | 'sites': {'ids': ['S']}",
                "'scope': {'units': ['U']}                                | 'sites': {'kinds': ['OFFICE']}",
                "'appliesTo': 'STAFF'                                     | 'scope': {'echelons': ['IV']}",
                "'sites': {'kinds': ['OFFICE']}                           | 'sites': {'kinds': ['OFFICE']}, 'scope': {'agencies': ['A']}"
            })
    void siteByNameGoesBeforeOwnerBeforeKind(String wider, String narrower) {
        String rule = "{'type': 'ENTRY_REQUIREMENT', 'qrScan': true, %s}";
        TimedRule later = NEXT.clause(1, rule.formatted(wider));
        TimedRule older = CITY.clause(1, rule.formatted(narrower));

        assertEquals(
                List.of(new Overruled(later, older, Principle.LEX_SPECIALIS)),
                decide(Matter.ENTRY_QR_SCAN, later, older).overruled());
    }

    @Test
    void laterClauseWinsWithinACircular() {
        TimedRule home = CITY.clause(1, home(100));
        TimedRule office = CITY.clause(2, onSite("{}"));
        TimedRule half = CITY.rule(2, 1, Issued.rule(home(50)));

        Ruling ruling = decide(Matter.ARRANGEMENT, half, home, office);

        assertEquals(half, ruling.winner());
        assertEquals(Principle.CLAUSE_ORDER, ruling.principle());
        assertEquals(
                List.of(
                        new Overruled(office, half, Principle.CLAUSE_ORDER),
                        new Overruled(home, half, Principle.CLAUSE_ORDER)),
                ruling.overruled());
    }

    @Test
    void publicationDecidesBetweenCircularsOfOneDay() {
        Issued noon = Issued.by(Level.CITY, "z-first", "2020-03-20");
        Issued evening = Issued.by(Level.CITY, "a-second", "2020-03-20")
                .publishedAt(noon.publishedAt().plusSeconds(1));
        TimedRule first = noon.clause(1, home(100));
        TimedRule second = evening.clause(1, home(50));

        assertEquals(List.of(new Overruled(first, second, Principle.LEX_POSTERIOR)), overruled(first, second));
    }

    @Test
    void signatureDecidesBeforePublication() {
        Issued early = Issued.by(Level.CITY, "early", "2020-03-19");
        Issued publishedLate = early.publishedAt(CITY.publishedAt().plusSeconds(9));
        TimedRule signedEarly = publishedLate.clause(1, home(100));
        TimedRule signedLate = CITY.clause(1, home(50));

        assertEquals(
                signedLate, decide(Matter.ARRANGEMENT, signedEarly, signedLate).winner());
    }

    @Test
    void higherLevelStandsHoweverWideAndOld() {
        TimedRule national = NATION.clause(1, onSite("{}"));
        TimedRule city = CITY.clause(1, onSite("{'units': ['U']}"));

        assertEquals(List.of(new Overruled(city, national, Principle.LEX_SUPERIOR)), overruled(city, national));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ARRANGEMENT  | 'WORK_FROM_HOME', 'homePercent': 50          | 'WORK_FROM_HOME', 'homePercent': 75",
                "GATHERING    | 'GATHERING_LIMIT', 'maxParticipants': 10     | 'GATHERING_LIMIT', 'maxParticipants': 0",
                "MEETING      | 'MEETING_MODE', 'mode': 'HYBRID'             | 'MEETING_MODE', 'mode': 'VIRTUAL'",
                "OCCUPANCY    | 'OCCUPANCY_LIMIT', 'percentOfCapacity': 75   | 'OCCUPANCY_LIMIT', 'percentOfCapacity': 50",
                "OCCUPANCY    | 'OCCUPANCY_LIMIT', 'maxPersons': 20          | 'OCCUPANCY_LIMIT', 'maxPersons': 10",
                "ENTRY_TEST   | 'ENTRY_REQUIREMENT', 'negativeTest': {'maxAgeHours': 48} | 'ENTRY_REQUIREMENT', 'negativeTest': {'maxAgeHours': 24}",
                "ENTRY_TEST   | 'ENTRY_REQUIREMENT', 'negativeTest': {'maxAgeHours': 48} | 'ENTRY_REQUIREMENT', 'negativeTest': {'maxAgeHours': 48, 'kinds': ['PCR']}",
                "ENTRY_DOSES  | 'ENTRY_REQUIREMENT', 'vaccineDoses': 1       | 'ENTRY_REQUIREMENT', 'vaccineDoses': 2",
                "ENTRY_QR_SCAN | 'ENTRY_REQUIREMENT', 'qrScan': false        | 'ENTRY_REQUIREMENT', 'qrScan': true",
                "GUESTS       | 'GUEST_RESTRICTION', 'guests': true          | 'GUEST_RESTRICTION', 'guests': false"
            })
    void stricterLowerRuleReplacesAndLaxerDoesNot(Subject subject, String laxer, String stricter) {
        Matter matter = new Matter(subject, "");

        TimedRule laxNation = NATION.clause(1, "{'type': " + laxer + "}");
        TimedRule strictCity = CITY.clause(1, "{'type': " + stricter + "}");
        assertEquals(
                List.of(new Overruled(laxNation, strictCity, Principle.STRICTER)),
                decide(matter, laxNation, strictCity).overruled());

        TimedRule strictNation = NATION.clause(1, "{'type': " + stricter + "}");
        TimedRule laxCity = CITY.clause(1, "{'type': " + laxer + "}");
        assertEquals(
                List.of(new Overruled(laxCity, strictNation, Principle.LEX_SUPERIOR)),
                decide(matter, strictNation, laxCity).overruled());

        TimedRule sameInCity = CITY.clause(1, "{'type': " + stricter + "}");
        assertEquals(
                List.of(new Overruled(sameInCity, strictNation, Principle.LEX_SUPERIOR)),
                decide(matter, strictNation, sameInCity).overruled());
    }

    @Test
    void workOnSiteAndWorkFromHomeAreNotMoreOfTheSame() {
        TimedRule office = NATION.clause(1, onSite("{}"));
        TimedRule home = CITY.clause(1, home(100));
        assertEquals(office, decide(Matter.ARRANGEMENT, office, home).winner());

        TimedRule nationalHome = NATION.clause(1, home(50));
        TimedRule cityOffice = CITY.clause(1, onSite("{}"));
        assertEquals(
                nationalHome,
                decide(Matter.ARRANGEMENT, nationalHome, cityOffice).winner());
    }

    @Test
    void derogableRuleGivesWayEvenToALaxerOne() {
        TimedRule national = NATION.clause(1, "{'type': 'WORK_FROM_HOME', 'homePercent': 75, 'derogable': true}");
        TimedRule city = CITY.clause(1, home(10));

        Ruling ruling = decide(Matter.ARRANGEMENT, national, city);

        assertEquals(city, ruling.winner());
        assertEquals(Principle.DEROGATION, ruling.principle());
    }

    @Test
    void eachLevelMeetsTheOneThatStandsAboveIt() {
        TimedRule national = NATION.clause(1, "{'type': 'WORK_FROM_HOME', 'homePercent': 50, 'derogable': true}");
        TimedRule provincial = PROVINCE.clause(1, onSite("{}"));
        TimedRule city = CITY.clause(1, home(100));

        Ruling ruling = decide(Matter.ARRANGEMENT, city, provincial, national);

        assertEquals(provincial, ruling.winner());
        assertEquals(Principle.LEX_SUPERIOR, ruling.principle());
        assertEquals(
                List.of(
                        new Overruled(national, provincial, Principle.DEROGATION),
                        new Overruled(city, provincial, Principle.LEX_SUPERIOR)),
                ruling.overruled());
    }

    @Test
    void onlyTheWinnerOfALowerLevelMayDepart() {
        TimedRule national = NATION.clause(1, home(50));
        TimedRule strictButWide = CITY.clause(1, home(100));
        TimedRule laxButNarrow = CITY.clause(2, """
                {'type': 'WORK_FROM_HOME', 'homePercent': 25, 'scope': {'units': ['U']}}""");

        assertEquals(
                national,
                decide(Matter.ARRANGEMENT, national, strictButWide, laxButNarrow)
                        .winner());
    }

    @Test
    void lonelyRuleBeatsNobody() {
        Ruling ruling = decide(Matter.ARRANGEMENT, CITY.clause(1, home(100)));

        assertNull(ruling.principle());
        assertEquals(List.of(), ruling.overruled());
    }

    @Test
    void rulesOfOtherMattersDoNotMeet() {
        TimedRule test = NATION.clause(1, "{'type': 'ENTRY_REQUIREMENT', 'negativeTest': {'maxAgeHours': 24}}");
        TimedRule scan = CITY.clause(1, "{'type': 'ENTRY_REQUIREMENT', 'qrScan': true}");
        TimedRule cleaning = CITY.clause(2, "{'type': 'ROUTINE_DUTY', 'duty': 'CLEANING', 'everyDays': 1}");
        TimedRule airing = CITY.clause(3, "{'type': 'ROUTINE_DUTY', 'duty': 'VENTILATION', 'everyDays': 1}");
        List<TimedRule> all = List.of(test, scan, cleaning, airing);

        assertEquals(Optional.empty(), Law.decide(all, Matter.ARRANGEMENT));
        for (TimedRule rule : all) {
            for (Matter matter : Matter.of(rule.rule())) {
                assertEquals(
                        new Ruling(rule, null, List.of()),
                        Law.decide(all, matter).orElseThrow());
            }
        }
    }

    @Test
    void servicesCompeteFieldByField() {
        TimedRule shorter = CITY.clause(1, """
                {'type': 'SERVICE_DELIVERY', 'services': ['registry', 'licences'],
                 'hours': {'days': ['MONDAY'], 'opens': '08:00', 'closes': '14:00'}}""");
        TimedRule online = NEXT.clause(1, """
                {'type': 'SERVICE_DELIVERY', 'services': ['licences'], 'channels': ['ONLINE']}""");
        TimedRule longer = NEXT.clause(2, """
                {'type': 'SERVICE_DELIVERY', 'services': ['licences'],
                 'hours': {'days': ['MONDAY'], 'opens': '08:00', 'closes': '15:00'}}""");

        Matter registry = new Matter(Subject.SERVICE_HOURS, "registry");
        Matter licences = new Matter(Subject.SERVICE_HOURS, "licences");
        assertEquals(shorter, decide(registry, shorter, online, longer).winner());
        assertEquals(longer, decide(licences, shorter, online, longer).winner());
        assertEquals(
                online,
                decide(new Matter(Subject.SERVICE_CHANNELS, "licences"), shorter, online, longer)
                        .winner());
    }

    @Test
    void unknownRulesDecideNothing() {
        TimedRule unknown = CITY.rule(1, 0, new UnknownRule("CURFEW", Samples.json("{}")));

        assertEquals(Optional.empty(), Law.decide(List.of(unknown), Matter.ARRANGEMENT));
    }

    private static String home(int percent) {
        return "{'type': 'WORK_FROM_HOME', 'homePercent': " + percent + "}";
    }

    private static String onSite(String scope) {
        return "{'type': 'WORK_ON_SITE', 'scope': " + scope + "}";
    }

    private static List<Overruled> overruled(TimedRule... rules) {
        return decide(Matter.ARRANGEMENT, rules).overruled();
    }

    private static Ruling decide(Matter matter, TimedRule... rules) {
        return Law.decide(List.of(rules), matter).orElseThrow();
    }
}
