package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Matter.Subject;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.ServiceChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// SERVICE_DELIVERY (rows TSL-6, TSL-8, BTG-8, BTG-9, BTG-11): what the rules say of a public service, each
/// field decided by itself. What is empty no rule speaks of: there the service goes on as usual.
public final class ServiceTerms {
    private final RulesOfDay rules;
    private final OfficeFacts agency;
    private final String service;

    private ServiceTerms(RulesOfDay rules, OfficeFacts agency, String service) {
        this.rules = rules;
        this.agency = agency;
        this.service = service;
    }

    /// What the rules say in one field.
    public record Said<T>(Ruling ruling, T what) {}

    /// @param agency that delivers the service; a rule whose scope asks for something else is not found
    /// @param service its code
    public static ServiceTerms of(RulesOfDay rules, String agency, String service) {
        return new ServiceTerms(rules, OfficeFacts.ofAgency(agency), service);
    }

    public Optional<Said<List<ServiceChannel>>> channels() {
        return said(Subject.SERVICE_CHANNELS, ServiceDelivery::channels);
    }

    public Optional<Said<OpeningHours>> hours() {
        return said(Subject.SERVICE_HOURS, ServiceDelivery::hours);
    }

    /// The only matters that are served.
    public Optional<Said<List<String>>> essentialMatters() {
        return said(Subject.SERVICE_MATTERS, ServiceDelivery::essentialMatters);
    }

    public Optional<Said<List<String>>> links() {
        return said(Subject.SERVICE_LINKS, ServiceDelivery::links);
    }

    public Optional<Said<String>> hotline() {
        return said(Subject.SERVICE_HOTLINE, ServiceDelivery::hotline);
    }

    private <T> Optional<Said<T>> said(Subject field, Function<ServiceDelivery, @Nullable T> value) {
        return rules.decide(new Matter(field, service), agency)
                .flatMap(ruling -> Optional.ofNullable(
                                value.apply((ServiceDelivery) ruling.winner().rule()))
                        .map(what -> new Said<>(ruling, what)));
    }
}
