package id.edaran.roster.swaps.postgres;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.swaps.DutySwap;
import id.edaran.roster.swaps.DutySwaps;
import id.edaran.roster.swaps.SwapId;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresDutySwaps implements DutySwaps {
    private static final String COLUMNS = """
            s.id, s.agency, s.unit, s.employee, cast(s.date as text) as date, s.colleague,
            cast(s.colleague_date as text) as colleague_date, s.state, s.sealed_note, s.proposed_by, s.proposed_at,
            s.decided_by, s.decided_at, s.version
            """;
    private static final String FIND = "select " + COLUMNS + " from duty_swap s where s.id = :id";
    private static final String LIST = "select " + COLUMNS + """
            from duty_swap s join agency a on a.code = s.agency
            where (cast(:within as text) is null or a.region = :within or a.region like :below)
                and (cast(:agency as text) is null or s.agency = :agency)
                and (cast(:person as text) is null or s.employee = :person or s.colleague = :person)
                and (cast(:state as text) is null or s.state = :state)
                and (cast(:after as text) is null or s.id > cast(:after as uuid))
            order by s.id limit :limit
            """;
    private static final String SAVE = """
            insert into duty_swap (id, agency, unit, employee, date, colleague, colleague_date, state, sealed_note,
                proposed_by, proposed_at, decided_by, decided_at, version)
            values (:id, :agency, :unit, :employee, :date, :colleague, :colleagueDate, :state, :note,
                :proposedBy, :proposedAt, :decidedBy, :decidedAt, :version)
            on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at, version = excluded.version
            """;

    private final Session session;
    private final Sealing sealing;

    PostgresDutySwaps(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public Optional<Versioned<DutySwap>> find(SwapId id) {
        return session.createNativeQuery(FIND, Tuple.class).setParameter("id", id.value()).getResultList().stream()
                .map(row -> new Versioned<>(swap(row), row.get("version", Long.class)))
                .findFirst();
    }

    @Override
    public void save(Versioned<DutySwap> versioned) {
        DutySwap swap = versioned.value();
        String note = swap.note();
        session.createNativeMutationQuery(SAVE)
                .setParameter("id", swap.id().value())
                .setParameter("agency", swap.agency().value())
                .setParameter("unit", swap.unit().value())
                .setParameter("employee", swap.employee().value())
                .setParameter("date", swap.date())
                .setParameter("colleague", swap.colleague().value())
                .setParameter("colleagueDate", swap.colleagueDate())
                .setParameter("state", swap.state().name())
                .setParameter("note", note == null ? null : sealing.seal(note, place(swap.id())), byte[].class)
                .setParameter("proposedBy", swap.proposedBy())
                .setParameter("proposedAt", swap.proposedAt())
                .setParameter("decidedBy", swap.decidedBy(), String.class)
                .setParameter("decidedAt", swap.decidedAt(), Instant.class)
                .setParameter("version", versioned.version())
                .executeUpdate();
    }

    @Override
    public List<DutySwap> list(Asked asked, @Nullable String after, int limit) {
        String within = asked.within() == null ? null : asked.within().value();
        return session
                .createNativeQuery(LIST, Tuple.class)
                .setParameter("within", within, String.class)
                .setParameter("below", within == null ? null : within.equals("ID") ? "%" : within + ".%", String.class)
                .setParameter(
                        "agency", asked.agency() == null ? null : asked.agency().value(), String.class)
                .setParameter("person", asked.of() == null ? null : asked.of().value(), String.class)
                .setParameter(
                        "state", asked.state() == null ? null : asked.state().name(), String.class)
                .setParameter("after", after, String.class)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(this::swap)
                .toList();
    }

    private DutySwap swap(Tuple row) {
        SwapId id = new SwapId(row.get("id", UUID.class));
        byte[] note = row.get("sealed_note", byte[].class);
        return new DutySwap(
                id,
                new AgencyCode(row.get("agency", String.class)),
                new UnitCode(row.get("unit", String.class)),
                new EmployeeId(row.get("employee", String.class)),
                LocalDate.parse(row.get("date", String.class)),
                new EmployeeId(row.get("colleague", String.class)),
                LocalDate.parse(row.get("colleague_date", String.class)),
                DutySwap.State.valueOf(row.get("state", String.class)),
                note == null ? null : sealing.open(note, place(id)),
                row.get("proposed_by", String.class),
                row.get("proposed_at", Instant.class),
                row.get("decided_by", String.class),
                row.get("decided_at", Instant.class));
    }

    private static String place(SwapId id) {
        return "duty-swap:" + id + ":note";
    }
}
