package id.edaran.roster.rostering;

import id.edaran.roster.directory.AgencyCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Collection;
import java.util.Map;

/// Computes the rosters of many agencies, portion by portion, each in a transaction of its own.
@ApplicationScoped
public class RecomputeInPortions {
    private final RecomputeRosters recomputeRosters;
    private final Workforces workforces;

    RecomputeInPortions(RecomputeRosters recomputeRosters, Workforces workforces) {
        this.recomputeRosters = recomputeRosters;
        this.workforces = workforces;
    }

    /// Every portion that is done stays done, whatever becomes of the next one: there is no transaction around them.
    @ActivateRequestContext
    public void recompute(Collection<AgencyCode> agencies) {
        Map<AgencyCode, Long> sizes = agencies.size() == 1 ? Map.of() : workforces.sizes(agencies);
        Portions.of(agencies, sizes).forEach(recomputeRosters::recompute);
    }
}
