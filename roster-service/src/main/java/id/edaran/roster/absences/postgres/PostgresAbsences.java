package id.edaran.roster.absences.postgres;

import id.edaran.roster.absences.Absence;
import id.edaran.roster.absences.Absence.Kind;
import id.edaran.roster.absences.AbsenceId;
import id.edaran.roster.absences.Absences;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAbsences implements Absences {
    private static final String COLUMNS = """
            select id, cast(from_day as text) as first, cast(until_day as text) as last, sealed_kind, version
            from absence where employee = :employee
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String LIST = COLUMNS + " and from_day >= :first order by from_day limit :limit";
    private static final String OVERLAPPING = COLUMNS + """
             and id <> :id and from_day <= :until and (until_day is null or until_day >= :from)
            order by from_day limit 1
            """;
    private static final String SAVE = """
            insert into absence (employee, id, from_day, until_day, sealed_kind, version)
            values (:employee, :id, :from, :until, :kind, :version)
            on conflict (employee, id) do update set from_day = excluded.from_day, until_day = excluded.until_day,
                sealed_kind = excluded.sealed_kind, version = excluded.version
            """;
    private static final String REMOVE = "delete from absence where employee = :employee and id = :id";
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Session session;
    private final Sealing sealing;

    PostgresAbsences(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public Optional<Versioned<Absence>> find(EmployeeId employee, AbsenceId id) {
        return session
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("employee", employee.value())
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> new Versioned<>(absence(employee, row), row.get("version", Long.class)))
                .findFirst();
    }

    @Override
    public List<Absence> list(EmployeeId employee, @Nullable LocalDate after, int limit) {
        return session
                .createNativeQuery(LIST, Tuple.class)
                .setParameter("employee", employee.value())
                .setParameter("first", after == null ? EARLIEST : after.plusDays(1))
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> absence(employee, row))
                .toList();
    }

    @Override
    public Optional<Absence> overlapping(Absence absence) {
        return session
                .createNativeQuery(OVERLAPPING, Tuple.class)
                .setParameter("employee", absence.employee().value())
                .setParameter("id", absence.id().value())
                .setParameter("from", absence.from())
                .setParameter("until", Objects.requireNonNullElse(absence.until(), LATEST))
                .getResultList()
                .stream()
                .map(row -> absence(absence.employee(), row))
                .findFirst();
    }

    @Override
    public void save(Versioned<Absence> versioned) {
        Absence absence = versioned.value();
        session.createNativeMutationQuery(SAVE)
                .setParameter("employee", absence.employee().value())
                .setParameter("id", absence.id().value())
                .setParameter("from", absence.from())
                .setParameter("until", absence.until(), LocalDate.class)
                .setParameter("kind", sealing.seal(letter(absence.kind()), place(absence.employee(), absence.id())))
                .setParameter("version", versioned.version())
                .executeUpdate();
    }

    @Override
    public void remove(Absence absence) {
        session.createNativeMutationQuery(REMOVE)
                .setParameter("employee", absence.employee().value())
                .setParameter("id", absence.id().value())
                .executeUpdate();
    }

    private Absence absence(EmployeeId employee, Tuple row) {
        AbsenceId id = new AbsenceId(row.get("id", String.class));
        String last = row.get("last", String.class);
        return new Absence(
                id,
                employee,
                kind(sealing.open(row.get("sealed_kind", byte[].class), place(employee, id))),
                LocalDate.parse(row.get("first", String.class)),
                last == null ? null : LocalDate.parse(last));
    }

    /// What is sealed keeps its length: of equal length the words tell nothing by it.
    private static String letter(Kind kind) {
        return switch (kind) {
            case LEAVE -> "L";
            case SICKNESS -> "S";
        };
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "L" -> Kind.LEAVE;
            case "S" -> Kind.SICKNESS;
            default -> throw new IllegalStateException("no kind of absence is written so");
        };
    }

    private static String place(EmployeeId employee, AbsenceId id) {
        return String.format(Locale.ROOT, "absence:%s:%s:kind", employee, id);
    }
}
