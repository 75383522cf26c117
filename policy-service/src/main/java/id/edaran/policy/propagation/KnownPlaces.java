package id.edaran.policy.propagation;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Every place that the directory has in some agencies and beneath some units, each once. Of an agency or a
/// unit that is in none of them nothing is known.
public record KnownPlaces(Set<Place> places) {
    public static final KnownPlaces NONE = new KnownPlaces(Set.of());

    public KnownPlaces {
        places = Set.copyOf(places);
    }

    public Set<String> agencies() {
        return places.stream().map(Place::agency).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    public Set<String> units() {
        return places.stream().flatMap(place -> place.units().stream()).collect(Collectors.toSet());
    }
}
