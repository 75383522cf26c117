package id.edaran.roster.directory;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.RecordingOutcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Creates or replaces an agency.
@ApplicationScoped
public class RecordAgency {
    private final Agencies agencies;
    private final Units units;
    private final AddressLocks locks;
    private final AnnounceUnit announceUnit;
    private final AnnounceEmployees announceEmployees;
    private final AffectedRosters rosters;

    RecordAgency(
            Agencies agencies,
            Units units,
            AddressLocks locks,
            AnnounceUnit announceUnit,
            AnnounceEmployees announceEmployees,
            AffectedRosters rosters) {
        this.agencies = agencies;
        this.units = units;
        this.locks = locks;
        this.announceUnit = announceUnit;
        this.announceEmployees = announceEmployees;
        this.rosters = rosters;
    }

    /// @param ifMatch entity tag of the version that is replaced
    @Transactional
    public RecordingOutcome<Agency> record(Agency agency, @Nullable String ifMatch) {
        locks.hold("agency:" + agency.code());
        Optional<Versioned<Agency>> found = agencies.find(agency.code());
        CheckVersion.before(found, ifMatch);
        Agency earlier = found.map(Versioned::value).orElse(agency);
        boolean elsewhere = !earlier.region().equals(agency.region());
        if (elsewhere && units.linkedToOthers(agency.code())) {
            return new Refused<>(List.of(new Fault(
                    "/region",
                    new Message(
                            "unit perangkat daerah ini terhubung dengan unit perangkat daerah di daerah lama",
                            "units of this agency hang together with units of agencies of the old region"))));
        }
        Set<RegionCode> regions = new HashSet<>(earlier.region().upwards());
        regions.addAll(agency.region().upwards());
        agencies.holdRegions(regions);
        agencies.lock(List.of(agency.code()));
        Versioned<Agency> recorded =
                new Versioned<>(agency, found.map(Versioned::version).orElse(0L) + 1);
        agencies.save(recorded);
        if (elsewhere) {
            for (Versioned<Unit> unit : new ArrayList<>(units.ofAgency(agency.code()))) {
                Versioned<Unit> next = new Versioned<>(unit.value(), unit.version() + 1);
                units.save(next);
                announceUnit.announce(next, agency);
            }
            announceEmployees.announceOf(agency.code());
            rosters.recomputeElsewhere(agency.code());
        }
        return new Recorded<>(recorded, found.isEmpty());
    }
}
