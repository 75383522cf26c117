package id.edaran.policy.services.postgres;

import id.edaran.contracts.Json;
import id.edaran.policy.services.DirectoryEntries;
import id.edaran.policy.services.DirectoryEntry;
import id.edaran.policy.services.DirectoryEntry.Usual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresDirectoryEntries implements DirectoryEntries {
    private static final String FIND = """
            select region, code, name, agency, usual, version from public_service
            where region = :region and code = :code
            """;
    private static final String LOCK = FIND + "for update";
    private static final String PAGE = """
            select region, code, name, agency, usual, version from public_service
            where region = :region and code > :after and (:agency = '' or agency = :agency)
            order by code
            """;
    private static final String ADD = """
            insert into public_service (region, code, name, agency, usual, version)
            values (:region, :code, :name, :agency, :usual, :version)
            on conflict (region, code) do nothing
            """;
    private static final String REPLACE = """
            update public_service set name = :name, agency = :agency, usual = :usual, version = :version
            where region = :region and code = :code
            """;

    private final Session session;

    PostgresDirectoryEntries(Session session) {
        this.session = session;
    }

    @Override
    public Optional<DirectoryEntry> find(String region, String code) {
        return one(FIND, region, code);
    }

    @Override
    public Optional<DirectoryEntry> lock(String region, String code) {
        return one(LOCK, region, code);
    }

    private Optional<DirectoryEntry> one(String query, String region, String code) {
        return session
                .createNativeQuery(query, Tuple.class)
                .setParameter("region", region)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .map(PostgresDirectoryEntries::entry);
    }

    @Override
    public List<DirectoryEntry> page(String region, @Nullable String agency, @Nullable String after, int most) {
        return session
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("region", region)
                .setParameter("agency", agency == null ? "" : agency)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PostgresDirectoryEntries::entry)
                .toList();
    }

    @Override
    public boolean add(DirectoryEntry entry) {
        return changed(ADD, entry) > 0;
    }

    @Override
    public void replace(DirectoryEntry entry) {
        changed(REPLACE, entry);
    }

    private int changed(String statement, DirectoryEntry entry) {
        return session.createNativeMutationQuery(statement)
                .setParameter("region", entry.region())
                .setParameter("code", entry.code())
                .setParameter("name", entry.name())
                .setParameter("agency", entry.agency())
                .setParameter("usual", Json.text(entry.usual()))
                .setParameter("version", entry.version())
                .executeUpdate();
    }

    private static DirectoryEntry entry(Tuple row) {
        return new DirectoryEntry(
                row.get("region", String.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("agency", String.class),
                Json.read(row.get("usual", String.class), Usual.class),
                row.get("version", Long.class));
    }
}
