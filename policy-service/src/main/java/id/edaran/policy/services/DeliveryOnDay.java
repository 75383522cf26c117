package id.edaran.policy.services;

import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.ServiceTerms;
import id.edaran.contracts.meaning.ServiceTerms.Said;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.ServiceChannel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a public service is delivered on a day: what the rules say, and the usual where they say nothing.
///
/// @param hours of the counter and of handing papers over, and where there is neither, of what is online; null where
///     nobody said, and where the counter alone had some
/// @param essentialMatters the only ones that are served; empty for all
/// @param open the channels that can be used on that day of the week; holidays are not known here
public record DeliveryOnDay(
        DirectoryEntry entry,
        Held<List<ServiceChannel>> channels,
        Held<OpeningHours> hours,
        Held<List<String>> essentialMatters,
        Held<List<String>> links,
        Held<String> hotline,
        List<ServiceChannel> open) {
    public DeliveryOnDay {
        open = List.copyOf(open);
    }

    /// What holds in one field.
    ///
    /// @param ruling null where it is the usual
    public record Held<T>(@Nullable T value, @Nullable Ruling ruling) {
        private static <T> Held<T> of(Optional<Said<T>> said, @Nullable T usual) {
            return said.map(one -> new Held<>(one.what(), one.ruling())).orElseGet(() -> new Held<>(usual, null));
        }
    }

    public static DeliveryOnDay of(RulesOfDay rules, DirectoryEntry entry) {
        ServiceTerms terms = ServiceTerms.of(rules, entry.agency(), entry.code());
        DirectoryEntry.Usual usual = entry.usual();
        List<ServiceChannel> channels = terms.channels().map(Said::what).orElse(usual.channels());
        Optional<Ruling> closed =
                terms.channels().map(Said::ruling).filter(ruling -> hasPlace(usual.channels()) && !hasPlace(channels));
        // Whoever goes online only has closed the counter, so its hours are gone, whoever ordered them; hours that the
        // same rule orders are those of what is online.
        Held<OpeningHours> hours = closed.filter(ruling -> !orders(ruling, terms.hours()))
                .map(ruling -> new Held<OpeningHours>(null, ruling))
                .orElseGet(() -> Held.of(terms.hours(), usual.hours()));
        return new DeliveryOnDay(
                entry,
                Held.of(terms.channels(), usual.channels()),
                hours,
                Held.of(terms.essentialMatters(), List.of()),
                Held.of(terms.links(), usual.links()),
                Held.of(terms.hotline(), usual.hotline()),
                channels.stream()
                        .filter(channel -> isOpen(channel, channels, hours.value(), rules))
                        .toList());
    }

    private static boolean orders(Ruling ruling, Optional<Said<OpeningHours>> hours) {
        return hours.filter(said -> said.ruling().winner().equals(ruling.winner()))
                .isPresent();
    }

    /// Hours bind the places. What is online is there on every day, unless there is no place whose hours they
    /// could be.
    private static boolean isOpen(
            ServiceChannel channel,
            Collection<ServiceChannel> channels,
            @Nullable OpeningHours hours,
            RulesOfDay rules) {
        boolean bound = isPlace(channel) || !hasPlace(channels);
        return !bound || hours == null || hours.days().contains(rules.day().getDayOfWeek());
    }

    private static boolean hasPlace(Collection<ServiceChannel> channels) {
        return channels.stream().anyMatch(DeliveryOnDay::isPlace);
    }

    private static boolean isPlace(ServiceChannel channel) {
        return switch (channel) {
            case COUNTER, DROP_OFF -> true;
            case ONLINE -> false;
        };
    }
}
