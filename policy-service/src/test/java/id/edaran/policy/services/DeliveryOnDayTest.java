package id.edaran.policy.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Matter.Subject;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.services.DeliveryOnDay.Held;
import id.edaran.policy.services.DirectoryEntry.Usual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryOnDayTest {
    private static final int ROUNDS = 10_000;
    private static final LocalDate TUESDAY = LocalDate.parse("2020-03-24");
    private static final LocalDate SATURDAY = LocalDate.parse("2020-03-28");
    private static final OpeningHours WORKING_DAYS =
            new OpeningHours(List.of(DayOfWeek.values()).subList(0, 5), LocalTime.of(8, 0), LocalTime.of(15, 0));
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");

    @Test
    void hoursAreGoneWithTheCounterWhoeverOrderedThem() {
        TimedRule shorter = CITY.clause(1, """
                {'type': 'SERVICE_DELIVERY', 'hours': {'days': ['TUESDAY'], 'opens': '08:00', 'closes': '12:00'}}""");
        TimedRule online =
                CITY.clause(2, "{'type': 'SERVICE_DELIVERY', 'services': ['registry'], 'channels': ['ONLINE']}");

        DeliveryOnDay delivery = on(SATURDAY, usually(ServiceChannel.COUNTER), shorter, online);

        assertNull(delivery.hours().value());
        assertEquals(delivery.channels().ruling(), delivery.hours().ruling());
        assertEquals(List.of(ServiceChannel.ONLINE), delivery.open());
    }

    @Test
    void hoursOfTheRuleThatGoesOnlineAreThoseOfWhatIsOnline() {
        TimedRule online = CITY.clause(1, """
                {'type': 'SERVICE_DELIVERY', 'channels': ['ONLINE'],
                 'hours': {'days': ['TUESDAY'], 'opens': '09:00', 'closes': '12:00'}}""");
        DirectoryEntry counter = usually(ServiceChannel.COUNTER);

        assertEquals(
                ((ServiceDelivery) online.rule()).hours(),
                on(TUESDAY, counter, online).hours().value());
        assertEquals(
                List.of(ServiceChannel.ONLINE), on(TUESDAY, counter, online).open());
        assertEquals(List.of(), on(SATURDAY, counter, online).open());
    }

    @Test
    void papersAreHandedOverInTheCountersHours() {
        TimedRule handOver = CITY.clause(1, "{'type': 'SERVICE_DELIVERY', 'channels': ['DROP_OFF']}");

        assertEquals(
                WORKING_DAYS,
                on(TUESDAY, usually(ServiceChannel.COUNTER), handOver).hours().value());
        assertEquals(
                List.of(),
                on(SATURDAY, usually(ServiceChannel.COUNTER), handOver).open());
    }

    @Test
    void onlineIsOpenWhereTheCounterIsClosed() {
        DirectoryEntry both = usually(ServiceChannel.COUNTER, ServiceChannel.ONLINE);

        assertEquals(
                List.of(ServiceChannel.COUNTER, ServiceChannel.ONLINE),
                on(TUESDAY, both).open());
        assertEquals(List.of(ServiceChannel.ONLINE), on(SATURDAY, both).open());
    }

    @Test
    void hoursOfAServiceThatNeverHadACounterAreOnline() {
        DirectoryEntry online = usually(ServiceChannel.ONLINE);

        assertEquals(WORKING_DAYS, on(SATURDAY, online).hours().value());
        assertEquals(List.of(), on(SATURDAY, online).open());
    }

    @Test
    void agreesWithThePlainReading() {
        int byRule = 0;
        int closed = 0;
        int kept = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::service);
            LocalDate day = law.day();
            DirectoryEntry entry = new DirectoryEntry(
                    "64.74",
                    law.oneOf(List.of("registry", "licences", "taxes")),
                    "Layanan Contoh",
                    law.oneOf(List.of("A", "B")),
                    new Usual(
                            law.shuffled(List.of(ServiceChannel.values())).subList(0, 1 + law.number(3)),
                            law.number(3) == 0 ? null : WORKING_DAYS,
                            List.of("https://usual.example"),
                            law.number(2) == 0 ? null : "112"),
                    1);

            DeliveryOnDay delivery = DeliveryOnDay.of(RulesOfDay.of(timeline, day), entry);

            Function<Subject, @Nullable TimedRule> winner = field -> PlainReading.decide(
                            timeline, day, new Matter(field, entry.code()), OfficeFacts.ofAgency(entry.agency()))
                    .winner();
            Usual usual = entry.usual();
            String round = "seed " + seed;
            TimedRule channels = winner.apply(Subject.SERVICE_CHANNELS);
            List<ServiceChannel> ways =
                    channels == null ? usual.channels() : ((ServiceDelivery) channels.rule()).channels();
            check(usual.channels(), channels, ServiceDelivery::channels, delivery.channels(), round);
            check(usual.links(), winner.apply(Subject.SERVICE_LINKS), ServiceDelivery::links, delivery.links(), round);
            check(
                    usual.hotline(),
                    winner.apply(Subject.SERVICE_HOTLINE),
                    ServiceDelivery::hotline,
                    delivery.hotline(),
                    round);
            check(
                    List.of(),
                    winner.apply(Subject.SERVICE_MATTERS),
                    ServiceDelivery::essentialMatters,
                    delivery.essentialMatters(),
                    round);
            boolean onlineOnly = ways.equals(List.of(ServiceChannel.ONLINE));
            boolean counterClosed = onlineOnly && !usual.channels().equals(List.of(ServiceChannel.ONLINE));
            TimedRule hours = winner.apply(Subject.SERVICE_HOURS);
            boolean onlineHours = hours != null && hours.equals(channels);
            if (counterClosed && onlineHours) {
                kept++;
            }
            if (counterClosed && !onlineHours) {
                check(null, channels, rule -> null, delivery.hours(), round);
                closed++;
            } else {
                check(usual.hours(), hours, ServiceDelivery::hours, delivery.hours(), round);
            }
            List<ServiceChannel> open = new ArrayList<>();
            OpeningHours today = delivery.hours().value();
            for (ServiceChannel way : ways) {
                boolean closedDay = today != null && !today.days().contains(day.getDayOfWeek());
                if (!closedDay || (way == ServiceChannel.ONLINE && !onlineOnly)) {
                    open.add(way);
                }
            }
            assertEquals(open, delivery.open(), round);
            byRule += channels == null && hours == null ? 0 : 1;
        }
        assertTrue(byRule > ROUNDS / 10, "too few services by rule: " + byRule);
        assertTrue(closed > ROUNDS / 100, "too few counters closed: " + closed);
        assertTrue(kept > ROUNDS / 200, "too few hours of what is online: " + kept);
    }

    private static <T> void check(
            @Nullable T usual,
            @Nullable TimedRule winner,
            Function<ServiceDelivery, @Nullable T> field,
            Held<T> held,
            String round) {
        assertEquals(winner, held.ruling() == null ? null : held.ruling().winner(), round);
        assertEquals(winner == null ? usual : field.apply((ServiceDelivery) winner.rule()), held.value(), round);
    }

    private static DirectoryEntry usually(ServiceChannel... channels) {
        return new DirectoryEntry(
                "64.74",
                "registry",
                "Administrasi kependudukan",
                "DISDUKCAPIL",
                new Usual(List.of(channels), WORKING_DAYS, List.of(), null),
                1);
    }

    private static DeliveryOnDay on(LocalDate day, DirectoryEntry entry, TimedRule... rules) {
        return DeliveryOnDay.of(RulesOfDay.of(Timelines.of(rules), day), entry);
    }
}
