package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Matter.Subject;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.meaning.ServiceTerms.Said;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceTermsTest {
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final LocalDate DAY = LocalDate.parse("2020-03-24");

    @Test
    void fieldsAreDecidedEachByItsOwnRuling() {
        TimedRule everyService = CITY.clause(8, """
                {'type': 'SERVICE_DELIVERY', 'channels': ['COUNTER', 'ONLINE'], 'hotline': '112',
                 'hours': {'days': ['MONDAY', 'TUESDAY'], 'opens': '08:00', 'closes': '14:00'}}""");
        TimedRule registry = CITY.clause(9, """
                {'type': 'SERVICE_DELIVERY', 'services': ['REGISTRY'], 'channels': ['ONLINE'],
                 'links': ['https://registry.example'], 'essentialMatters': ['birth']}""");

        ServiceTerms terms = terms("REGISTRY", everyService, registry);

        assertEquals(
                List.of(ServiceChannel.ONLINE), terms.channels().orElseThrow().what());
        assertEquals(
                List.of(new Overruled(everyService, registry, Principle.CLAUSE_ORDER)),
                terms.channels().orElseThrow().ruling().overruled());
        assertEquals(LocalTime.of(14, 0), terms.hours().orElseThrow().what().closes());
        assertEquals(
                List.of("https://registry.example"), terms.links().orElseThrow().what());
        assertEquals(List.of("birth"), terms.essentialMatters().orElseThrow().what());
        assertEquals(everyService, terms.hotline().orElseThrow().ruling().winner());
    }

    @Test
    void whatNoRuleSpeaksOfIsEmpty() {
        TimedRule licences =
                CITY.clause(8, "{'type': 'SERVICE_DELIVERY', 'services': ['LICENCES'], 'channels': ['ONLINE']}");

        assertEquals(Optional.empty(), terms("REGISTRY", licences).channels());
        assertEquals(Optional.empty(), terms("LICENCES", licences).hours());
        assertEquals(Optional.empty(), terms("LICENCES", licences).links());
        assertEquals(Optional.empty(), terms("LICENCES", licences).hotline());
        assertEquals(Optional.empty(), terms("LICENCES", licences).essentialMatters());
    }

    @Test
    void agencysCircularIsForItsOwnServicesAlone() {
        TimedRule agency = Issued.byAgency("DPMPTSP", "agency", "2020-03-23")
                .clause(1, "{'type': 'SERVICE_DELIVERY', 'channels': ['ONLINE']}");

        assertEquals(Optional.empty(), terms("REGISTRY", agency).channels());
        assertTrue(ServiceTerms.of(RulesOfDay.of(Timelines.of(agency), DAY), "DPMPTSP", "LICENCES")
                .channels()
                .isPresent());
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::service);
            LocalDate day = law.day();
            String agency = law.oneOf(List.of("A", "B"));
            String service = law.oneOf(List.of("registry", "licences", "taxes"));

            ServiceTerms terms = ServiceTerms.of(RulesOfDay.of(timeline, day), agency, service);

            Function<Subject, PlainReading.Outcome> expected = field ->
                    PlainReading.decide(timeline, day, new Matter(field, service), OfficeFacts.ofAgency(agency));
            found += check(expected.apply(Subject.SERVICE_CHANNELS), terms.channels(), ServiceDelivery::channels, seed);
            found += check(expected.apply(Subject.SERVICE_HOURS), terms.hours(), ServiceDelivery::hours, seed);
            found += check(
                    expected.apply(Subject.SERVICE_MATTERS),
                    terms.essentialMatters(),
                    ServiceDelivery::essentialMatters,
                    seed);
            found += check(expected.apply(Subject.SERVICE_LINKS), terms.links(), ServiceDelivery::links, seed);
            found += check(expected.apply(Subject.SERVICE_HOTLINE), terms.hotline(), ServiceDelivery::hotline, seed);
        }
        assertTrue(found > Oracle.ROUNDS / 2, "too few words on services: " + found);
    }

    private static <T> int check(
            PlainReading.Outcome expected,
            Optional<Said<T>> said,
            Function<ServiceDelivery, @Nullable T> field,
            long seed) {
        Oracle.assertDecided(expected, said.map(Said::ruling), seed);
        if (expected.winner() == null || said.isEmpty()) {
            return 0;
        }
        assertEquals(
                field.apply((ServiceDelivery) expected.winner().rule()),
                said.get().what(),
                "seed " + seed);
        return 1;
    }

    private static ServiceTerms terms(String service, TimedRule... rules) {
        return ServiceTerms.of(RulesOfDay.of(Timelines.of(rules), DAY), "DISDUKCAPIL", service);
    }
}
