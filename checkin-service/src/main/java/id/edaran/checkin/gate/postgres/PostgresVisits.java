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
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
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

    private static final String OPEN_OF_MANY = """
            select * from visit
            where site = any(cast(:sites as text[])) and subject = any(cast(:subjects as text[])) and left_at is null
            """;

    private static final String INSIDE = """
            select site, count(*) as inside from visit
            where site = any(cast(:sites as text[])) and left_at is null group by site
            """;
    private static final String PLACES = """
            select site, place from visit
            where site = any(cast(:sites as text[])) and left_at is null and place is not null
            """;
    private static final String RENEW = """
            update visit set renewed_at = seen.at
            from unnest(cast(:sites as text[]), cast(:subjects as text[]), cast(cast(:at as text[]) as timestamptz[]))
                as seen (site, subject, at)
            where visit.site = seen.site and visit.subject = seen.subject and left_at is null
                and renewed_at < seen.at
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
    public Map<SiteCode, Integer> inside(Collection<SiteCode> sites) {
        Map<SiteCode, Integer> inside = new HashMap<>();
        for (Tuple row : tuples(INSIDE, sites)) {
            inside.put(new SiteCode(row.get("site", String.class)), Math.toIntExact(row.get("inside", Long.class)));
        }
        return inside;
    }

    @Override
    public Map<SiteCode, BitSet> places(Collection<SiteCode> sites) {
        Map<SiteCode, BitSet> places = new HashMap<>();
        for (Tuple row : tuples(PLACES, sites)) {
            places.computeIfAbsent(new SiteCode(row.get("site", String.class)), site -> new BitSet())
                    .set(row.get("place", Integer.class));
        }
        return places;
    }

    @Override
    public Map<SiteCode, Map<Subject, Visit>> open(Collection<SiteCode> sites, Collection<Subject> subjects) {
        Map<SiteCode, Map<Subject, Visit>> open = new HashMap<>();
        rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OPEN_OF_MANY, VisitRow.class)
                .setParameter("sites", sites.stream().map(SiteCode::value).toArray(String[]::new), String[].class)
                .setParameter(
                        "subjects",
                        subjects.stream().map(Subject::pseudonym).distinct().toArray(String[]::new),
                        String[].class)
                .getResultList()
                .forEach(row -> open.computeIfAbsent(new SiteCode(row.site), site -> new HashMap<>())
                        .put(new Subject(row.subject), new Visit(row.place, row.renewedAt)));
        return open;
    }

    private List<Tuple> tuples(String sql, Collection<SiteCode> sites) {
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("sites", sites.stream().map(SiteCode::value).toArray(String[]::new), String[].class)
                .getResultList();
    }

    @Override
    public void begin(SiteCode site, Person person, @Nullable Purpose purpose, Visit visit) {
        VisitRow row = new VisitRow();
        row.id = UUID.randomUUID();
        row.site = site.value();
        row.subject = person.subject().pseudonym();
        row.enteredAt = visit.lastSeen();
        row.renewedAt = visit.lastSeen();
        row.purpose = purpose == null ? null : purpose.name();
        row.place = visit.place();
        rows.persist(row);
    }

    @Override
    public void renew(Collection<Renewal> renewals) {
        record Row(String site, String subject) {}
        Map<Row, Instant> latest = new HashMap<>();
        renewals.forEach(renewal -> renewal.person()
                .known()
                .forEach(subject -> latest.merge(
                        new Row(renewal.site().value(), subject.pseudonym()),
                        renewal.at(),
                        (one, other) -> one.isAfter(other) ? one : other)));
        if (latest.isEmpty()) {
            return;
        }
        List<Map.Entry<Row, Instant>> seen = List.copyOf(latest.entrySet());
        rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(RENEW)
                .setParameter("sites", texts(seen, of -> of.getKey().site()), String[].class)
                .setParameter("subjects", texts(seen, of -> of.getKey().subject()), String[].class)
                .setParameter("at", texts(seen, of -> of.getValue().toString()), String[].class)
                .executeUpdate();
    }

    private static <T> String[] texts(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
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

    @Override
    public int lowestFreePlace(SiteCode site) {
        return (Integer) rows.getEntityManager()
                .createNativeQuery(LOWEST_FREE, Integer.class)
                .setParameter(1, site.value())
                .getSingleResult();
    }
}
