package id.edaran.roster.directory;

import id.edaran.contracts.Faults;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.RecordingOutcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Creates, changes or moves a unit.
@ApplicationScoped
public class RecordUnit {
    private final Agencies agencies;
    private final Units units;
    private final AddressLocks locks;
    private final AnnounceUnit announceUnit;
    private final AnnounceEmployees announceEmployees;
    private final AffectedRosters rosters;

    RecordUnit(
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
    public RecordingOutcome<Unit> record(Unit unit, @Nullable String ifMatch) {
        locks.hold("unit:" + unit.code());
        Optional<Versioned<Unit>> found = units.find(unit.code());
        CheckVersion.before(found, ifMatch);
        holdPaths(unit);
        SortedSet<AgencyCode> affected = affected(unit);
        agencies.lock(affected);

        Faults faults = new Faults();
        Optional<Agency> agency = agencies.find(unit.agency()).map(Versioned::value);
        if (agency.isEmpty()) {
            faults.add("/agency", new Message("tidak ada di direktori", "is not in the directory"));
        }
        checkParent(unit, agency, faults);
        if (!faults.none() || agency.isEmpty()) {
            return new Refused<>(faults.all());
        }
        Versioned<Unit> recorded =
                new Versioned<>(unit, found.map(Versioned::version).orElse(0L) + 1);
        units.save(recorded);
        announceUnit.announce(recorded, agency.get());
        if (found.isPresent() && !found.get().value().agency().equals(unit.agency())) {
            announceEmployees.announceOf(unit.code());
        }
        if (found.isEmpty() || !found.get().value().rostersLike(unit)) {
            rosters.recompute(affected);
        }
        return new Recorded<>(recorded, found.isEmpty());
    }

    /// Whoever changes people above a unit holds the lock up there: holding both paths keeps the two apart.
    private void holdPaths(Unit unit) {
        SortedSet<AgencyCode> held = new TreeSet<>(affected(unit));
        held.addAll(units.agenciesOf(units.path(unit.code())));
        if (unit.parent() != null) {
            held.addAll(units.agenciesOf(units.path(unit.parent())));
        }
        agencies.lock(held);
    }

    private SortedSet<AgencyCode> affected(Unit unit) {
        SortedSet<AgencyCode> affected = new TreeSet<>(units.agenciesBeneath(List.of(unit.code())));
        affected.add(unit.agency());
        return affected;
    }

    private void checkParent(Unit unit, Optional<Agency> agency, Faults faults) {
        UnitCode parent = unit.parent();
        if (parent == null) {
            return;
        }
        Optional<Versioned<Unit>> above = units.find(parent);
        if (above.isEmpty()) {
            faults.add("/parent", new Message("tidak ada di direktori", "is not in the directory"));
            return;
        }
        if (units.path(parent).contains(unit.code())) {
            faults.add(
                    "/parent",
                    new Message("unit itu sendiri atau berada di bawahnya", "is the unit itself or hangs beneath it"));
        }
        boolean sameRegion = agencies.find(above.get().value().agency())
                .flatMap(parents ->
                        agency.map(own -> own.region().equals(parents.value().region())))
                .orElse(true);
        if (!sameRegion) {
            faults.add("/parent", new Message("termasuk daerah lain", "belongs to another region"));
        }
    }
}
