package id.edaran.roster.directory.postgres;

import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.ToldEmployees;
import id.edaran.roster.directory.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresToldEmployees implements ToldEmployees {
    // Rows are locked in the order of their ids, so that two who tell of many people cannot wait for each other.
    private static final String TELL = """
            with held as (
                select id from employee where id in (:people) and (revision = 0 or not :firstOnly)
                order by id for update)
            update employee e set revision = e.revision + 1
            from held, unit u join agency a on a.code = u.agency
            where e.id = held.id and u.code = e.unit
            returning e.id, e.unit, u.agency, a.region, e.section, e.position, e.echelon, e.employment_type,
                e.profession, e.public_facing, e.nip_pseudonym, e.nik_pseudonym, e.revision,
                exists (select 1 from designation d
                    where d.employee = e.id and d.agency = u.agency and d.designated) as designated
            """;
    private static final String UNTOLD = """
            select id from employee where revision = 0 and id > :after order by id limit :limit
            """;
    private static final String OF_UNIT = "select id from employee where unit = :code order by id";
    private static final String OF_AGENCY = """
            select e.id from employee e join unit u on u.code = e.unit where u.agency = :code order by e.id
            """;

    private final Session session;

    PostgresToldEmployees(Session session) {
        this.session = session;
    }

    @Override
    public List<EmployeeChanged> next(Collection<EmployeeId> people) {
        return tell(people, false);
    }

    @Override
    public List<EmployeeChanged> first(Collection<EmployeeId> people) {
        return tell(people, true);
    }

    @Override
    public List<EmployeeId> untold(@Nullable EmployeeId after, int limit) {
        return ids(session.createNativeQuery(UNTOLD, String.class)
                .setParameter("after", after == null ? "" : after.value())
                .setParameter("limit", limit)
                .getResultList());
    }

    @Override
    public List<EmployeeId> of(UnitCode unit) {
        return ids(session.createNativeQuery(OF_UNIT, String.class)
                .setParameter("code", unit.value())
                .getResultList());
    }

    @Override
    public List<EmployeeId> of(AgencyCode agency) {
        return ids(session.createNativeQuery(OF_AGENCY, String.class)
                .setParameter("code", agency.value())
                .getResultList());
    }

    private List<EmployeeChanged> tell(Collection<EmployeeId> people, boolean firstOnly) {
        if (people.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(TELL, Tuple.class)
                .setParameterList(
                        "people", people.stream().map(EmployeeId::value).toList())
                .setParameter("firstOnly", firstOnly)
                .getResultList()
                .stream()
                .map(PostgresToldEmployees::facts)
                .toList();
    }

    private static EmployeeChanged facts(Tuple row) {
        String profession = row.get("profession", String.class);
        return new EmployeeChanged(
                row.get("id", String.class),
                row.get("unit", String.class),
                row.get("agency", String.class),
                row.get("region", String.class),
                row.get("section", String.class),
                Position.valueOf(row.get("position", String.class)),
                Echelon.of(row.get("echelon", String.class)),
                EmploymentType.valueOf(row.get("employment_type", String.class)),
                profession == null ? null : Profession.valueOf(profession),
                row.get("public_facing", Boolean.class),
                row.get("designated", Boolean.class),
                Stream.of(row.get("nip_pseudonym", String.class), row.get("nik_pseudonym", String.class))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                row.get("revision", Long.class));
    }

    private static List<EmployeeId> ids(List<String> ids) {
        return ids.stream().map(EmployeeId::new).toList();
    }
}
