package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.Dose;
import id.edaran.checkin.health.Vaccination;
import id.edaran.checkin.health.Vaccinations;
import id.edaran.checkin.health.Withdrawal;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Json;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresVaccinations implements Vaccinations {
    /// Of everybody in an agency by any of their numbers, those included that somebody showed together.
    private static final String OF_STAFF = """
            select distinct m.employee, v.id, v.sealed
            from staff_member m
            cross join lateral unnest(m.subjects) as s (subject)
            left join person_alias a on a.nip_subject = s.subject
            join vaccination v on v.subject in (s.subject, a.nik_subject)
            where m.agency = :agency and not v.withdrawn
            """;

    private static final String OF = """
            select * from vaccination where subject = any(cast(:subjects as text[])) and not withdrawn
            """;

    private final VaccinationRows rows;
    private final PersonLocks locks;
    private final Session session;
    private final Sealing sealing;

    PostgresVaccinations(VaccinationRows rows, PersonLocks locks, Session session, Sealing sealing) {
        this.rows = rows;
        this.locks = locks;
        this.session = session;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(
            Dose dose,
            @Nullable String vaccine,
            @Nullable String facility,
            @Nullable Withdrawal withdrawal) {}

    @Override
    public void hold(Person person) {
        locks.hold("vaccination", person);
    }

    @Override
    public void add(Vaccination vaccination, Instant recordedAt) {
        VaccinationRow row = new VaccinationRow();
        row.id = vaccination.id();
        row.subject = vaccination.subject().pseudonym();
        row.recordedAt = recordedAt;
        set(row, vaccination);
        rows.persist(row);
    }

    @Override
    public Optional<Vaccination> find(UUID id) {
        return rows.findByIdOptional(id).map(this::open);
    }

    @Override
    public Optional<Vaccination> lock(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::open);
    }

    @Override
    public void replace(Vaccination vaccination) {
        set(Objects.requireNonNull(rows.findById(vaccination.id())), vaccination);
    }

    @Override
    public List<Vaccination> of(Collection<Subject> subjects) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF, VaccinationRow.class)
                .setParameter(
                        "subjects", subjects.stream().map(Subject::pseudonym).toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(this::open)
                .toList();
    }

    @Override
    public Collection<List<Dose>> ofStaff(String agency) {
        Map<String, List<Dose>> doses = new HashMap<>();
        for (Tuple row : session.createNativeQuery(OF_STAFF, Tuple.class)
                .setParameter("agency", agency)
                .getResultList()) {
            doses.computeIfAbsent(row.get("employee", String.class), employee -> new ArrayList<>())
                    .add(open(row.get("id", UUID.class), row.get("sealed", byte[].class))
                            .dose());
        }
        return doses.values();
    }

    private void set(VaccinationRow row, Vaccination vaccination) {
        row.withdrawn = vaccination.withdrawal() != null;
        row.sealed = sealing.seal(
                Json.text(new Content(
                        vaccination.dose(), vaccination.vaccine(), vaccination.facility(), vaccination.withdrawal())),
                place(row.id));
    }

    private Vaccination open(VaccinationRow row) {
        Content content = open(row.id, row.sealed);
        return new Vaccination(
                row.id,
                new Subject(row.subject),
                content.dose(),
                content.vaccine(),
                content.facility(),
                content.withdrawal());
    }

    private Content open(UUID id, byte[] sealed) {
        return Json.read(sealing.open(sealed, place(id)), Content.class);
    }

    private static String place(UUID id) {
        return "vaccination:" + id;
    }
}
