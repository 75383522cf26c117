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
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.Swap;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import id.edaran.roster.rostering.Workforces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Everything of several agencies is one query each; the people are read as plain rows, because a nation has millions.
@ApplicationScoped
class PostgresWorkforces implements Workforces {
    private static final String UNITS = """
            select code, agency, kind, public_facing, working_days from unit where agency = any(:agencies)
            """;
    private static final String PATHS = """
            with recursive path (agency, unit, above, parent, depth) as (
                select agency, code, code, parent, 0 from unit where agency = any(:agencies)
                union all
                select path.agency, path.unit, up.code, up.parent, path.depth + 1
                -- Row by row, by the key: taken for a set, the whole nation's units would be read for a few of them.
                from path cross join lateral (select code, parent from unit where code = path.parent offset 0) up)
            select agency, unit, above from path order by unit, depth
            """;
    private static final String HOLDERS = """
            select distinct unit, position, echelon from employee where unit = any(?) and position <> 'STAFF'
            """;
    private static final String PEOPLE = """
            select e.id, e.unit, e.section, e.position, e.echelon, e.employment_type, e.profession,
                case when e.public_facing then 't' when not e.public_facing then 'f' end as public_facing,
                d.employee is not null as designated
            from unit u join employee e on e.unit = u.code
                left join designation d on d.employee = e.id and d.agency = u.agency and d.designated
            where u.agency = any(?)
            """;
    // Whoever's roster is computed was counted then; close enough, and people are counted a hundred times as slowly.
    private static final String SIZES = """
            select u.agency, cast(sum(case when ur.computed > 0 then ur.people
                else (select count(*) from employee e where e.unit = u.code) end) as bigint) as people
            from unit u left join unit_roster ur on ur.unit = u.code
            where u.agency = any(:agencies) group by u.agency
            """;
    private static final String REGIONS = "select code, region from agency where code = any(:agencies)";
    private static final String HOLIDAYS =
            "select region, cast(date as text) as date from holiday where region = any(:regions)";
    /// Rows that PostgreSQL hands over at once.
    private static final int MANY = 5_000;

    private final Session session;
    private final PostgresDayFacts dayFacts;

    PostgresWorkforces(Session session, PostgresDayFacts dayFacts) {
        this.session = session;
        this.dayFacts = dayFacts;
    }

    /// What the directory says of a unit.
    ///
    /// @param path its own code, then those of the units above it
    /// @param above who holds a position in one of these
    private record UnitFacts(
            UnitCode code,
            AgencyCode agency,
            UnitKind kind,
            boolean publicFacing,
            Set<DayOfWeek> workingDays,
            List<String> path,
            List<Holder> above) {}

    @Override
    public Map<AgencyCode, Workforce> of(Collection<AgencyCode> agencies) {
        if (agencies.isEmpty()) {
            return Map.of();
        }
        Map<String, UnitFacts> units = units(agencies);
        Map<AgencyCode, List<WorkingUnit>> working = new HashMap<>();
        units.values()
                .forEach(unit -> working.computeIfAbsent(unit.agency(), agency -> new ArrayList<>())
                        .add(new WorkingUnit(
                                unit.code(),
                                unit.workingDays(),
                                unit.kind() == UnitKind.COUNTER || unit.publicFacing())));
        Map<AgencyCode, List<Member>> members = members(agencies, units);
        Map<AgencyCode, Set<LocalDate>> holidays = holidays(agencies);
        Map<EmployeeId, List<Away>> away = dayFacts.away(agencies);
        Map<UnitCode, Map<LocalDate, Set<EmployeeId>>> pins = dayFacts.pins(agencies);
        Map<EmployeeId, Set<LocalDate>> recalls = dayFacts.recalls(agencies);
        Map<UnitCode, List<Swap>> swaps = dayFacts.swaps(agencies);
        Map<AgencyCode, Workforce> workforces = new HashMap<>();
        for (AgencyCode agency : agencies) {
            List<WorkingUnit> ofAgency = working.getOrDefault(agency, List.of());
            List<Member> people = members.getOrDefault(agency, List.of());
            List<EmployeeId> ids = people.stream().map(Member::employee).toList();
            List<UnitCode> codes = ofAgency.stream().map(WorkingUnit::code).toList();
            workforces.put(
                    agency,
                    new Workforce(
                            agency,
                            ofAgency,
                            people,
                            holidays.getOrDefault(agency, Set.of()),
                            only(away, ids),
                            only(pins, codes),
                            only(recalls, ids),
                            only(swaps, codes).values().stream()
                                    .flatMap(List::stream)
                                    .toList()));
        }
        return workforces;
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Collection<K> keys) {
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<K, V> found = new HashMap<>();
        for (K key : keys) {
            V value = all.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    @Override
    public Map<AgencyCode, Long> sizes(Collection<AgencyCode> agencies) {
        return rows(SIZES, agencies).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new AgencyCode(row.get("agency", String.class)), row -> row.get("people", Long.class)));
    }

    @Override
    public Map<AgencyCode, Set<String>> unitsAndAbove(Collection<AgencyCode> agencies) {
        Map<AgencyCode, Set<String>> found = new HashMap<>();
        for (Tuple row : rows(PATHS, agencies)) {
            found.computeIfAbsent(new AgencyCode(row.get("agency", String.class)), agency -> new HashSet<>())
                    .add(row.get("above", String.class));
        }
        return found;
    }

