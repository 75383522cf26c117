package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesInsideTest {
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final LocalDate DAY = LocalDate.parse("2020-03-23");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "'maxPersons': 10,         -, 10, true",
                "'maxPersons': 10,        20, 10, true",
                "'maxPersons': 10,         8,  8, false",
                "'maxPersons': 10,        10, 10, false",
                "'maxPersons': 0,         20,  0, true",
                "'percentOfCapacity': 50, 25, 12, true",
                "'percentOfCapacity': 1,  99,  0, true",
                "'percentOfCapacity': 100, 7,  7, false",
                "'percentOfCapacity': 50,  -,  -, false"
            })
    void smallerNumberBinds(String limit, @Nullable Integer capacity, @Nullable Integer persons, boolean byRule) {
        TimedRule rule = CITY.clause(10, "{'type': 'OCCUPANCY_LIMIT', " + limit + "}");

        PlacesInside places = PlacesInside.of(on(rule), site(capacity));

        assertEquals(persons, places.persons());
        assertEquals(byRule, places.byRule());
    }

    @Test
    void withoutARuleTheSitesOwnCapacityCounts() {
        TimedRule schools =
                CITY.clause(10, "{'type': 'OCCUPANCY_LIMIT', 'sites': {'kinds': ['SCHOOL']}, 'maxPersons': 5}");

        PlacesInside places = PlacesInside.of(on(schools), site(30));

        assertEquals(30, places.persons());
        assertNull(places.ruling());
        assertFalse(places.byRule());
        assertNull(PlacesInside.of(on(schools), site(null)).persons());
    }

    @Test
    void agencyInAScopeIsTheSitesOwner() {
        TimedRule owner =
                CITY.clause(10, "{'type': 'OCCUPANCY_LIMIT', 'maxPersons': 5, 'scope': {'agencies': ['DISDUKCAPIL']}}");
        TimedRule other =
                CITY.clause(11, "{'type': 'OCCUPANCY_LIMIT', 'maxPersons': 3, 'scope': {'agencies': ['BAPENDA']}}");

        assertEquals(5, PlacesInside.of(on(owner, other), site(30)).persons());
    }

    @Test
    void agreesWithThePlainReading() {
        Set<Binding> seen = EnumSet.noneOf(Binding.class);
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::occupancy);
            LocalDate day = law.day();
            SiteFacts site = law.site();

            PlacesInside places = PlacesInside.of(RulesOfDay.of(timeline, day), site);

            PlainReading.Outcome expected = PlainReading.decide(timeline, day, Matter.OCCUPANCY, site, null);
            Oracle.assertDecided(expected, Optional.ofNullable(places.ruling()), seed);
            int fits = 0;
            while (fits < 1_000 && fits(fits + 1, expected.winner(), site)) {
                fits++;
            }
            assertEquals(fits == 1_000 ? null : fits, places.persons(), "seed " + seed);
            boolean withoutRule = fits == 1_000 || !fits(fits + 1, null, site);
            assertEquals(!withoutRule, places.byRule(), "seed " + seed);
            seen.add(withoutRule ? fits == 1_000 ? Binding.NOTHING : Binding.SITE : Binding.RULE);
        }
        assertEquals(EnumSet.allOf(Binding.class), seen);
    }

    private enum Binding {
        NOTHING,
        SITE,
        RULE
    }

    private static boolean fits(int persons, @Nullable TimedRule winner, SiteFacts site) {
        Integer capacity = site.capacity();
        boolean byOwn = capacity == null || persons <= capacity;
        if (winner == null) {
            return byOwn;
        }
        OccupancyLimit limit = (OccupancyLimit) winner.rule();
        boolean byNumber = limit.maxPersons() == null || persons <= limit.maxPersons();
        boolean byPart = limit.percentOfCapacity() == null
                || capacity == null
                || persons * 100 <= capacity * limit.percentOfCapacity();
        return byOwn && byNumber && byPart;
    }

    private static SiteFacts site(@Nullable Integer capacity) {
        return new SiteFacts("REGISTRY-HALL", SiteKind.COUNTER, "DISDUKCAPIL", capacity);
    }

    private static RulesOfDay on(TimedRule... rules) {
        return RulesOfDay.of(Timelines.of(rules), DAY);
    }
}
