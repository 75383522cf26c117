package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// OCCUPANCY_LIMIT (row BTG-10): how many persons may be inside a site at once.
///
/// @param persons null where nothing limits them
/// @param ruling what decided between the rules; null where no rule speaks of the site
/// @param byRule whether it is the rule that limits, and not the site's own capacity: then its clause is to
///     be cited
public record PlacesInside(
        @Nullable Integer persons, @Nullable Ruling ruling, boolean byRule) {
    /// The site's own capacity always binds, whatever a rule allows.
    public static PlacesInside of(RulesOfDay rules, SiteFacts site) {
        Optional<Ruling> ruling = rules.decide(Matter.OCCUPANCY, site, null);
        Integer own = site.capacity();
        Integer allowed = ruling.map(
                        decided -> allowed((OccupancyLimit) decided.winner().rule(), own))
                .orElse(null);
        boolean byRule = allowed != null && (own == null || allowed < own);
        return new PlacesInside(byRule ? allowed : own, ruling.orElse(null), byRule);
    }

    /// A part of a capacity that nobody knows is no number.
    private static @Nullable Integer allowed(OccupancyLimit rule, @Nullable Integer capacity) {
        if (rule.maxPersons() != null) {
            return rule.maxPersons();
        }
        Integer percent = rule.percentOfCapacity();
        return capacity == null || percent == null ? null : Math.toIntExact((long) capacity * percent / 100);
    }
}
