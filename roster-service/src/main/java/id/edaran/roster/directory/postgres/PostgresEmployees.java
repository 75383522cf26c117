package id.edaran.roster.directory.postgres;

import id.edaran.contracts.rule.Echelon;
import id.edaran.roster.directory.AddressLocks;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.Employee;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Employees;
import id.edaran.roster.directory.Identity;
import id.edaran.roster.directory.KnownPeople;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import id.edaran.support.privacy.Sealing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresEmployees implements Employees, PanacheRepositoryBase<EmployeeRow, String> {
    private static final String LIST = """
            where unit in (select u.code from UnitRow u, AgencyRow a where u.agency = a.code
                    and (a.region = ?1 or a.region like ?2) and (?3 is null or u.agency = ?3))
                and (?4 is null or unit = ?4) and (?5 is null or id > ?5)
            order by id
            """;
    private static final String LEFT = """
            insert into former_unit (employee, unit) values (:employee, :unit) on conflict do nothing
            """;

    private static final String UPSERT = """
            insert into employee (id, unit, section, position, echelon, employment_type, profession, public_facing,
                sealed_name, sealed_nip, nip_pseudonym, sealed_nik, nik_pseudonym, sealed_phone, phone_pseudonym, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set unit = excluded.unit, section = excluded.section,
                position = excluded.position, echelon = excluded.echelon,
                employment_type = excluded.employment_type, profession = excluded.profession,
                public_facing = excluded.public_facing, sealed_name = excluded.sealed_name,
                sealed_nip = excluded.sealed_nip, nip_pseudonym = excluded.nip_pseudonym,
                sealed_nik = excluded.sealed_nik, nik_pseudonym = excluded.nik_pseudonym,
                sealed_phone = excluded.sealed_phone, phone_pseudonym = excluded.phone_pseudonym,
                version = excluded.version
            """;
    private static final int MOST_PARAMETERS = 5_000;

    private final Session session;
    private final StatelessSession unmanaged;
    private final AddressLocks locks;
    private final Pseudonyms pseudonyms;
    private final Sealing sealing;

    PostgresEmployees(
            Session session, StatelessSession unmanaged, AddressLocks locks, Pseudonyms pseudonyms, Sealing sealing) {
        this.session = session;
        this.unmanaged = unmanaged;
        this.locks = locks;
        this.pseudonyms = pseudonyms;
        this.sealing = sealing;
    }

    @Override
    public Optional<Versioned<Employee>> find(EmployeeId id) {
        return findByIdOptional(id.value()).map(this::toEmployee);
    }

    @Override
    public List<Versioned<Employee>> list(
            RegionCode within,
            @Nullable AgencyCode agency,
            @Nullable UnitCode unit,
            @Nullable String after,
            int limit) {
        return find(
                        LIST,
                        within.value(),
                        Regions.below(within),
                        agency == null ? null : agency.value(),
                        unit == null ? null : unit.value(),
                        after)
                .page(0, limit)
                .stream()
                .map(this::toEmployee)
                .toList();
    }

    @Override
    public Optional<EmployeeId> bearing(String subject) {
        return find("nikPseudonym = ?1 or nipPseudonym = ?1", subject)
                .firstResultOptional()
                .map(row -> new EmployeeId(row.id));
    }

    @Override
    public Optional<EmployeeId> reachedBy(String phone) {
        return find("phonePseudonym", phone).firstResultOptional().map(row -> new EmployeeId(row.id));
    }

    @Override
    public List<String> takenByOthers(EmployeeId id, Identity identity) {
        String nip = pseudonym(Identifier.NIP, identity.nip());
        String nik = pseudonym(Identifier.NIK, identity.nik());
        String phone = pseudonym(Identifier.PHONE, identity.phone());
        Stream.of(nip, nik, phone)
                .flatMap(Stream::ofNullable)
                .sorted()
                .forEach(pseudonym -> locks.hold("pseudonym:" + pseudonym));
        List<String> taken = new ArrayList<>();
        if (nip != null && count("nipPseudonym = ?1 and id <> ?2", nip, id.value()) > 0) {
            taken.add("NIP");
        }
        if (nik != null && count("nikPseudonym = ?1 and id <> ?2", nik, id.value()) > 0) {
            taken.add("NIK");
        }
        if (phone != null && count("phonePseudonym = ?1 and id <> ?2", phone, id.value()) > 0) {
            taken.add(PHONE);
        }
        return taken;
    }

    @Override
    public void save(Versioned<Employee> employee) {
        String id = employee.value().id().value();
        EmployeeRow row = findById(id);
        if (row == null) {
            row = new EmployeeRow();
            row.id = id;
            take(row, employee);
            persist(row);
        } else {
            take(row, employee);
        }
        flush();
    }

    @Override
    public void left(EmployeeId id, UnitCode unit) {
        session.createNativeMutationQuery(LEFT)
                .setParameter("employee", id.value())
                .setParameter("unit", unit.value())
                .executeUpdate();
    }

    @Override
    public KnownPeople known(Collection<EmployeeId> ids, Collection<String> nips, Collection<String> niks) {
        Map<EmployeeId, Versioned<Employee>> byId = new HashMap<>();
        Map<String, Versioned<Employee>> byNip = new HashMap<>();
        Map<String, Versioned<Employee>> byNik = new HashMap<>();
        rows("id", ids.stream().map(EmployeeId::value).toList())
                .forEach(found -> byId.put(found.value().id(), found));
        rows("nipPseudonym", pseudonyms(Identifier.NIP, nips))
                .forEach(found -> byNip.put(
                        Objects.requireNonNull(found.value().identity().nip()), found));
        rows("nikPseudonym", pseudonyms(Identifier.NIK, niks))
                .forEach(found -> byNik.put(
                        Objects.requireNonNull(found.value().identity().nik()), found));
        return new KnownPeople(byId, byNip, byNik);
    }

    private List<String> pseudonyms(Identifier identifier, Collection<String> numbers) {
        return numbers.stream().map(number -> pseudonyms.of(identifier, number)).toList();
    }

    /// Ten thousand rows that nobody changes need no session that looks whether somebody did.
    private Stream<Versioned<Employee>> rows(String column, List<String> values) {
        List<Versioned<Employee>> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += MOST_PARAMETERS) {
            unmanaged
                    .createSelectionQuery("from EmployeeRow where " + column + " in (:values)", EmployeeRow.class)
                    .setParameterList("values", values.subList(from, Math.min(from + MOST_PARAMETERS, values.size())))
                    .getResultList()
                    .forEach(row -> found.add(toEmployee(row)));
        }
        return found.stream();
    }

    @Override
    public void saveAll(List<Versioned<Employee>> people) {
        session.doWork(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (Versioned<Employee> person : people) {
                    EmployeeRow row = new EmployeeRow();
                    row.id = person.value().id().value();
                    take(row, person);
                    row.bind(upsert);
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
        });
    }

    private void take(EmployeeRow row, Versioned<Employee> versioned) {
        Employee employee = versioned.value();
        row.unit = employee.unit().value();
        row.section = employee.section();
        row.position = employee.position();
        row.echelon = employee.echelon().toString();
        row.employmentType = employee.employmentType();
        row.profession = employee.profession();
        row.publicFacing = employee.publicFacing();
        Identity identity = employee.identity();
        row.sealedName = sealing.seal(identity.name(), place(row.id, "name"));
        row.sealedNip = identity.nip() == null ? null : sealing.seal(identity.nip(), place(row.id, "nip"));
        row.nipPseudonym = pseudonym(Identifier.NIP, identity.nip());
        row.sealedNik = identity.nik() == null ? null : sealing.seal(identity.nik(), place(row.id, "nik"));
        row.nikPseudonym = pseudonym(Identifier.NIK, identity.nik());
        row.sealedPhone = identity.phone() == null ? null : sealing.seal(identity.phone(), place(row.id, "phone"));
        row.phonePseudonym = pseudonym(Identifier.PHONE, identity.phone());
        row.version = versioned.version();
    }

    private Versioned<Employee> toEmployee(EmployeeRow row) {
        return new Versioned<>(
                new Employee(
                        new EmployeeId(row.id),
                        new UnitCode(row.unit),
                        row.section,
                        row.position,
                        Echelon.of(row.echelon),
                        row.employmentType,
                        row.profession,
                        row.publicFacing,
                        new Identity(
                                sealing.open(row.sealedName, place(row.id, "name")),
                                open(row.sealedNip, place(row.id, "nip")),
                                open(row.sealedNik, place(row.id, "nik")),
                                open(row.sealedPhone, place(row.id, "phone")))),
                row.version);
    }

    private @Nullable String open(byte @Nullable [] sealed, String place) {
        return sealed == null ? null : sealing.open(sealed, place);
    }

    private @Nullable String pseudonym(Identifier identifier, @Nullable String number) {
        return number == null ? null : pseudonyms.of(identifier, number);
    }

    private static String place(String id, String field) {
        return String.format(Locale.ROOT, "employee:%s:%s", id, field);
    }
}
