package id.edaran.policy.people.postgres;

import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.policy.people.KnownPeople;
import id.edaran.policy.people.Peers;
import id.edaran.policy.propagation.KnownUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresKnownPeople implements KnownPeople {
    private static final String KNOW = """
            insert into known_person (employee, region, agency, unit, position, echelon, employment_type, profession,
                public_facing, designated, revision)
            values (:employee, :region, :agency, :unit, :position, :echelon, :employmentType,
                cast(:profession as text), cast(:publicFacing as boolean), :designated, :revision)
            on conflict (employee) do update set region = excluded.region, agency = excluded.agency,
                unit = excluded.unit, position = excluded.position, echelon = excluded.echelon,
                employment_type = excluded.employment_type, profession = excluded.profession,
                public_facing = excluded.public_facing, designated = excluded.designated, revision = excluded.revision
            where known_person.revision < excluded.revision
            """;
    private static final String FORGET = "delete from known_person where employee = :employee";
    private static final String PEERS = """
            select agency, unit, position, echelon, employment_type, profession, public_facing, designated,
                count(*) as people
            from known_person where region = :region and (:everyAgency or agency in (:agencies))
            group by agency, unit, position, echelon, employment_type, profession, public_facing, designated
            order by agency collate "C", unit collate "C", position, echelon, employment_type, profession,
                public_facing, designated
            """;
    private static final String HOLDERS = """
            select distinct unit, position, echelon from known_person where region = :region and position <> 'STAFF'
            """;

    private final Session session;

    PostgresKnownPeople(Session session) {
        this.session = session;
    }

    @Override
    public void know(EmployeeChanged employee) {
        Profession profession = employee.profession();
        session.createNativeMutationQuery(KNOW)
                .setParameter("employee", employee.employee())
                .setParameter("region", employee.region())
                .setParameter("agency", employee.agency())
                .setParameter("unit", employee.unit())
                .setParameter("position", employee.position().name())
                .setParameter("echelon", employee.echelon().toString())
                .setParameter("employmentType", employee.employmentType().name())
                .setParameter("profession", profession == null ? null : profession.name(), String.class)
                .setParameter("publicFacing", employee.publicFacing(), Boolean.class)
                .setParameter("designated", employee.designated())
                .setParameter("revision", employee.revision())
                .executeUpdate();
    }

    @Override
    public void forget(String employee) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("employee", employee)
                .executeUpdate();
    }

    @Override
    public List<Peers> of(String region, Collection<KnownUnit> units, @Nullable Set<String> agencies) {
        Map<String, KnownUnit> known = units.stream().collect(Collectors.toMap(KnownUnit::code, Function.identity()));
        Map<String, Set<Holder>> holders = holders(region);
        Map<String, List<Holder>> above = new HashMap<>();
        List<Peers> peers = new ArrayList<>();
        for (Tuple row : session.createNativeQuery(PEERS, Tuple.class)
                .setParameter("region", region)
                .setParameter("everyAgency", agencies == null)
                .setParameterList("agencies", agencies == null || agencies.isEmpty() ? List.of("") : agencies)
                .getResultList()) {
            KnownUnit unit = known.get(row.get("unit", String.class));
            if (unit != null && unit.kind() != null && unit.publicFacing() != null) {
                List<Holder> holdersAbove = above.computeIfAbsent(unit.code(), code -> above(unit, holders));
                peers.add(new Peers(facts(row, unit, holdersAbove), Math.toIntExact(row.get("people", Long.class))));
            }
        }
        return List.copyOf(peers);
    }

    private Map<String, Set<Holder>> holders(String region) {
        Map<String, Set<Holder>> holders = new HashMap<>();
        for (Tuple row : session.createNativeQuery(HOLDERS, Tuple.class)
                .setParameter("region", region)
                .getResultList()) {
            holders.computeIfAbsent(row.get("unit", String.class), unit -> new HashSet<>())
                    .add(new Holder(
                            Position.valueOf(row.get("position", String.class)),
                            Echelon.of(row.get("echelon", String.class))));
        }
        return holders;
    }

    private static List<Holder> above(KnownUnit unit, Map<String, Set<Holder>> holders) {
        return unit.path().stream()
                .flatMap(code -> holders.getOrDefault(code, Set.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Holder::position).thenComparing(Holder::echelon))
                .toList();
    }

    private static PersonFacts facts(Tuple row, KnownUnit unit, List<Holder> holdersAbove) {
        String profession = row.get("profession", String.class);
        Boolean publicFacing = row.get("public_facing", Boolean.class);
        return new PersonFacts(
                row.get("agency", String.class),
                unit.path(),
                Objects.requireNonNull(unit.kind()),
                Position.valueOf(row.get("position", String.class)),
                Echelon.of(row.get("echelon", String.class)),
                EmploymentType.valueOf(row.get("employment_type", String.class)),
                profession == null ? null : Profession.valueOf(profession),
                publicFacing == null ? Objects.requireNonNull(unit.publicFacing()) : publicFacing,
                row.get("designated", Boolean.class),
                holdersAbove);
    }
}
