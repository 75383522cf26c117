package id.edaran.roster.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes on many people at once, or changes what the directory says of them: the same effect as one by
/// one, with one request for the rosters of each agency.
@ApplicationScoped
public class RecordEmployees {
    /// The address that stands for every person and every number, because a lock for each of ten
    /// thousand would not fit into PostgreSQL's table of locks. Whoever records, decides about or asks
    /// for single people shares it, before any other lock.
    public static final String EVERYBODY = "employees";

    /// Large enough to be quick, small enough that progress can be seen.
    private static final int BATCH = 500;

    private final Agencies agencies;
    private final Units units;
    private final Employees employees;
    private final AddressLocks locks;
    private final AnnounceEmployees announceEmployees;
    private final AffectedRosters rosters;

    RecordEmployees(
            Agencies agencies,
            Units units,
            Employees employees,
            AddressLocks locks,
            AnnounceEmployees announceEmployees,
            AffectedRosters rosters) {
        this.agencies = agencies;
        this.units = units;
        this.employees = employees;
        this.locks = locks;
        this.announceEmployees = announceEmployees;
        this.rosters = rosters;
    }

    /// Somebody as they shall stand in the directory, checked against all others.
    ///
    /// @param earlier what stands there now; null for somebody new
    public record Change(Employee employee, @Nullable Versioned<Employee> earlier) {
        private boolean isSeenInRosters() {
            return earlier == null || !earlier.value().rostersLike(employee);
        }

        private Stream<Employee> both() {
            return Stream.concat(Stream.of(employee), Stream.ofNullable(earlier).map(Versioned::value));
        }
    }

    /// Holds everybody where and as they are until the transaction ends. Nothing may be locked before.
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        locks.hold(EVERYBODY);
    }

    /// Writes changes that were made out while [held][#hold].
    ///
    /// @param within the agencies that the changes may touch
    /// @param written is told how many are written
    /// @return whether all of it is within these agencies; nothing is written when a unit has come to
    ///     another one
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean record(List<Change> changes, Set<AgencyCode> within, IntConsumer written) {
        List<Employee> concerned = changes.stream()
                .filter(Change::isSeenInRosters)
                .flatMap(Change::both)
                .toList();
        agencies.lock(units.agenciesOf(unitsOf(changes)));
        agencies.lock(AffectedAgencies.of(units, concerned));
        // Units may have been moved or hung beneath these while the locks were waited for.
        SortedSet<AgencyCode> affected = AffectedAgencies.of(units, concerned);
        agencies.lock(affected);
        if (!within.containsAll(units.agenciesOf(unitsOf(changes)))) {
            return false;
        }
        for (int from = 0; from < changes.size(); from += BATCH) {
            List<Change> batch = changes.subList(from, Math.min(from + BATCH, changes.size()));
            write(batch);
            written.accept(from + batch.size());
        }
        if (!affected.isEmpty()) {
            rosters.recompute(affected);
        }
        return true;
    }

    private void write(List<Change> batch) {
        employees.saveAll(batch.stream()
                .map(change -> new Versioned<>(
                        change.employee(),
                        change.earlier() == null ? 1 : change.earlier().version() + 1))
                .toList());
        for (Change change : batch) {
            if (change.earlier() != null
                    && !change.earlier().value().unit().equals(change.employee().unit())) {
                employees.left(change.employee().id(), change.earlier().value().unit());
            }
        }
        announceEmployees.announceAll(
                batch.stream().map(change -> change.employee().id()).toList());
    }

    private static Collection<UnitCode> unitsOf(List<Change> changes) {
        return changes.stream()
                .flatMap(Change::both)
                .map(Employee::unit)
                .distinct()
                .toList();
    }
}
