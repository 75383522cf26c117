package id.edaran.roster.absences;

import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.roster.directory.AddressLocks;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RecordEmployees;
import id.edaran.roster.rostering.RequestRecomputation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.SortedSet;

/// Takes over that somebody isolates, or may come again.
///
/// Whoever is recorded later is found by the same pseudonym when the roster is computed, so nothing has to be
/// done for them then.
@ApplicationScoped
public class ApplyAvailability {
    private final Availabilities availabilities;
    private final Agencies agencies;
    private final AddressLocks locks;
    private final RequestRecomputation requestRecomputation;

    ApplyAvailability(
            Availabilities availabilities,
            Agencies agencies,
            AddressLocks locks,
            RequestRecomputation requestRecomputation) {
        this.availabilities = availabilities;
        this.agencies = agencies;
        this.locks = locks;
        this.requestRecomputation = requestRecomputation;
    }

    /// Older words, and the same one again, change nothing.
    @Transactional
    public void apply(AvailabilityChanged changed) {
        // An import holds everybody before it locks agencies.
        locks.share(RecordEmployees.EVERYBODY);
        if (!availabilities.keep(changed)) {
            return;
        }
        // In the order of those who record people: agencies, then the number. With it held, nobody who has it
        // is recorded unseen between the look and the commit.
        agencies.lock(availabilities.agenciesOf(changed.subject()));
        locks.hold("pseudonym:" + changed.subject());
        SortedSet<AgencyCode> concerned = availabilities.agenciesOf(changed.subject());
        agencies.lock(concerned);
        requestRecomputation.recomputeAtOnce(concerned);
    }
}