    private Map<String, UnitFacts> units(Collection<AgencyCode> agencies) {
        Map<String, List<String>> paths = new HashMap<>();
        for (Tuple row : rows(PATHS, agencies)) {
            paths.computeIfAbsent(row.get("unit", String.class), unit -> new ArrayList<>())
                    .add(row.get("above", String.class));
        }
        Map<String, Set<Holder>> holders =
                holders(paths.values().stream().flatMap(List::stream).distinct().toArray(String[]::new));
        Map<String, UnitFacts> units = new HashMap<>();
        for (Tuple row : rows(UNITS, agencies)) {
            String code = row.get("code", String.class);
            int days = row.get("working_days", Integer.class);
            Set<DayOfWeek> workingDays = Arrays.stream(DayOfWeek.values())
                    .filter(day -> (days & 1 << (day.getValue() - 1)) != 0)
                    .collect(Collectors.toSet());
            List<String> path = paths.getOrDefault(code, List.of(code));
            units.put(
                    code,
                    new UnitFacts(
                            new UnitCode(code),
                            new AgencyCode(row.get("agency", String.class)),
                            UnitKind.valueOf(row.get("kind", String.class)),
                            row.get("public_facing", Boolean.class),
                            workingDays,
                            path,
                            above(path, holders)));
        }
        return units;
    }

    private Map<String, Set<Holder>> holders(String[] units) {
        return query(HOLDERS, units, rows -> {
            Map<String, Set<Holder>> holders = new HashMap<>();
            while (rows.next()) {
                holders.computeIfAbsent(rows.getString("unit"), unit -> new HashSet<>())
                        .add(new Holder(
                                Position.valueOf(rows.getString("position")), Echelon.of(rows.getString("echelon"))));
            }
            return holders;
        });
    }

    /// In one order for all, so that people of the same facts are the same to the law.
    private static List<Holder> above(List<String> path, Map<String, Set<Holder>> holders) {
        return path.stream()
                .flatMap(unit -> holders.getOrDefault(unit, Set.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Holder::position).thenComparing(Holder::echelon))
                .toList();
    }

    private Map<AgencyCode, List<Member>> members(Collection<AgencyCode> agencies, Map<String, UnitFacts> units) {
        return query(PEOPLE, agencies.stream().map(AgencyCode::value).toArray(String[]::new), rows -> {
            Map<AgencyCode, List<Member>> members = new HashMap<>();
            // Whoever has the same facts shares them: of a unit's people most do.
            Map<Attributes, PersonFacts> shared = new HashMap<>();
            while (rows.next()) {
                Attributes attributes = Attributes.of(rows);
                UnitFacts unit = Objects.requireNonNull(units.get(attributes.unit()));
                String section = rows.getString(3);
                members.computeIfAbsent(unit.agency(), agency -> new ArrayList<>())
                        .add(new Member(
                                new EmployeeId(rows.getString(1)),
                                unit.code(),
                                section == null ? "" : section,
                                shared.computeIfAbsent(attributes, of -> of.facts(unit))));
            }
            return members;
        });
    }

    /// What [#PEOPLE] says of somebody, as it stands there, in its order.
    private record Attributes(
            String unit,
            String position,
            String echelon,
            String employmentType,
            @Nullable String profession,
            @Nullable String publicFacing,
            boolean designated) {
        static Attributes of(ResultSet row) throws SQLException {
            return new Attributes(
                    row.getString(2),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getBoolean(9));
        }

        PersonFacts facts(UnitFacts of) {
            return new PersonFacts(
                    of.agency().value(),
                    of.path(),
                    of.kind(),
                    Position.valueOf(position),
                    Echelon.of(echelon),
                    EmploymentType.valueOf(employmentType),
                    profession == null ? null : Profession.valueOf(profession),
                    publicFacing == null ? of.publicFacing() : publicFacing.equals("t"),
                    designated,
                    of.above());
        }
    }

    /// By agency: the holidays of its region and of the regions above that.
    private Map<AgencyCode, Set<LocalDate>> holidays(Collection<AgencyCode> agencies) {
        Map<AgencyCode, List<RegionCode>> regions = new HashMap<>();
        for (Tuple row : rows(REGIONS, agencies)) {
            regions.put(
                    new AgencyCode(row.get("code", String.class)),
                    new RegionCode(row.get("region", String.class)).upwards());
        }
        Map<String, Set<LocalDate>> ofRegion = new HashMap<>();
        for (Tuple row : session.createNativeQuery(HOLIDAYS, Tuple.class)
                .setParameter(
                        "regions",
                        regions.values().stream()
                                .flatMap(List::stream)
                                .map(RegionCode::value)
                                .distinct()
                                .toArray(String[]::new))
                .getResultList()) {
            ofRegion.computeIfAbsent(row.get("region", String.class), region -> new HashSet<>())
                    .add(LocalDate.parse(row.get("date", String.class)));
        }
        Map<AgencyCode, Set<LocalDate>> holidays = new HashMap<>();
        regions.forEach((agency, upwards) -> holidays.put(
                agency,
                upwards.stream()
                        .flatMap(region -> ofRegion.getOrDefault(region.value(), Set.of()).stream())
                        .collect(Collectors.toSet())));
        return holidays;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, String[] codes, Reading<T> reading) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(MANY);
                statement.setArray(1, connection.createArrayOf("text", codes));
                try (ResultSet rows = statement.executeQuery()) {
                    return reading.read(rows);
                }
            }
        });
    }

    private List<Tuple> rows(String sql, Collection<AgencyCode> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : session.createNativeQuery(sql, Tuple.class)
                        .setParameter(
                                "agencies",
                                agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                        .getResultList();
    }
}
