package id.edaran.checkin.guests.postgres;

import id.edaran.checkin.guests.Announcement;
import id.edaran.checkin.guests.Announcements;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.Json;
import id.edaran.support.privacy.Sealing;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAnnouncements implements Announcements {
    private static final String LIST = """
            site = ?1 and endsAt >= ?2 and beginsAt < ?3
            and (beginsAt > ?4 or (beginsAt = ?4 and id > ?5)) order by beginsAt, id
            """;

    private static final String EXPECTED = """
            site = ?1 and subject in ?2 and cancelledAt is null and beginsAt <= ?3 and endsAt >= ?3
            order by announcedAt desc, id
            """;

    private static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

    private final AnnouncementRows rows;
    private final Sealing sealing;

    PostgresAnnouncements(AnnouncementRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(String name, Host host, String purpose) {}

    @Override
    public void add(Announcement announcement, Instant announcedAt) {
        AnnouncementRow row = new AnnouncementRow();
        row.id = announcement.id();
        row.site = announcement.site().value();
        row.subject = announcement.subject().pseudonym();
        row.beginsAt = announcement.from();
        row.endsAt = announcement.until();
        row.announcedAt = announcedAt;
        row.cancelledAt = announcement.cancelledAt();
        row.version = announcement.version();
        row.sealed = sealing.seal(
                Json.text(new Content(announcement.name(), announcement.host(), announcement.purpose())),
                place(row.id));
        rows.persist(row);
    }

    @Override
    public Optional<Announcement> find(SiteCode site, UUID id) {
        return rows.findByIdOptional(id)
                .filter(row -> row.site.equals(site.value()))
                .map(this::open);
    }

    @Override
    public Optional<Announcement> lock(SiteCode site, UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.site.equals(site.value()))
                .map(this::open);
    }

    @Override
    public void replace(Announcement announcement) {
        AnnouncementRow row = Objects.requireNonNull(rows.findById(announcement.id()));
        row.cancelledAt = announcement.cancelledAt();
        row.version = announcement.version();
    }

    @Override
    public List<Announcement> list(SiteCode site, Instant begin, Instant end, @Nullable Place after, int limit) {
        Place last = Objects.requireNonNullElse(after, BEGINNING);
        return rows
                .find(LIST, site.value(), begin, end, last.from(), last.id())
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(this::open)
                .toList();
    }

    @Override
    public List<Announcement> expected(SiteCode site, Person person, Instant at) {
        return rows
                .list(
                        EXPECTED,
                        site.value(),
                        person.known().stream().map(Subject::pseudonym).toList(),
                        at)
                .stream()
                .map(this::open)
                .toList();
    }

    private Announcement open(AnnouncementRow row) {
        Content content = Json.read(sealing.open(row.sealed, place(row.id)), Content.class);
        return new Announcement(
                row.id,
                new SiteCode(row.site),
                new Subject(row.subject),
                content.name(),
                row.beginsAt,
                row.endsAt,
                content.host(),
                content.purpose(),
                row.cancelledAt,
                row.version);
    }

    private static String place(UUID id) {
        return "announced_guest:" + id;
    }
}
