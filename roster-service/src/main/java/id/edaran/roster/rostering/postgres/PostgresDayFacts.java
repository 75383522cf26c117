package id.edaran.roster.rostering.postgres;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforce.Swap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// What overrides single days of agencies' people. Each is one query for all of them.
@ApplicationScoped
class PostgresDayFacts {
    /// An isolation is known by the pseudonym of either number; each is looked up by its own index. Few people are
    /// away: it is begun from them, and not by reading everybody.
    private static final String AWAY = """
            with away as (
                select e.id, a.from_day as first, a.until_day as last, 'LEAVE' as kind
                from absence a join employee e on e.id = a.employee join unit u on u.code = e.unit
                where u.agency = any(:agencies)
                union
                select e.id, v.unavailable_from, v.unavailable_until, 'ISOLATION'
                from availability v join employee e on e.nip_pseudonym = v.subject join unit u on u.code = e.unit
                where u.agency = any(:agencies) and v.unavailable_until is not null
                union
                select e.id, v.unavailable_from, v.unavailable_until, 'ISOLATION'
                from availability v join employee e on e.nik_pseudonym = v.subject join unit u on u.code = e.unit
                where u.agency = any(:agencies) and v.unavailable_until is not null)
            select id, cast(first as text) as first, cast(last as text) as last, kind from away
            order by id, away.first, kind
            """;
    /// Whoever went to another agency is pinned by nobody's word any more.
    private static final String PINS = """
            select p.unit, cast(p.date as text) as date, p.employee
            from duty_pin p join unit u on u.code = p.unit
                join employee e on e.id = p.employee join unit own on own.code = e.unit and own.agency = u.agency
            where u.agency = any(:agencies)
            """;
    private static final String RECALLS = """
            select r.employee, cast(r.date as text) as date
            from recall r join employee e on e.id = r.employee join unit u on u.code = e.unit and u.agency = r.agency
            where r.agency = any(:agencies) and r.recalled
            """;

    private static final String SWAPS = """
            select s.id, s.unit, s.employee, cast(s.date as text) as date, s.colleague,
                cast(s.colleague_date as text) as colleague_date
            from duty_swap s join unit u on u.code = s.unit
            where u.agency = any(:agencies) and s.state = 'AGREED' order by s.decided_at, s.id
            """;

    private final Session session;

    PostgresDayFacts(Session session) {
        this.session = session;
    }

    Map<EmployeeId, List<Away>> away(Collection<AgencyCode> agencies) {
        Map<EmployeeId, List<Away>> away = new HashMap<>();
        for (Tuple row : rows(AWAY, agencies)) {
            String last = row.get("last", String.class);
            away.computeIfAbsent(employee(row, "id"), someone -> new ArrayList<>())
                    .add(new Away(
                            LocalDate.parse(row.get("first", String.class)),
                            last == null ? null : LocalDate.parse(last),
                            Away.Kind.valueOf(row.get("kind", String.class))));
        }
        return away;
    }

    Map<UnitCode, Map<LocalDate, Set<EmployeeId>>> pins(Collection<AgencyCode> agencies) {
        Map<UnitCode, Map<LocalDate, Set<EmployeeId>>> pins = new HashMap<>();
        for (Tuple row : rows(PINS, agencies)) {
            pins.computeIfAbsent(new UnitCode(row.get("unit", String.class)), unit -> new HashMap<>())
                    .computeIfAbsent(date(row), day -> new HashSet<>())
                    .add(employee(row, "employee"));
        }
        return pins;
    }

    Map<EmployeeId, Set<LocalDate>> recalls(Collection<AgencyCode> agencies) {
        Map<EmployeeId, Set<LocalDate>> recalls = new HashMap<>();
        for (Tuple row : rows(RECALLS, agencies)) {
            recalls.computeIfAbsent(employee(row, "employee"), someone -> new HashSet<>())
                    .add(date(row));
        }
        return recalls;
    }

    Map<UnitCode, List<Swap>> swaps(Collection<AgencyCode> agencies) {
        Map<UnitCode, List<Swap>> swaps = new HashMap<>();
        for (Tuple row : rows(SWAPS, agencies)) {
            UnitCode unit = new UnitCode(row.get("unit", String.class));
            swaps.computeIfAbsent(unit, added -> new ArrayList<>())
                    .add(new Swap(
                            row.get("id", UUID.class).toString(),
                            unit,
                            employee(row, "employee"),
                            date(row),
                            employee(row, "colleague"),
                            LocalDate.parse(row.get("colleague_date", String.class))));
        }
        return swaps;
    }

    private static EmployeeId employee(Tuple row, String column) {
        return new EmployeeId(row.get(column, String.class));
    }

    private static LocalDate date(Tuple row) {
        return LocalDate.parse(row.get("date", String.class));
    }

    private List<Tuple> rows(String sql, Collection<AgencyCode> agencies) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter(
                        "agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .getResultList();
    }
}
