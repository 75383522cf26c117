package id.edaran.checkin.gate;

import id.edaran.checkin.sites.Site;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.ServiceTerms;
import id.edaran.contracts.meaning.ServiceTerms.Said;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.timeline.TimedRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// SERVICE_DELIVERY at a door (rows TSL-6, BTG-8, BTG-11): whether a site serves whoever comes for a SERVICE now.
///
/// A site is open while one of its services is: a scan does not say which of them somebody wants. Where the site names
/// none, a counter or an office serves with all that the rules of the day name for its agency; nobody is sent away from
/// a school or a clinic for a service of the agency that owns it.
final class CounterHours {
    private CounterHours() {}

    /// One service at an instant.
    ///
    /// @param until when it closes today; null where nobody says
    private record Offer(
            List<Reason> reasons, boolean open, @Nullable Instant until) {}

    /// What speaks for the site being open, or all that speaks against it; empty where no rule says anything.
    static List<DoorCheck> of(RulesOfDay rules, Site site, Instant at) {
        List<Offer> services = servicesOf(rules, site).stream()
                .map(service -> service(ServiceTerms.of(rules, site.agency(), service), rules, at))
                .toList();
        List<Offer> open = services.stream().filter(Offer::open).toList();
        if (open.isEmpty()) {
            return services.stream()
                    .flatMap(service -> service.reasons().stream())
                    .distinct()
                    .map(reason -> new DoorCheck(reason, null))
                    .toList();
        }
        Instant until = open.stream().anyMatch(service -> service.until() == null)
                ? null
                : open.stream().map(Offer::until).max(Instant::compareTo).orElse(null);
        return open.stream()
                .flatMap(service -> service.reasons().stream())
                .distinct()
                .map(reason -> new DoorCheck(reason, until))
                .toList();
    }

    private static Offer service(ServiceTerms terms, RulesOfDay rules, Instant at) {
        Optional<Said<List<ServiceChannel>>> channels = terms.channels();
        if (channels.filter(said -> said.what().stream().noneMatch(CounterHours::isPlace))
                .isPresent()) {
            return new Offer(
                    List.of(reason(ReasonCode.SITE_CLOSED, channels.get().ruling(), rules)), false, null);
        }
        Optional<Said<OpeningHours>> hours = terms.hours();
        if (hours.filter(said -> !isWithin(said.what(), rules, at)).isPresent()) {
            return new Offer(
                    List.of(reason(ReasonCode.OUTSIDE_HOURS, hours.get().ruling(), rules)), false, null);
        }
        List<Reason> met = new ArrayList<>();
        channels.ifPresent(said -> met.add(reason(ReasonCode.OK, said.ruling(), rules)));
        hours.ifPresent(said -> met.add(reason(ReasonCode.OK, said.ruling(), rules)));
        return new Offer(
                met,
                true,
                hours.map(said -> rules.day()
                                .atTime(said.what().closes())
                                .atZone(rules.timeZone())
                                .toInstant())
                        .orElse(null));
    }

    /// At the closing hour the counter is closed.
    private static boolean isWithin(OpeningHours hours, RulesOfDay rules, Instant at) {
        LocalDateTime now = LocalDateTime.ofInstant(at, rules.timeZone());
        return hours.days().contains(now.getDayOfWeek())
                && !now.toLocalTime().isBefore(hours.opens())
                && now.toLocalTime().isBefore(hours.closes());
    }

    private static boolean isPlace(ServiceChannel channel) {
        return switch (channel) {
            case COUNTER, DROP_OFF -> true;
            case ONLINE -> false;
        };
    }

    /// The site's own; otherwise those that rules for its agency alone name; otherwise those that any
    /// rule for it names: which agency delivers a service stands in policy-service's directory, and
    /// rules for all name it without one.
    private static Set<String> servicesOf(RulesOfDay rules, Site site) {
        if (!site.services().isEmpty()) {
            return new TreeSet<>(site.services());
        }
        if (!servesThePublic(site.kind())) {
            return Set.of();
        }
        List<TimedRule> reaching = rules.inForce().stream()
                .filter(timed -> timed.rule() instanceof ServiceDelivery)
                .filter(timed -> reaches(rules, timed, site.agency()))
                .toList();
        Set<String> own = named(reaching.stream()
                .filter(timed -> timed.level() == Level.AGENCY
                        || !timed.rule().scope().agencies().isEmpty())
                .toList());
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> any = named(reaching);
        return any.isEmpty() && !reaching.isEmpty() ? Set.of(Matter.EVERY_SERVICE) : any;
    }

    private static boolean reaches(RulesOfDay rules, TimedRule timed, String agency) {
        return Matter.of(timed.rule()).stream()
                .anyMatch(matter -> !Law.reaching(
                                List.of(timed), matter, OfficeFacts.ofAgency(agency), rules.alertLevel())
                        .isEmpty());
    }

    private static Set<String> named(Collection<TimedRule> rules) {
        Set<String> services = new TreeSet<>();
        rules.forEach(timed -> services.addAll(((ServiceDelivery) timed.rule()).services()));
        return services;
    }

    private static boolean servesThePublic(SiteKind kind) {
        return switch (kind) {
            case OFFICE, COUNTER -> true;
            case OFFICIAL_RESIDENCE, PRIVATE_RESIDENCE, SCHOOL, PUSKESMAS, HOSPITAL -> false;
        };
    }

    private static Reason reason(ReasonCode code, Ruling ruling, RulesOfDay rules) {
        return new Reason(code, Citation.of(ruling.winner(), rules.day()));
    }
}
