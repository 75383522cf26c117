package id.edaran.roster.routines.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import id.edaran.contracts.Json;
import id.edaran.roster.routines.Evidence;
import id.edaran.roster.routines.EvidenceId;
import id.edaran.roster.routines.Evidences;
import id.edaran.roster.routines.RoutineDutyId;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresEvidences implements Evidences {
    private static final String ADD = """
            insert into duty_evidence
                (id, duty, done_on, items, missing, sealed_note, sealed_photo, recorded_by, recorded_at)
            values (:id, :duty, :doneOn, cast(:items as jsonb), cast(:missing as jsonb), :note, :photo, :recordedBy,
                :recordedAt)
            """;
    private static final String COLUMNS = """
            id, duty, cast(done_on as text) as done_on, cast(items as text) as items,
            cast(missing as text) as missing, sealed_note, sealed_photo, recorded_by, recorded_at
            """;
    private static final String FIND = "select " + COLUMNS + " from duty_evidence where id = :id";
    private static final String NEWEST = "select distinct on (duty) " + COLUMNS + """
            from duty_evidence e where duty = any(:duties) and e.done_on <= :until
            order by duty, e.done_on desc, recorded_at desc, id
            """;
    private static final String SETTLED = """
            with word as (
                select distinct on (duty, done_on) duty, done_on, missing
                from duty_evidence where duty = any(:duties) and done_on <= :until
                order by duty, done_on, recorded_at desc, id)
            select duty, cast(max(done_on) as text) as day from word
            where jsonb_array_length(missing) = 0 group by duty
            """;
    private static final String NOTE_OVERDUE =
            "insert into overdue_duty (duty, due_on) values (:duty, :dueOn) on conflict do nothing";
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Session session;
    private final Sealing sealing;

    PostgresEvidences(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public void add(Evidence evidence) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", evidence.id().value())
                .setParameter("duty", evidence.duty().toString())
                .setParameter("doneOn", evidence.doneOn())
                .setParameter("items", Json.text(evidence.items()))
                .setParameter("missing", Json.text(evidence.missing()))
                .setParameter("note", seal(evidence.note(), evidence.id(), "note"), byte[].class)
                .setParameter("photo", seal(evidence.photo(), evidence.id(), "photo"), byte[].class)
                .setParameter("recordedBy", evidence.recordedBy())
                .setParameter("recordedAt", evidence.recordedAt())
                .executeUpdate();
    }

    @Override
    public Optional<Evidence> find(EvidenceId id) {
        return session.createNativeQuery(FIND, Tuple.class).setParameter("id", id.value()).getResultList().stream()
                .map(this::evidence)
                .findFirst();
    }

    @Override
    public Map<RoutineDutyId, Evidence> newest(Collection<RoutineDutyId> duties, LocalDate until) {
        Map<RoutineDutyId, Evidence> newest = new HashMap<>();
        rows(NEWEST, duties, until).stream()
                .map(this::evidence)
                .forEach(evidence -> newest.put(evidence.duty(), evidence));
        return newest;
    }

    @Override
    public Map<RoutineDutyId, LocalDate> settled(Collection<RoutineDutyId> duties, LocalDate until) {
        Map<RoutineDutyId, LocalDate> settled = new HashMap<>();
        rows(SETTLED, duties, until)
                .forEach(row -> settled.put(duty(row), LocalDate.parse(row.get("day", String.class))));
        return settled;
    }

    @Override
    public boolean noteOverdue(RoutineDutyId duty, LocalDate dueOn) {
        return session.createNativeMutationQuery(NOTE_OVERDUE)
                        .setParameter("duty", duty.toString())
                        .setParameter("dueOn", dueOn)
                        .executeUpdate()
                > 0;
    }

    private List<Tuple> rows(String sql, Collection<RoutineDutyId> duties, LocalDate until) {
        return duties.isEmpty()
                ? List.of()
                : session.createNativeQuery(sql, Tuple.class)
                        .setParameter(
                                "duties",
                                duties.stream().map(RoutineDutyId::toString).toArray(String[]::new))
                        .setParameter("until", until)
                        .getResultList();
    }

    private Evidence evidence(Tuple row) {
        EvidenceId id = new EvidenceId(row.get("id", UUID.class));
        return new Evidence(
                id,
                duty(row),
                LocalDate.parse(row.get("done_on", String.class)),
                texts(row, "items"),
                texts(row, "missing"),
                open(row.get("sealed_note", byte[].class), id, "note"),
                open(row.get("sealed_photo", byte[].class), id, "photo"),
                row.get("recorded_by", String.class),
                row.get("recorded_at", Instant.class));
    }

    private static RoutineDutyId duty(Tuple row) {
        return RoutineDutyId.parse(row.get("duty", String.class)).orElseThrow();
    }

    private static List<String> texts(Tuple row, String column) {
        return Json.mapper().convertValue(Json.tree(row.get(column, String.class)), TEXTS);
    }

    private byte @Nullable [] seal(@Nullable String text, EvidenceId id, String what) {
        return text == null ? null : sealing.seal(text, place(id, what));
    }

    private @Nullable String open(byte @Nullable [] sealed, EvidenceId id, String what) {
        return sealed == null ? null : sealing.open(sealed, place(id, what));
    }

    private static String place(EvidenceId id, String what) {
        return "evidence:" + id + ":" + what;
    }
}
