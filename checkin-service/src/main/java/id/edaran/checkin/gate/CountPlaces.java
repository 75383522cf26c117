package id.edaran.checkin.gate;

import id.edaran.checkin.queue.Places;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.PlacesInside;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Counts the places of a site: how many the rules of its today allow, and how many are taken.
@ApplicationScoped
public class CountPlaces {
    private final RegionRules rules;
    private final Visits visits;
    private final Clock clock;

    CountPlaces(RegionRules rules, Visits visits, Clock clock) {
        this.rules = rules;
        this.visits = visits;
        this.clock = clock;
    }

    /// @param day the site's own
    /// @param citation of the clause that limits the places; null where it is the site's own capacity, or nothing
    public record Counted(LocalDate day, @Nullable Citation citation, Places places) {}

    @Transactional
    public Counted count(Site site) {
        return count(site, clock.instant());
    }

    /// @param site locked by the caller, if anything hangs on it
    /// @param at whose day's rules count; who is inside is told as of now
    @Transactional
    public Counted count(Site site, Instant at) {
        Counted counted = count(site, rules.of(site.region()), visits.inside(site.code()), at);
        Places places = counted.places();
        return new Counted(
                counted.day(),
                counted.citation(),
                new Places(
                        places.most(), places.inside(), visits.stay(site.code()).orElse(null)));
    }

    /// The same for whoever knows already how many are inside, and does not ask how long they stay.
    Counted count(Site site, Timeline timeline, int inside, Instant at) {
        RulesOfDay today = RulesOfDay.at(timeline, at);
        PlacesInside allowed = PlacesInside.of(today, site.facts());
        Ruling ruling = allowed.byRule() ? allowed.ruling() : null;
        return new Counted(
                today.day(),
                ruling == null ? null : Citation.of(ruling.winner(), today.day()),
                new Places(allowed.persons(), inside, null));
    }
}
