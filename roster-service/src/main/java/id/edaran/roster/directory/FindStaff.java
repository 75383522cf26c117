package id.edaran.roster.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// Finds people together with their agency, also to decide about them.
@ApplicationScoped
public class FindStaff {
    private final Agencies agencies;
    private final Units units;
    private final Employees employees;
    private final AddressLocks locks;

    FindStaff(Agencies agencies, Units units, Employees employees, AddressLocks locks) {
        this.agencies = agencies;
        this.units = units;
        this.employees = employees;
        this.locks = locks;
    }

    @Transactional
    public Optional<Staff> find(EmployeeId id) {
        return employees.find(id).map(Versioned::value).flatMap(this::withAgency);
    }

    /// Finds who has an identity number of this pseudonym.
    @Transactional
    public Optional<Staff> bearing(String subject) {
        return employees.bearing(subject).flatMap(this::find);
    }

    /// Finds who is reached by the telephone number of this pseudonym.
    @Transactional
    public Optional<Staff> reachedBy(String phone) {
        return employees.reachedBy(phone).flatMap(this::find);
    }

    /// Holds somebody where they are, and their agency, until the transaction ends: neither moves meanwhile.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Staff> hold(EmployeeId id) {
        locks.share(RecordEmployees.EVERYBODY);
        locks.hold("employee:" + id);
        Optional<Employee> employee = employees.find(id).map(Versioned::value);
        employee.ifPresent(found -> lockAgency(found.unit()));
        return employee.flatMap(this::withAgency);
    }

    /// Holds a unit and its agency until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Unit> hold(UnitCode code) {
        locks.hold("unit:" + code);
        lockAgency(code);
        return units.find(code).map(Versioned::value);
    }

    /// The unit may come to another agency while the first one's lock is waited for.
    private void lockAgency(UnitCode unit) {
        agencies.lock(units.agenciesOf(List.of(unit)));
        agencies.lock(units.agenciesOf(List.of(unit)));
    }

    private Optional<Staff> withAgency(Employee employee) {
        return units.find(employee.unit())
                .flatMap(unit -> agencies.find(unit.value().agency()))
                .map(agency -> new Staff(employee, agency.value()));
    }
}
