package id.edaran.checkin.gate.postgres;

import id.edaran.checkin.gate.Visits;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresVisits implements Visits {
    private static final String OPEN = "site = ?1 and subject in ?2 and leftAt is null order by enteredAt, id";

    /// The first number that has no taken one right above it, starting before the first.
    private static final String LOWEST_FREE = """
            select min(below.place) + 1 from (
                select 0 as place
                union all
                select place from visit where site = ?1 and left_at is null and place is not null
            ) below
            where not exists (
                select 1 from visit above
                where above.site = ?1 and above.left_at is null and above.place = below.place + 1)
            """;

    private final VisitRows rows;

    PostgresVisits(VisitRows rows) {
        this.rows = rows;
    }

    @Override
    public int inside(SiteCode site) {
        return Math.toIntExact(rows.count("site = ?1 and leftAt is null", site.value()));
    }

    @Override
    public Optional<Visit> open(SiteCode site, Person person) {
        return openRows(site, person).stream()
                .map(row -> new Visit(row.place, row.renewedAt))
                .max(Comparator.comparing(Visit::lastSeen));
    }

    @Override
    public Visit begin(SiteCode site, Person person, boolean numbered, Instant at) {
        VisitRow row = new VisitRow();
        row.id = UUID.randomUUID();
        row.site = site.value();
        row.subject = person.subject().pseudonym();
        row.enteredAt = at;
        row.renewedAt = at;
        row.place = numbered ? lowestFree(site) : null;
        rows.persist(row);
        return new Visit(row.place, at);
    }

    @Override
    public void renew(SiteCode site, Person person, Instant at) {
        openRows(site, person).stream()
                .filter(row -> row.renewedAt.isBefore(at))
                .forEach(row -> row.renewedAt = at);
    }

    @Override
    public boolean end(SiteCode site, Person person, Instant at) {
        List<VisitRow> open = openRows(site, person);
        open.forEach(row -> row.leftAt = at);
        return !open.isEmpty();
    }

    /// More than one only where somebody came in by NIK and by NIP before the two were known to be one person.
    private List<VisitRow> openRows(SiteCode site, Person person) {
        return rows.list(
                OPEN,
                site.value(),
                person.known().stream().map(Subject::pseudonym).toList());
    }

    private int lowestFree(SiteCode site) {
        return (Integer) rows.getEntityManager()
                .createNativeQuery(LOWEST_FREE, Integer.class)
                .setParameter(1, site.value())
                .getSingleResult();
    }
}
