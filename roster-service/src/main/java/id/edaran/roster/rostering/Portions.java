package id.edaran.roster.rostering;

import id.edaran.roster.directory.AgencyCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Agencies whose rosters are computed together. One by one would cost more than the computing; all at once would need
/// memory for a nation.
public final class Portions {
    /// People of a portion; an agency that has more is one of its own.
    private static final long PEOPLE = 20_000;

    private Portions() {}

    /// @param sizes how many people work for each agency; those without anybody may be missing
    public static List<List<AgencyCode>> of(Collection<AgencyCode> agencies, Map<AgencyCode, Long> sizes) {
        List<List<AgencyCode>> portions = new ArrayList<>();
        List<AgencyCode> portion = new ArrayList<>();
        long people = 0;
        for (AgencyCode agency : new TreeSet<>(agencies)) {
            long size = sizes.getOrDefault(agency, 0L);
            if (!portion.isEmpty() && people + size > PEOPLE) {
                portions.add(List.copyOf(portion));
                portion.clear();
                people = 0;
            }
            portion.add(agency);
            people += size;
        }
        if (!portion.isEmpty()) {
            portions.add(List.copyOf(portion));
        }
        return List.copyOf(portions);
    }
}
