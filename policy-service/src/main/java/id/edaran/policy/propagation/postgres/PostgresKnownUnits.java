package id.edaran.policy.propagation.postgres;

import id.edaran.contracts.rule.UnitKind;
import id.edaran.policy.propagation.KnownPlaces;
import id.edaran.policy.propagation.KnownUnit;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.policy.propagation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresKnownUnits implements KnownUnits {
    /// A unit that is known by its roster alone has no agency yet.
    private static final String OF_REGION = """
            select unit, agency, parent, kind, public_facing from unit_state
            where region = :region and agency is not null order by unit collate "C"
            """;

    private static final String AGENCIES_OF_REGION = """
            select distinct agency from unit_state where region = :region and agency is not null
            """;
    private static final String REGIONS_OF_AGENCIES = """
            select agency as code, min(region) as region from unit_state where agency in (:codes) group by agency
            """;
    private static final String REGIONS_OF_UNITS = """
            select unit as code, region from unit_state where unit in (:codes) and agency is not null
            """;

    /// Units that are in no named agency and beneath no named unit are like those that the directory does
    /// not know. A unit that is known by its roster alone says nothing of where it is.
    private static final String PLACES = """
            with recursive beneath (root, unit) as (
                select unit, unit from unit_state where unit = any(:units) and agency is not null
                union
                select b.root, u.unit from beneath b join unit_state u on u.parent = b.unit),
            within as (select unit, array_agg(root order by root collate "C") as units from beneath group by unit)
            select distinct case when u.agency = any(:agencies) then u.agency end as agency, u.kind, w.units
            from unit_state u left join within w on w.unit = u.unit
            where u.agency is not null and (u.agency = any(:agencies) or w.unit is not null)
            """;

    private final Session session;

    PostgresKnownUnits(Session session) {
        this.session = session;
    }

    private record Row(
            String unit,
            String agency,
            @Nullable String parent,
            @Nullable String kind,
            @Nullable Boolean publicFacing) {}

    @Override
    public List<KnownUnit> of(String region) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Tuple row : session.createNativeQuery(OF_REGION, Tuple.class)
                .setParameter("region", region)
                .getResultList()) {
            String unit = row.get("unit", String.class);
            rows.put(
                    unit,
                    new Row(
                            unit,
                            row.get("agency", String.class),
                            row.get("parent", String.class),
                            row.get("kind", String.class),
                            row.get("public_facing", Boolean.class)));
        }
        return rows.values().stream()
                .map(row -> new KnownUnit(
                        row.unit,
                        row.agency,
                        path(row.unit, rows),
                        row.kind == null ? null : UnitKind.valueOf(row.kind),
                        row.publicFacing))
                .toList();
    }

    @Override
    public Set<String> agenciesOf(String region) {
        return Set.copyOf(session.createNativeQuery(AGENCIES_OF_REGION, String.class)
                .setParameter("region", region)
                .getResultList());
    }

    @Override
    public KnownPlaces places(Collection<String> agencies, Collection<String> units) {
        if (agencies.isEmpty() && units.isEmpty()) {
            return KnownPlaces.NONE;
        }
        return new KnownPlaces(session.createNativeQuery(PLACES, Tuple.class)
                .setParameter("agencies", agencies.toArray(String[]::new), String[].class)
                .setParameter("units", units.toArray(String[]::new), String[].class)
                .addScalar("agency", String.class)
                .addScalar("kind", String.class)
                .addScalar("units", String[].class)
                .getResultStream()
                .map(PostgresKnownUnits::place)
                .collect(Collectors.toSet()));
    }

    private static Place place(Tuple row) {
        String kind = row.get("kind", String.class);
        String[] units = row.get("units", String[].class);
        return new Place(
                row.get("agency", String.class),
                kind == null ? null : UnitKind.valueOf(kind),
                units == null ? Set.of() : Set.of(units));
    }

    @Override
    public Map<String, String> regionsOfAgencies(Collection<String> agencies) {
        return regions(REGIONS_OF_AGENCIES, agencies);
    }

    @Override
    public Map<String, String> regionsOfUnits(Collection<String> units) {
        return regions(REGIONS_OF_UNITS, units);
    }

    private Map<String, String> regions(String sql, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery(sql, Tuple.class).setParameterList("codes", codes).getResultList().stream()
                .collect(
                        Collectors.toMap(row -> row.get("code", String.class), row -> row.get("region", String.class)));
    }

    private static List<String> path(String unit, Map<String, Row> rows) {
        Set<String> path = new LinkedHashSet<>();
        String next = unit;
        while (next != null && path.add(next)) {
            Row row = rows.get(next);
            next = row == null ? null : row.parent;
        }
        return List.copyOf(path);
    }
}
