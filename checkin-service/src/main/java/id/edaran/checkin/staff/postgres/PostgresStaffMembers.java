package id.edaran.checkin.staff.postgres;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.checkin.staff.StaffMembers;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.UnitKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresStaffMembers implements StaffMembers {
    private static final String KNOW_UNIT = """
            insert into staff_unit (unit, agency, region, parent, kind, public_facing, revision)
            values (:unit, :agency, :region, cast(:parent as text), :kind, :publicFacing, :revision)
            on conflict (unit) do update set agency = excluded.agency, region = excluded.region,
                parent = excluded.parent, kind = excluded.kind, public_facing = excluded.public_facing,
                revision = excluded.revision
            where staff_unit.revision < excluded.revision
            """;

    private static final String KNOW_EMPLOYEE = """
            insert into staff_member (employee, unit, agency, region, position, echelon, employment_type, profession,
                public_facing, designated, subjects, revision)
            values (:employee, :unit, :agency, :region, :position, :echelon, :employmentType,
                cast(:profession as text), cast(:publicFacing as boolean), :designated, cast(:subjects as text[]),
                :revision)
            on conflict (employee) do update set unit = excluded.unit, agency = excluded.agency,
                region = excluded.region, position = excluded.position, echelon = excluded.echelon,
                employment_type = excluded.employment_type, profession = excluded.profession,
                public_facing = excluded.public_facing, designated = excluded.designated,
                subjects = excluded.subjects, revision = excluded.revision
            where staff_member.revision < excluded.revision
            """;

    private static final String FORGET_UNIT = "delete from staff_unit where unit = :unit";
    private static final String FORGET_EMPLOYEE = "delete from staff_member where employee = :employee";

    private static final String FIND = """
            select m.employee, m.unit, m.agency, m.region, m.position, m.echelon, m.employment_type, m.profession, m.subjects,
                coalesce(m.public_facing, u.public_facing) as public_facing, m.designated, u.kind
            from staff_member m left join staff_unit u on u.unit = m.unit
            """;

    private static final String BY_SUBJECT =
            FIND + " where m.subjects && cast(:subjects as text[]) order by m.employee";

    private static final String BY_ID = FIND + " where m.employee = :employee";

    /// A circle of units, which cannot be told in order, ends by its depth.
    private static final String PATH = """
            with recursive above (root, unit, parent, depth) as (
                select unit, unit, parent, 0 from staff_unit where unit = any(cast(:units as text[]))
                union all
                select above.root, u.unit, u.parent, above.depth + 1
                from above cross join lateral (
                    select unit, parent from staff_unit where unit = above.parent offset 0) u
                where above.depth < 20)
            select root, unit from above order by root, depth
            """;

    private static final String HOLDERS = """
            select distinct unit, position, echelon from staff_member
            where unit = any(cast(:units as text[])) and position <> 'STAFF' order by position, echelon
            """;

    private static final String REGION = "select region from staff_unit where agency = :agency order by unit limit 1";
    private static final String COUNT = "select count(*) from staff_member where agency = :agency";

    private final Session session;

    PostgresStaffMembers(Session session) {
        this.session = session;
    }

    @Override
    public void know(UnitChanged unit) {
        session.createNativeMutationQuery(KNOW_UNIT)
                .setParameter("unit", unit.unit())
                .setParameter("agency", unit.agency())
                .setParameter("region", unit.region())
                .setParameter("parent", unit.parent(), String.class)
                .setParameter("kind", unit.kind().name())
                .setParameter("publicFacing", unit.publicFacing())
                .setParameter("revision", unit.revision())
                .executeUpdate();
    }

    @Override
    public void know(EmployeeChanged employee) {
        Profession profession = employee.profession();
        session.createNativeMutationQuery(KNOW_EMPLOYEE)
                .setParameter("employee", employee.employee())
                .setParameter("unit", employee.unit())
                .setParameter("agency", employee.agency())
                .setParameter("region", employee.region())
                .setParameter("position", employee.position().name())
                .setParameter("echelon", employee.echelon().toString())
                .setParameter("employmentType", employee.employmentType().name())
                .setParameter("profession", profession == null ? null : profession.name(), String.class)
                .setParameter("publicFacing", employee.publicFacing(), Boolean.class)
                .setParameter("designated", employee.designated())
                .setParameter("subjects", employee.subjects().toArray(String[]::new), String[].class)
                .setParameter("revision", employee.revision())
                .executeUpdate();
    }

    @Override
    public void forgetUnit(String unit) {
        session.createNativeMutationQuery(FORGET_UNIT)
                .setParameter("unit", unit)
                .executeUpdate();
    }

    @Override
    public void forgetEmployee(String employee) {
        session.createNativeMutationQuery(FORGET_EMPLOYEE)
                .setParameter("employee", employee)
                .executeUpdate();
    }

    @Override
    public Map<Person, StaffMember> of(Collection<Person> people) {
        Map<Subject, Person> known = new HashMap<>();
        people.forEach(person -> person.known().forEach(subject -> known.put(subject, person)));
        List<Tuple> rows = session.createNativeQuery(BY_SUBJECT, Tuple.class)
                .setParameter(
                        "subjects",
                        known.keySet().stream().map(Subject::pseudonym).toArray(String[]::new),
                        String[].class)
                .getResultList();
        Map<String, StaffMember> members = members(rows);
        Map<Person, StaffMember> found = new HashMap<>();
        for (Tuple row : rows) {
            StaffMember member = Objects.requireNonNull(members.get(row.get("employee", String.class)));
            for (String subject : row.get("subjects", String[].class)) {
                Person person = Subject.isPseudonym(subject) ? known.get(new Subject(subject)) : null;
                if (person != null) {
                    found.putIfAbsent(person, member);
                }
            }
        }
        return found;
    }

    @Override
    public Optional<StaffMember> called(String employee) {
        return members(session.createNativeQuery(BY_ID, Tuple.class)
                        .setParameter("employee", employee)
                        .getResultList())
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> regionOf(String agency) {
        return session.createNativeQuery(REGION, String.class).setParameter("agency", agency).getResultList().stream()
                .findFirst();
    }

    @Override
    public int count(String agency) {
        return Math.toIntExact(session.createNativeQuery(COUNT, Long.class)
                .setParameter("agency", agency)
                .getSingleResult());
    }

    private Map<String, StaffMember> members(List<Tuple> rows) {
        Map<String, List<String>> paths = paths(rows.stream()
                .map(row -> row.get("unit", String.class))
                .distinct()
                .toArray(String[]::new));
        Map<String, List<Holder>> holders =
                holders(paths.values().stream().flatMap(List::stream).distinct().toArray(String[]::new));
        return rows.stream()
                .map(row -> member(row, paths, holders))
                .collect(Collectors.toMap(StaffMember::employee, member -> member));
    }

    private static StaffMember member(Tuple row, Map<String, List<String>> paths, Map<String, List<Holder>> holders) {
        String unit = row.get("unit", String.class);
        return new StaffMember(
                row.get("employee", String.class),
                unit,
                row.get("agency", String.class),
                row.get("region", String.class),
                Position.valueOf(row.get("position", String.class)),
                facts(row, paths.getOrDefault(unit, List.of()), holders));
    }

    private static @Nullable PersonFacts facts(Tuple row, List<String> path, Map<String, List<Holder>> holders) {
        String kind = row.get("kind", String.class);
        if (kind == null) {
            return null;
        }
        String profession = row.get("profession", String.class);
        return new PersonFacts(
                row.get("agency", String.class),
                path,
                UnitKind.valueOf(kind),
                Position.valueOf(row.get("position", String.class)),
                Echelon.of(row.get("echelon", String.class)),
                EmploymentType.valueOf(row.get("employment_type", String.class)),
                profession == null ? null : Profession.valueOf(profession),
                row.get("public_facing", Boolean.class),
                row.get("designated", Boolean.class),
                path.stream()
                        .flatMap(above -> holders.getOrDefault(above, List.of()).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Holder::position).thenComparing(Holder::echelon))
                        .toList());
    }

    /// By unit, itself first, then the units above it.
    private Map<String, List<String>> paths(String[] units) {
        Map<String, List<String>> paths = new HashMap<>();
        for (Tuple row : session.createNativeQuery(PATH, Tuple.class)
                .setParameter("units", units, String[].class)
                .getResultList()) {
            paths.computeIfAbsent(row.get("root", String.class), root -> new ArrayList<>())
                    .add(row.get("unit", String.class));
        }
        return paths;
    }

    private Map<String, List<Holder>> holders(String[] units) {
        Map<String, List<Holder>> holders = new HashMap<>();
        for (Tuple row : session.createNativeQuery(HOLDERS, Tuple.class)
                .setParameter("units", units, String[].class)
                .getResultList()) {
            holders.computeIfAbsent(row.get("unit", String.class), unit -> new ArrayList<>())
                    .add(new Holder(
                            Position.valueOf(row.get("position", String.class)),
                            Echelon.of(row.get("echelon", String.class))));
        }
        return holders;
    }
}
