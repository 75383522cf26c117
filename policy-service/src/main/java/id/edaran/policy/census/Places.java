package id.edaran.policy.census;

import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.policy.propagation.KnownPlaces;
import id.edaran.policy.propagation.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which links the places that there may be meet. Those of a known agency or unit are the directory's; an
/// agency that is not known may have units of every kind, and a unit that is not known may be of any agency
/// and kind, beneath any other one.
final class Places {
    /// An agency, or a site, that no rule names: no code is empty.
    static final String ANOTHER = "";

    /// So many sets of what may be had at once are looked at whole. Of more, no three at once.
    private static final int MOST_UNIONS = 128;

    /// Of more, no two at once.
    private static final int MOST_IN_PAIRS = 24;

    /// Of more, units that are not known are of no named agency.
    private static final int MOST_PLACES = 20_000;

    private final Links links;
    private final Set<Place> known;
    private final @Nullable String onlyOf;
    private final List<String> agencies;
    private final List<String> unknownAgencies;
    private final List<String> unknownUnits;
    private final List<UnitKind> kinds;
    private boolean complete = true;

    /// @param onlyOf the one agency that is asked about; null for all
    Places(Links links, KnownPlaces knownPlaces, @Nullable String onlyOf) {
        this.links = links;
        this.onlyOf = onlyOf;
        NamedPlaces named = NamedPlaces.of(links.rules());
        known = knownPlaces.places();
        agencies = new ArrayList<>(onlyOf == null ? named.agencies() : List.of(onlyOf));
        if (onlyOf == null) {
            agencies.add(ANOTHER);
        }
        Set<String> knownAgencies = knownPlaces.agencies();
        unknownAgencies = agencies.stream()
                .filter(agency -> !knownAgencies.contains(agency))
                .toList();
        Set<String> knownUnits = knownPlaces.units();
        unknownUnits = named.units().stream()
                .filter(unit -> !knownUnits.contains(unit))
                .toList();
        kinds = namedAndOneOther(links, Scope::unitKinds, UnitKind.values());
    }

    /// Whether every possibility is among those that were given out.
    boolean isComplete() {
        return complete;
    }

    List<BitSet> ofPeople() {
        Set<Place> asked = onlyOf == null
                ? known
                : known.stream().filter(place -> onlyOf.equals(place.agency())).collect(Collectors.toSet());
        return places(asked, agencies, unknownAgencies, this::ofAgency);
    }

    /// At a door the agency is the site's, whatever place staff come from.
    List<BitSet> ofStaffElsewhere() {
        return places(known, List.of(ANOTHER), List.of(ANOTHER), agency -> links.all());
    }

    List<BitSet> ofAgencies() {
        return Dimensions.distinct(agencies.stream().map(this::ofAgency));
    }

    /// Of some officials not even the agency is known.
    List<BitSet> ofOfficials() {
        Stream<BitSet> ofNone = onlyOf != null
                ? Stream.of()
                : Stream.of(links.where(link -> link.scope().agencies().isEmpty()
                        && (!link.outermost() || link.timed().binds(null))));
        return Dimensions.distinct(Stream.concat(ofAgencies().stream(), ofNone));
    }

    private List<BitSet> places(
            Set<Place> knownOnes, List<String> every, List<String> unknown, Function<String, BitSet> ofAgency) {
        Set<BitSet> places = new LinkedHashSet<>();
        for (Place place : knownOnes) {
            BitSet here =
                    both(ofAgency.apply(place.agency() == null ? ANOTHER : place.agency()), within(place.units()));
            for (UnitKind kind : place.kind() == null ? kinds : List.of(place.kind())) {
                places.add(both(here, ofKind(kind)));
            }
        }
        places.addAll(all(unknown, ofAgency, Set.of(within(Set.of()))));
        if (!unknownUnits.isEmpty()) {
            Set<BitSet> within = withinUnknownUnits();
            boolean tooMany = (long) every.size() * kinds.size() * within.size() > MOST_PLACES;
            complete &= !tooMany;
            places.addAll(all(tooMany ? List.of(every.getLast()) : every, ofAgency, within));
        }
        return List.copyOf(places);
    }

    private Set<BitSet> withinUnknownUnits() {
        Set<BitSet> above = new LinkedHashSet<>();
        above.add(within(Set.of()));
        known.forEach(place -> above.add(within(place.units())));
        Set<BitSet> within = new LinkedHashSet<>();
        for (BitSet units : unions(unknownUnits.stream()
                .map(unit -> links.ofScope(scope -> scope.units().contains(unit)))
                .toList())) {
            if (!units.isEmpty()) {
                above.forEach(upper -> within.add(either(units, upper)));
            }
        }
        return within;
    }

    private List<BitSet> all(List<String> agencies, Function<String, BitSet> ofAgency, Set<BitSet> units) {
        Set<BitSet> all = new LinkedHashSet<>();
        for (BitSet agency : agencies.stream().map(ofAgency).distinct().toList()) {
            for (UnitKind kind : kinds) {
                BitSet ofUnit = both(agency, ofKind(kind));
                units.forEach(unit -> all.add(both(ofUnit, unit)));
            }
        }
        return List.copyOf(all);
    }

    private BitSet ofAgency(String agency) {
        return links.where(link ->
                (link.scope().agencies().isEmpty() || link.scope().agencies().contains(agency))
                        && (!link.outermost() || link.timed().binds(agency)));
    }

    private BitSet ofKind(UnitKind kind) {
        return links.ofScope(
                scope -> scope.unitKinds().isEmpty() || scope.unitKinds().contains(kind));
    }

    private BitSet within(Set<String> units) {
        return links.ofScope(
                scope -> scope.units().isEmpty() || scope.units().stream().anyMatch(units::contains));
    }

    /// Everything that can be had by taking none, some or all of these at once.
    List<BitSet> unions(List<BitSet> single) {
        List<BitSet> distinct = single.stream().distinct().toList();
        Set<BitSet> unions = new LinkedHashSet<>();
        unions.add(new BitSet());
        for (BitSet one : distinct) {
            for (BitSet other : List.copyOf(unions)) {
                unions.add(either(one, other));
            }
            if (unions.size() > MOST_UNIONS) {
                complete = false;
                return pairs(distinct);
            }
        }
        return List.copyOf(unions);
    }

    /// A loss is between two rules: whoever is in no third unit loses all that two units show, save by
    /// exceptions.
    private static List<BitSet> pairs(List<BitSet> single) {
        Set<BitSet> pairs = new LinkedHashSet<>();
        pairs.add(new BitSet());
        pairs.addAll(single);
        for (int i = 0; i < single.size() && single.size() <= MOST_IN_PAIRS; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(either(single.get(i), single.get(j)));
            }
        }
        return List.copyOf(pairs);
    }

    private static BitSet either(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /// What no link names is all alike.
    static <T> List<T> namedAndOneOther(Links links, Function<Scope, Collection<T>> field, T[] values) {
        Set<T> named = new LinkedHashSet<>();
        links.scopes().forEach(scope -> named.addAll(field.apply(scope)));
        List<T> chosen = new ArrayList<>();
        boolean other = false;
        for (T value : Arrays.asList(values)) {
            if (named.contains(value)) {
                chosen.add(value);
            } else if (!other) {
                other = true;
                chosen.add(value);
            }
        }
        return chosen;
    }
}
