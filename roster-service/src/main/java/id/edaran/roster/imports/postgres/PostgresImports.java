package id.edaran.roster.imports.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import id.edaran.contracts.Json;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.imports.ExistingPeople;
import id.edaran.roster.imports.FaultKind;
import id.edaran.roster.imports.FileFormat;
import id.edaran.roster.imports.Import;
import id.edaran.roster.imports.ImportFile;
import id.edaran.roster.imports.ImportId;
import id.edaran.roster.imports.ImportState;
import id.edaran.roster.imports.Imports;
import id.edaran.roster.imports.Place;
import id.edaran.roster.imports.RowFault;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresImports implements Imports {
    private static final String ADD = """
            insert into import (id, region, agency, format, existing, state, sealed_file, created_at, version)
            values (:id, :region, :agency, :format, :existing, :state, :file, :now, :version)
            """;
    private static final String SELECT = """
            select i.*, cast(ignored_columns as text) as ignored,
                (select count(*) from import_fault f where f.import = i.id) as faults
            from import i
            """;
    private static final String FIND = SELECT + "where id = :id";
    private static final String LIST = SELECT + """
            where (i.region = :region or i.region like :below)
                and (cast(:agency as text) is null or i.agency = :agency)
                and (cast(:after as text) is null
                    or (i.created_at, i.id) < (select a.created_at, a.id from import a where a.id = :after))
            order by i.created_at desc, i.id desc limit :limit
            """;
    private static final String OPEN = "select id from import where ended_at is null order by created_at, id";
    private static final String FILE = "select format, sealed_file from import where id = :id";
    private static final String ATTEMPT =
            "update import set attempts = attempts + 1 where id = :id and ended_at is null returning attempts";
    private static final String PROGRESS = """
            update import set state = :state, rows_read = :read, rows_written = :written, created = :created,
                replaced = :replaced, unchanged = :unchanged, version = version + 1
            where id = :id and ended_at is null
            """;
    private static final String END = """
            update import set state = :state, rows_read = :read, rows_written = :written, created = :created,
                replaced = :replaced, unchanged = :unchanged, ignored_columns = cast(:ignored as jsonb),
                sealed_file = null, ended_at = :now, version = version + 1
            where id = :id and ended_at is null
            """;
    private static final String ADD_FAULT = """
            insert into import_fault (import, number, sheet, row_number, column_letters, heading, kind, details)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final String FAULTS = """
            select sheet, row_number, column_letters, heading, kind, cast(details as text) as details
            from import_fault where import = :id and number > :after order by number limit :limit
            """;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Session session;
    private final Sealing sealing;

    PostgresImports(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return session.createNativeQuery(FIND, Tuple.class).setParameter("id", id.value()).getResultList().stream()
                .findFirst()
                .map(PostgresImports::toImport);
    }

    @Override
    public List<Import> list(RegionCode within, @Nullable AgencyCode agency, @Nullable ImportId after, int limit) {
        return session
                .createNativeQuery(LIST, Tuple.class)
                .setParameter("region", within.value())
                .setParameter("below", within.value().equals("ID") ? "%" : within.value() + ".%")
                .setParameter("agency", agency == null ? null : agency.value(), String.class)
                .setParameter("after", after == null ? null : after.value(), String.class)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(PostgresImports::toImport)
                .toList();
    }

    @Override
    public void add(Import asked, ImportFile file) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", asked.id().value())
                .setParameter("region", asked.region().value())
                .setParameter(
                        "agency", asked.agency() == null ? null : asked.agency().value(), String.class)
                .setParameter("format", asked.format().name())
                .setParameter("existing", asked.existing().name())
                .setParameter("state", asked.state().name())
                .setParameter("file", sealing.seal(file.content(), place(asked.id())))
                .setParameter("now", asked.createdAt())
                .setParameter("version", asked.version())
                .executeUpdate();
    }

    @Override
    public List<ImportId> open() {
        return session.createNativeQuery(OPEN, String.class).getResultList().stream()
                .map(ImportId::new)
                .toList();
    }

    @Override
    public ImportFile file(ImportId id) {
        Tuple row = session.createNativeQuery(FILE, Tuple.class)
                .setParameter("id", id.value())
                .getSingleResult();
        return new ImportFile(
                FileFormat.valueOf(row.get("format", String.class)),
                sealing.openBytes(row.get("sealed_file", byte[].class), place(id)));
    }

    @Override
    public int countAttempt(ImportId id) {
        return session.createNativeQuery(ATTEMPT, Integer.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    @Override
    public void progress(ImportId id, ImportState state, Import.Progress progress) {
        session.createNativeMutationQuery(PROGRESS)
                .setParameter("id", id.value())
                .setParameter("state", state.name())
                .setParameter("read", progress.rowsRead())
                .setParameter("written", progress.rowsWritten())
                .setParameter("created", progress.created())
                .setParameter("replaced", progress.replaced())
                .setParameter("unchanged", progress.unchanged())
                .executeUpdate();
    }

    @Override
    public void end(ImportId id, ImportState state, Import.Progress progress, List<String> ignored, Instant now) {
        session.createNativeMutationQuery(END)
                .setParameter("id", id.value())
                .setParameter("state", state.name())
                .setParameter("read", progress.rowsRead())
                .setParameter("written", progress.rowsWritten())
                .setParameter("created", progress.created())
                .setParameter("replaced", progress.replaced())
                .setParameter("unchanged", progress.unchanged())
                .setParameter("ignored", Json.text(ignored))
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void addFaults(ImportId id, List<RowFault> faults) {
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD_FAULT)) {
                int number = 0;
                for (RowFault fault : faults) {
                    add.setString(1, id.value());
                    add.setInt(2, ++number);
                    add.setString(3, fault.place().sheet());
                    add.setObject(4, fault.place().row(), java.sql.Types.INTEGER);
                    add.setString(5, fault.place().column());
                    add.setString(6, fault.place().heading());
                    add.setString(7, fault.kind().name());
                    add.setString(8, Json.text(fault.details()));
                    add.addBatch();
                }
                add.executeBatch();
            }
        });
    }

    @Override
    public List<RowFault> faults(ImportId id, int after, int limit) {
        return session
                .createNativeQuery(FAULTS, Tuple.class)
                .setParameter("id", id.value())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new RowFault(
                        new Place(
                                row.get("sheet", String.class),
                                row.get("row_number", Integer.class),
                                row.get("column_letters", String.class),
                                row.get("heading", String.class)),
                        FaultKind.valueOf(row.get("kind", String.class)),
                        texts(row.get("details", String.class))))
                .toList();
    }

    private static Import toImport(Tuple row) {
        String agency = row.get("agency", String.class);
        return new Import(
                new ImportId(row.get("id", String.class)),
                new RegionCode(row.get("region", String.class)),
                agency == null ? null : new AgencyCode(agency),
                FileFormat.valueOf(row.get("format", String.class)),
                ExistingPeople.valueOf(row.get("existing", String.class)),
                ImportState.valueOf(row.get("state", String.class)),
                new Import.Progress(
                        row.get("rows_read", Integer.class),
                        row.get("rows_written", Integer.class),
                        row.get("created", Integer.class),
                        row.get("replaced", Integer.class),
                        row.get("unchanged", Integer.class)),
                texts(row.get("ignored", String.class)),
                row.get("faults", Long.class).intValue(),
                row.get("created_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("version", Long.class));
    }

    private static List<String> texts(String json) {
        return Json.mapper().convertValue(Json.tree(json), TEXTS);
    }

    private static String place(ImportId id) {
        return "import:" + id;
    }
}
