package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.TravelDeclaration;
import id.edaran.checkin.health.TravelDeclaration.Ordered;
import id.edaran.checkin.health.TravelDeclarations;
import id.edaran.checkin.health.Withdrawal;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Json;
import id.edaran.contracts.meaning.Isolation.Journey;
import id.edaran.support.privacy.Sealing;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresTravelDeclarations implements TravelDeclarations {
    private static final String LIST = """
            (?1 = 'ID' or region = ?1 or region like ?2) and (?3 = true or awaitsReport = ?4)
            and (declaredAt > ?5 or (declaredAt = ?5 and id > ?6)) order by declaredAt, id
            """;

    private static final String DECLARED_SINCE = """
            select id from TravelDeclarationRow where region = ?1 and declaredAt >= ?2 and withdrawn = false order by id
            """;

    private static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

    private static final String OF = """
            select * from travel_declaration where subject = any(cast(:subjects as text[])) and not withdrawn
            """;

    private final TravelDeclarationRows rows;
    private final Sealing sealing;

    PostgresTravelDeclarations(TravelDeclarationRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(
            String from,
            Journey journey,
            @Nullable Ordered isolation,
            @Nullable Instant reportedAt,
            @Nullable Withdrawal withdrawal) {}

    @Override
    public void add(TravelDeclaration declaration) {
        TravelDeclarationRow row = new TravelDeclarationRow();
        row.id = declaration.id();
        row.subject = declaration.subject().pseudonym();
        row.region = declaration.region();
        row.declaredAt = declaration.declaredAt();
        set(row, declaration);
        rows.persist(row);
    }

    @Override
    public Optional<TravelDeclaration> find(UUID id) {
        return rows.findByIdOptional(id).map(this::open);
    }

    @Override
    public Optional<TravelDeclaration> lock(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::open);
    }

    @Override
    public void replace(TravelDeclaration declaration) {
        set(Objects.requireNonNull(rows.findById(declaration.id())), declaration);
    }

    @Override
    public List<TravelDeclaration> of(Collection<Subject> subjects) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF, TravelDeclarationRow.class)
                .setParameter(
                        "subjects", subjects.stream().map(Subject::pseudonym).toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(this::open)
                .toList();
    }

    @Override
    public List<UUID> declaredSince(String region, Instant since) {
        return rows.getEntityManager()
                .createQuery(DECLARED_SINCE, UUID.class)
                .setParameter(1, region)
                .setParameter(2, since)
                .getResultList();
    }

    @Override
    public List<TravelDeclaration> list(String region, @Nullable Boolean awaited, @Nullable Place after, int limit) {
        Place begin = Objects.requireNonNullElse(after, BEGINNING);
        return rows
                .find(
                        LIST,
                        region,
                        region + ".%",
                        awaited == null,
                        Boolean.TRUE.equals(awaited),
                        begin.declaredAt(),
                        begin.id())
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(this::open)
                .toList();
    }

    private void set(TravelDeclarationRow row, TravelDeclaration declaration) {
        row.awaitsReport = declaration.awaitsReport();
        row.withdrawn = declaration.withdrawal() != null;
        row.version = declaration.version();
        row.sealed = sealing.seal(
                Json.text(new Content(
                        declaration.from(),
                        declaration.journey(),
                        declaration.isolation(),
                        declaration.reportedAt(),
                        declaration.withdrawal())),
                place(row.id));
    }

    private TravelDeclaration open(TravelDeclarationRow row) {
        Content content = Json.read(sealing.open(row.sealed, place(row.id)), Content.class);
        return new TravelDeclaration(
                row.id,
                new Subject(row.subject),
                row.region,
                content.from(),
                content.journey(),
                content.isolation(),
                row.declaredAt,
                content.reportedAt(),
                content.withdrawal(),
                row.version);
    }

    private static String place(UUID id) {
        return "travel_declaration:" + id;
    }
}
