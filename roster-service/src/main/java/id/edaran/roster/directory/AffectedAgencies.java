package id.edaran.roster.directory;

import id.edaran.contracts.rule.Position;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/// The agencies whose rosters may follow from people.
final class AffectedAgencies {
    private AffectedAgencies() {}

    /// Rules may count levels below a holder of a position, in the units beneath: other agencies' too
    /// (row TSL-3).
    static SortedSet<AgencyCode> of(Units units, Collection<Employee> people) {
        SortedSet<AgencyCode> affected = new TreeSet<>(units.agenciesOf(unitsOf(people)));
        affected.addAll(units.agenciesBeneath(unitsOf(people.stream()
                .filter(employee -> employee.position() != Position.STAFF)
                .toList())));
        return affected;
    }

    private static Collection<UnitCode> unitsOf(Collection<Employee> people) {
        return people.stream().map(Employee::unit).distinct().toList();
    }
}
