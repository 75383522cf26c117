package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresUnits implements Units, PanacheRepositoryBase<UnitRow, String> {
    private static final String LIST = """
            where agency in (select a.code from AgencyRow a where a.region = ?1 or a.region like ?2)
                and (?3 is null or agency = ?3) and (?4 is null or code > ?4)
            order by code
            """;
    private static final String PATH = """
            with recursive path (code, parent, depth) as (
                select code, parent, 1 from unit where code = :unit
                union all
                select above.code, above.parent, path.depth + 1 from path join unit above on above.code = path.parent)
            select code from path order by depth
            """;
    private static final String AGENCIES = "select distinct agency from unit where code in (:units)";
    private static final String BENEATH = """
            with recursive beneath (code, agency) as (
                select code, agency from unit where code in (:units)
                union
                select below.code, below.agency from beneath join unit below on below.parent = beneath.code)
            select distinct agency from beneath
            """;
    private static final String LINKS = """
            select count(*) from unit below join unit above on above.code = below.parent
            where below.agency <> above.agency and (below.agency = :agency or above.agency = :agency)
            """;

    private final Session session;

    PostgresUnits(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Versioned<Unit>> find(UnitCode code) {
        return findByIdOptional(code.value()).map(UnitRow::toUnit);
    }

    @Override
    public List<Versioned<Unit>> list(
            RegionCode within, @Nullable AgencyCode agency, @Nullable String after, int limit) {
        return find(LIST, within.value(), Regions.below(within), agency == null ? null : agency.value(), after)
                .page(0, limit)
                .stream()
                .map(UnitRow::toUnit)
                .toList();
    }

    @Override
    public List<Versioned<Unit>> ofAgency(AgencyCode agency) {
        return find("where agency = ?1 order by code", agency.value()).stream()
                .map(UnitRow::toUnit)
                .toList();
    }

    @Override
    public void save(Versioned<Unit> unit) {
        String code = unit.value().code().value();
        UnitRow row = findById(code);
        if (row == null) {
            row = new UnitRow();
            row.code = code;
            row.take(unit);
            persist(row);
        } else {
            row.take(unit);
        }
        flush();
    }

    @Override
    public List<UnitCode> path(UnitCode unit) {
        return session.createNativeQuery(PATH, String.class).setParameter("unit", unit.value()).getResultList().stream()
                .map(UnitCode::new)
                .toList();
    }

    @Override
    public SortedSet<AgencyCode> agenciesOf(Collection<UnitCode> units) {
        return agencies(AGENCIES, units);
    }

    @Override
    public SortedSet<AgencyCode> agenciesBeneath(Collection<UnitCode> units) {
        return agencies(BENEATH, units);
    }

    @Override
    public boolean linkedToOthers(AgencyCode agency) {
        return session.createNativeQuery(LINKS, Long.class)
                        .setParameter("agency", agency.value())
                        .getSingleResult()
                > 0;
    }

    private SortedSet<AgencyCode> agencies(String sql, Collection<UnitCode> units) {
        SortedSet<AgencyCode> agencies = new TreeSet<>();
        if (!units.isEmpty()) {
            session.createNativeQuery(sql, String.class)
                    .setParameterList(
                            "units", units.stream().map(UnitCode::value).toList())
                    .getResultList()
                    .forEach(code -> agencies.add(new AgencyCode(code)));
        }
        return agencies;
    }
}
