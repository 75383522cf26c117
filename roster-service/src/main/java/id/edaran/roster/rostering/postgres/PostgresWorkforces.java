package id.edaran.roster.rostering.postgres;

import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import id.edaran.roster.rostering.Workforces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresWorkforces implements Workforces {
    private static final String UNITS = """
            select code, kind, public_facing, working_days from unit where agency = :agency
            """;
    private static final String PATHS = """
            with recursive path (unit, above, parent, depth) as (
                select code, code, parent, 0 from unit where agency = :agency
                union all
                select path.unit, up.code, up.parent, path.depth + 1 from path join unit up on up.code = path.parent)
            select unit, above from path order by unit, depth
            """;
    private static final String HOLDERS = """
            select distinct unit, position, echelon from employee where unit in (:units) and position <> 'STAFF'
            """;
    private static final String PEOPLE = """
            select e.id, e.unit, e.section, e.position, e.echelon, e.employment_type, e.profession, e.public_facing,
                d.employee is not null as designated
            from employee e join unit u on u.code = e.unit
                left join designation d on d.employee = e.id and d.agency = u.agency and d.designated
            where u.agency = :agency
            """;
    private static final String REGION = "select region from agency where code = :agency";
    private static final String HOLIDAYS = "select distinct cast(date as text) from holiday where region in (:regions)";

    private final Session session;
    private final PostgresDayFacts dayFacts;

    PostgresWorkforces(Session session, PostgresDayFacts dayFacts) {
        this.session = session;
        this.dayFacts = dayFacts;
    }

    /// What the directory says of a unit.
    private record UnitFacts(UnitKind kind, boolean publicFacing, Set<DayOfWeek> workingDays) {}

    @Override
    public Workforce of(AgencyCode agency) {
        Map<String, UnitFacts> units = units(agency);
        Map<String, List<String>> paths = paths(agency);
        Map<String, Set<Holder>> holders = holders(paths);
        Map<String, List<Holder>> above = new HashMap<>();
        paths.forEach((unit, path) -> above.put(unit, above(path, holders)));
        List<Member> members = rows(PEOPLE, agency).stream()
                .map(row -> member(agency, row, units, paths, above))
                .toList();
        List<WorkingUnit> working = units.entrySet().stream()
                .map(unit -> new WorkingUnit(
                        new UnitCode(unit.getKey()), unit.getValue().workingDays()))
                .toList();
        return new Workforce(
                agency,
                working,
                members,
                holidays(agency),
                dayFacts.away(agency),
                dayFacts.pins(agency),
                dayFacts.recalls(agency));
    }

    @Override
    public Set<String> unitsAndAbove(AgencyCode agency) {
        return rows(PATHS, agency).stream()
                .map(row -> row.get("above", String.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, UnitFacts> units(AgencyCode agency) {
        Map<String, UnitFacts> units = new HashMap<>();
        for (Tuple row : rows(UNITS, agency)) {
            int days = row.get("working_days", Integer.class);
            Set<DayOfWeek> workingDays = Arrays.stream(DayOfWeek.values())
                    .filter(day -> (days & 1 << (day.getValue() - 1)) != 0)
                    .collect(Collectors.toSet());
            units.put(
                    row.get("code", String.class),
                    new UnitFacts(
                            UnitKind.valueOf(row.get("kind", String.class)),
                            row.get("public_facing", Boolean.class),
                            workingDays));
        }
        return units;
    }

    private Map<String, List<String>> paths(AgencyCode agency) {
        Map<String, List<String>> paths = new HashMap<>();
        for (Tuple row : rows(PATHS, agency)) {
            paths.computeIfAbsent(row.get("unit", String.class), unit -> new ArrayList<>())
                    .add(row.get("above", String.class));
        }
        return paths;
    }

    private Map<String, Set<Holder>> holders(Map<String, List<String>> paths) {
        Set<String> units = new TreeSet<>();
        paths.values().forEach(units::addAll);
        Map<String, Set<Holder>> holders = new HashMap<>();
        if (!units.isEmpty()) {
            for (Tuple row : session.createNativeQuery(HOLDERS, Tuple.class)
                    .setParameterList("units", units)
                    .getResultList()) {
                holders.computeIfAbsent(row.get("unit", String.class), unit -> new HashSet<>())
                        .add(new Holder(
                                Position.valueOf(row.get("position", String.class)),
                                Echelon.of(row.get("echelon", String.class))));
            }
        }
        return holders;
    }

    /// In one order for all, so that people of the same facts are the same to the law.
    private static List<Holder> above(List<String> path, Map<String, Set<Holder>> holders) {
        return path.stream()
                .flatMap(unit -> holders.getOrDefault(unit, Set.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Holder::position).thenComparing(Holder::echelon))
                .toList();
    }

    private static Member member(
            AgencyCode agency,
            Tuple row,
            Map<String, UnitFacts> units,
            Map<String, List<String>> paths,
            Map<String, List<Holder>> above) {
        String unit = row.get("unit", String.class);
        UnitFacts facts = Objects.requireNonNull(units.get(unit));
        Boolean publicFacing = row.get("public_facing", Boolean.class);
        return new Member(
                new EmployeeId(row.get("id", String.class)),
                new UnitCode(unit),
                Objects.requireNonNullElse(row.get("section", String.class), ""),
                new PersonFacts(
                        agency.value(),
                        paths.getOrDefault(unit, List.of(unit)),
                        facts.kind(),
                        Position.valueOf(row.get("position", String.class)),
                        Echelon.of(row.get("echelon", String.class)),
                        EmploymentType.valueOf(row.get("employment_type", String.class)),
                        profession(row.get("profession", String.class)),
                        publicFacing == null ? facts.publicFacing() : publicFacing,
                        row.get("designated", Boolean.class),
                        above.getOrDefault(unit, List.of())));
    }

    private static @Nullable Profession profession(@Nullable String name) {
        return name == null ? null : Profession.valueOf(name);
    }

    /// The region's own holidays and those of the regions above it.
    private Set<LocalDate> holidays(AgencyCode agency) {
        String region = session.createNativeQuery(REGION, String.class)
                .setParameter("agency", agency.value())
                .getSingleResult();
        return session
                .createNativeQuery(HOLIDAYS, String.class)
                .setParameterList(
                        "regions",
                        new RegionCode(region)
                                .upwards().stream().map(RegionCode::value).toList())
                .getResultList()
                .stream()
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }

    private List<Tuple> rows(String sql, AgencyCode agency) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("agency", agency.value())
                .getResultList();
    }
}
