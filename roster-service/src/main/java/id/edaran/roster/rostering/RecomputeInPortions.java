package id.edaran.roster.rostering;

import id.edaran.roster.directory.AgencyCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Computes the rosters of many agencies, portion by portion. A transaction for each agency would cost more than the
/// computing; one for all would need memory for a nation.
@ApplicationScoped
public class RecomputeInPortions {
    /// People of a portion; an agency that has more is one of its own.
    private static final long PEOPLE = 20_000;

    private final RecomputeRosters recomputeRosters;
    private final Workforces workforces;

    RecomputeInPortions(RecomputeRosters recomputeRosters, Workforces workforces) {
        this.recomputeRosters = recomputeRosters;
        this.workforces = workforces;
    }

    /// Every portion that is done stays done, whatever becomes of the next one.
    public void recompute(Collection<AgencyCode> agencies) {
        Map<AgencyCode, Long> sizes = agencies.size() == 1 ? Map.of() : workforces.sizes(agencies);
        List<AgencyCode> portion = new ArrayList<>();
        long people = 0;
        for (AgencyCode agency : new TreeSet<>(agencies)) {
            long size = sizes.getOrDefault(agency, 0L);
            if (!portion.isEmpty() && people + size > PEOPLE) {
                recomputeRosters.recompute(portion);
                portion.clear();
                people = 0;
            }
            portion.add(agency);
            people += size;
        }
        if (!portion.isEmpty()) {
            recomputeRosters.recompute(portion);
        }
    }
}
