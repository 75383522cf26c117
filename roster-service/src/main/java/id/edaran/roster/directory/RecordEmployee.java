package id.edaran.roster.directory;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.RecordingOutcome.Clashes;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.RecordingOutcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes on somebody, or changes what the directory says of them.
@ApplicationScoped
public class RecordEmployee {
    private final Agencies agencies;
    private final Units units;
    private final Employees employees;
    private final AddressLocks locks;
    private final AnnounceEmployees announceEmployees;
    private final AffectedRosters rosters;

    RecordEmployee(
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

    /// @param ifMatch entity tag of the version that is replaced
    @Transactional
    public RecordingOutcome<Employee> record(Employee employee, @Nullable String ifMatch) {
        locks.share(RecordEmployees.EVERYBODY);
        locks.hold("employee:" + employee.id());
        Optional<Versioned<Employee>> found = employees.find(employee.id());
        CheckVersion.before(found, ifMatch);
        if (units.find(employee.unit()).isEmpty()) {
            return new Refused<>(
                    List.of(new Fault("/unit", new Message("tidak ada di direktori", "is not in the directory"))));
        }
        agencies.lock(affected(employee, found));
        // Units may have been hung beneath this one while the locks were waited for.
        SortedSet<AgencyCode> affected = affected(employee, found);
        agencies.lock(affected);

        List<String> taken = employees.takenByOthers(employee.id(), employee.identity());
        if (!taken.isEmpty()) {
            return new Clashes<>(new Message(
                    String.join(" dan ", taken).replace(Employees.PHONE, "nomor telepon")
                            + " yang sama sudah dimiliki pegawai lain.",
                    "Another employee has the same "
                            + String.join(" and ", taken).replace(Employees.PHONE, "telephone number") + "."));
        }
        Versioned<Employee> recorded =
                new Versioned<>(employee, found.map(Versioned::version).orElse(0L) + 1);
        employees.save(recorded);
        announceEmployees.announce(employee.id());
        UnitCode earlierUnit = found.map(earlier -> earlier.value().unit()).orElse(employee.unit());
        if (!earlierUnit.equals(employee.unit())) {
            employees.left(employee.id(), earlierUnit);
        }
        if (found.isEmpty() || !found.get().value().rostersLike(employee)) {
            rosters.recompute(affected);
        }
        return new Recorded<>(recorded, found.isEmpty());
    }

    private SortedSet<AgencyCode> affected(Employee employee, Optional<Versioned<Employee>> earlier) {
        return AffectedAgencies.of(
                units,
                Stream.concat(Stream.of(employee), earlier.map(Versioned::value).stream())
                        .toList());
    }
}
