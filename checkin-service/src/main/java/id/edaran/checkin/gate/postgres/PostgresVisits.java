package id.edaran.checkin.gate.postgres;

import id.edaran.checkin.gate.Visits;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.event.EntryDecided.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    private static final String STAY = """
            select cast(avg(extract(epoch from left_at - entered_at)) as double precision)
            from (select entered_at, left_at from visit where site = ?1 and left_at is not null and not assumed
                order by left_at desc limit 20) visits
            """;
    private static final String SITES = """
            select site, min(renewed_at) as since from visit where left_at is null group by site order by site
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
    public Optional<Duration> stay(SiteCode site) {
        Double seconds = (Double) rows.getEntityManager()
                .createNativeQuery(STAY, Double.class)
                .setParameter(1, site.value())
                .getSingleResult();
        return Optional.ofNullable(seconds).map(of -> Duration.ofSeconds(Math.max(0, Math.round(of))));
    }

    @Override
    public List<Inside> all(SiteCode site) {
        return rows.list("site = ?1 and leftAt is null order by enteredAt, id", site.value()).stream()
                .map(row -> new Inside(
                        new Subject(row.subject),
                        row.purpose == null ? null : Purpose.valueOf(row.purpose),
                        row.renewedAt))
                .toList();
    }

    @Override
    public Map<SiteCode, Instant> sites() {
        Map<SiteCode, Instant> sites = new LinkedHashMap<>();
        for (Object row :
                rows.getEntityManager().createNativeQuery(SITES, Tuple.class).getResultList()) {
            Tuple of = (Tuple) row;
            sites.put(new SiteCode(of.get("site", String.class)), of.get("since", Instant.class));
        }
        return sites;
    }

    @Override
    public Visit begin(SiteCode site, Person person, @Nullable Purpose purpose, boolean numbered, Instant at) {
        VisitRow row = new VisitRow();
        row.id = UUID.randomUUID();
        row.site = site.value();
        row.subject = person.subject().pseudonym();
        row.enteredAt = at;
        row.renewedAt = at;
        row.purpose = purpose == null ? null : purpose.name();
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
    public boolean end(SiteCode site, Person person, Instant at, boolean assumed) {
        List<VisitRow> open = openRows(site, person);
        open.forEach(row -> {
            row.leftAt = at;
            row.assumed = assumed;
        });
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
