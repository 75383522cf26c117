package id.edaran.roster.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The employees, sealed where they are stored.
public interface Employees {
    /// How the telephone number is called among the numbers that are taken.
    String PHONE = "phone";

    Optional<Versioned<Employee>> find(EmployeeId id);

    List<Versioned<Employee>> list(
            RegionCode within, @Nullable AgencyCode agency, @Nullable UnitCode unit, @Nullable String after, int limit);

    /// Who has an identity number of this pseudonym.
    Optional<EmployeeId> bearing(String subject);

    /// Who is reached by the telephone number of this pseudonym.
    Optional<EmployeeId> reachedBy(String phone);

    /// Which of the identity's numbers, the telephone's included, somebody else has already, by their
    /// names. Holds the numbers until the transaction ends, so that two who bring the same one at once
    /// cannot both pass.
    List<String> takenByOthers(EmployeeId id, Identity identity);

    void save(Versioned<Employee> employee);

    /// Whom the directory has of these: by their ids, or as holders of these numbers.
    KnownPeople known(Collection<EmployeeId> ids, Collection<String> nips, Collection<String> niks);

    /// Saves many at once.
    void saveAll(List<Versioned<Employee>> people);

    /// Remembers a unit that somebody has left; their days of that time are stored there.
    void left(EmployeeId id, UnitCode unit);
}
