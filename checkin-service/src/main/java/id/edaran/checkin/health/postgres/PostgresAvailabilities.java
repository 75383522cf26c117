package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.Availabilities;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Json;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAvailabilities implements Availabilities {
    private final AvailabilityRows rows;
    private final PersonLocks locks;
    private final Sealing sealing;

    PostgresAvailabilities(AvailabilityRows rows, PersonLocks locks, Sealing sealing) {
        this.rows = rows;
        this.locks = locks;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(@Nullable LocalDate until) {}

    @Override
    public Map<Subject, Told> hold(Person person) {
        locks.hold("availability", person);
        Map<Subject, Told> told = new HashMap<>();
        for (AvailabilityRow row : rows.list(
                "subject in ?1", person.known().stream().map(Subject::pseudonym).toList())) {
            Content content = Json.read(sealing.open(row.sealed, place(row.subject)), Content.class);
            told.put(new Subject(row.subject), new Told(row.revision, content.until()));
        }
        return told;
    }

    @Override
    public void keep(Subject subject, Told told) {
        AvailabilityRow known = rows.findById(subject.pseudonym());
        AvailabilityRow row = known == null ? new AvailabilityRow() : known;
        row.subject = subject.pseudonym();
        row.revision = told.revision();
        row.sealed = sealing.seal(Json.text(new Content(told.until())), place(row.subject));
        if (known == null) {
            rows.persist(row);
        }
    }

    private static String place(String subject) {
        return "availability:" + subject;
    }
}
