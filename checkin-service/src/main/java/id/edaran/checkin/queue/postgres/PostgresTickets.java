package id.edaran.checkin.queue.postgres;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.queue.Ending;
import id.edaran.checkin.queue.Ticket;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.queue.WaitingLine;
import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class PostgresTickets implements Tickets {
    // Numbers are given under the lock of the site, so their order is the order of arrival, day by day.
    private static final String LINES = """
            select site, id, number, subject, joined_at, called_until from ticket
            where site = any(cast(:sites as text[])) and ended_at is null order by site, joined_on, number
            """;
    private static final String ADD = """
            insert into ticket (id, site, number, joined_on, subject, joined_at)
            select :id, :site, coalesce(max(number), 0) + 1, :day, :subject, :now
            from ticket where site = :site and joined_on = :day
            returning id, number, subject, joined_at, called_until
            """;
    private static final String CALL = "update ticket set called_at = :now, called_until = :until where id = :id";
    private static final String END =
            "update ticket set ended_at = :now, ending = :ending where id = :id and ended_at is null";
    private static final String ENDING =
            "select ending from ticket where id = :id and site = :site and ended_at is not null";
    private static final String SITES = "select distinct site from ticket where ended_at is null order by site";

    private final Session session;

    PostgresTickets(Session session) {
        this.session = session;
    }

    @Override
    public Map<SiteCode, WaitingLine> lines(Collection<SiteCode> sites) {
        Map<SiteCode, List<Ticket>> tickets = new HashMap<>();
        for (Tuple row : session.createNativeQuery(LINES, Tuple.class)
                .setParameter("sites", sites.stream().map(SiteCode::value).toArray(String[]::new), String[].class)
                .getResultList()) {
            tickets.computeIfAbsent(new SiteCode(row.get("site", String.class)), site -> new ArrayList<>())
                    .add(ticket(row));
        }
        Map<SiteCode, WaitingLine> lines = new HashMap<>();
        tickets.forEach((site, line) -> lines.put(site, new WaitingLine(line)));
        return lines;
    }

    @Override
    public Ticket add(SiteCode site, Person person, LocalDate day, Instant now) {
        return ticket(session.createNativeQuery(ADD, Tuple.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("site", site.value())
                .setParameter("day", day)
                .setParameter("subject", person.subject().pseudonym())
                .setParameter("now", now)
                .getSingleResult());
    }

    @Override
    public void call(Ticket called, Instant now) {
        session.createNativeMutationQuery(CALL)
                .setParameter("now", now)
                .setParameter("until", called.calledUntil(), Instant.class)
                .setParameter("id", called.id())
                .executeUpdate();
    }

    @Override
    public void end(UUID ticket, Ending ending, Instant now) {
        session.createNativeMutationQuery(END)
                .setParameter("now", now)
                .setParameter("ending", ending.name())
                .setParameter("id", ticket)
                .executeUpdate();
    }

    @Override
    public Optional<Ending> ending(SiteCode site, UUID ticket) {
        return session
                .createNativeQuery(ENDING, String.class)
                .setParameter("id", ticket)
                .setParameter("site", site.value())
                .getResultList()
                .stream()
                .map(Ending::valueOf)
                .findFirst();
    }

    @Override
    public List<SiteCode> sites() {
        return session.createNativeQuery(SITES, String.class).getResultList().stream()
                .map(SiteCode::new)
                .toList();
    }

    private static Ticket ticket(Tuple row) {
        return new Ticket(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                new Subject(row.get("subject", String.class)),
                row.get("joined_at", Instant.class),
                row.get("called_until", Instant.class));
    }
}
