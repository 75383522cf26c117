package id.edaran.policy.circulars.postgres;

import id.edaran.contracts.Json;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Effective;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.CircularQuery;
import id.edaran.policy.circulars.Circulars;
import id.edaran.policy.circulars.Revision;
import id.edaran.policy.circulars.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCirculars implements Circulars {
    /// PostgreSQL takes 65,535 parameters in one statement.
    private static final int MOST_PARAMETERS = 10_000;

    private final Rows rows;
    private final RevisionRows revisions;

    PostgresCirculars(Rows rows, RevisionRows revisions) {
        this.rows = rows;
        this.revisions = revisions;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CircularRow, UUID> {}

    @ApplicationScoped
    static class RevisionRows implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {}

    @Override
    public Optional<Circular> find(CircularId id) {
        return rows.findByIdOptional(id.value()).map(this::circular);
    }

    @Override
    public Optional<Circular> findForChange(CircularId id) {
        return Optional.ofNullable(rows.findById(id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(this::circular);
    }

    @Override
    public List<Circular> published(String region, String number) {
        List<UUID> ids = revisions.find("number = ?1", number).stream()
                .map(row -> row.circular)
                .distinct()
                .toList();
        return circulars(rows.list("region = ?1 and id in ?2 order by sequence", region, ids));
    }

    @Override
    public List<Circular> publishedIn(Collection<String> regions) {
        return circulars(rows.list("region in ?1 and status <> 'DRAFT'", regions)).stream()
                .sorted(Comparator.comparing(PostgresCirculars::firstPublishedAt))
                .toList();
    }

    @Override
    public List<Circular> list(CircularQuery query) {
        List<String> conditions = new ArrayList<>(List.of("sequence > :after"));
        Map<String, Object> parameters = new HashMap<>(Map.of("after", query.after()));
        if (query.region() != null) {
            conditions.add("region = :region");
            parameters.put("region", query.region());
        }
        if (query.status() != null) {
            conditions.add("status = :status");
            parameters.put("status", query.status().name());
        }
        if (query.on() != null) {
            conditions.add("inForceFrom <= :on and (inForceUntil is null or inForceUntil >= :on)");
            parameters.put("on", query.on());
        }
        if (query.text() != null) {
            conditions.add("""
                    (lower(number) like :text escape '!' or lower(subject) like :text escape '!' or id in
                        (select r.circular from RevisionRow r where lower(r.number) like :text escape '!'))""");
            parameters.put("text", "%" + query.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        if (query.draftsOf() == null) {
            conditions.add("status <> 'DRAFT'");
        } else if (!query.draftsOf().equals("ID")) {
            conditions.add("(status <> 'DRAFT' or region = :drafts or region like :below)");
            parameters.put("drafts", query.draftsOf());
            parameters.put("below", query.draftsOf() + ".%");
        }
        if (query.draftsOfAgency() != null) {
            conditions.add("(status <> 'DRAFT' or agency = :agency)");
            parameters.put("agency", query.draftsOfAgency());
        }
        return circulars(rows.find(String.join(" and ", conditions) + " order by sequence", parameters)
                .page(0, query.most())
                .list());
    }

    @Override
    public void add(CircularId id, CircularContent content) {
        CircularRow row = new CircularRow();
        row.id = id.value();
        row.status = Status.DRAFT.name();
        row.version = 1;
        row.take(content, Json.text(content));
        rows.persistAndFlush(row);
    }

    @Override
    public void replace(Circular draft, CircularContent content) {
        CircularRow row = row(draft.id());
        row.take(content, Json.text(content));
        row.version++;
    }

    @Override
    public void remove(CircularId id) {
        rows.deleteById(id.value());
    }

    @Override
    public void revise(Circular circular, Status status, Revision revision) {
        CircularRow row = row(circular.id());
        row.status = status.name();
        row.version++;
        revisions.persist(RevisionRow.of(circular.id(), revision));
        rows.flush();
    }

    @Override
    public void settle(CircularId id, Status status, @Nullable Effective inForce) {
        CircularRow row = row(id);
        if (!row.status.equals(status.name())) {
            row.status = status.name();
            row.version++;
        }
        row.inForceFrom = inForce == null ? null : inForce.from();
        row.inForceUntil = inForce == null ? null : inForce.until();
        rows.flush();
    }

    private CircularRow row(CircularId id) {
        return rows.findByIdOptional(id.value())
                .orElseThrow(() -> new IllegalStateException("circular " + id + " is gone"));
    }

    private Circular circular(CircularRow row) {
        return circulars(List.of(row)).getFirst();
    }

    private List<Circular> circulars(List<CircularRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Revision>> published = new HashMap<>();
        for (int from = 0; from < found.size(); from += MOST_PARAMETERS) {
            List<UUID> ids = found.subList(from, Math.min(found.size(), from + MOST_PARAMETERS)).stream()
                    .map(row -> row.id)
                    .toList();
            revisions
                    .list("circular in ?1 order by circular, revision", ids)
                    .forEach(row -> published
                            .computeIfAbsent(row.circular, id -> new ArrayList<>())
                            .add(row.revision()));
        }
        Function<CircularRow, Circular> circular = row -> new Circular(
                new CircularId(row.id),
                row.version,
                row.sequence,
                Status.valueOf(row.status),
                Json.read(row.content, CircularContent.class),
                published.getOrDefault(row.id, List.of()),
                row.inForceFrom == null ? null : new Effective(row.inForceFrom, row.inForceUntil));
        return found.stream().map(circular).toList();
    }

    private static Instant firstPublishedAt(Circular circular) {
        return circular.revisions().getFirst().publishedAt();
    }
}
