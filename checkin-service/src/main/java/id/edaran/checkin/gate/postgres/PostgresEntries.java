package id.edaran.checkin.gate.postgres;

import id.edaran.checkin.gate.Entries;
import id.edaran.checkin.gate.EntryAnswer;
import id.edaran.checkin.gate.Reason;
import id.edaran.checkin.gate.ScanId;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.queue.Standing;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresEntries implements Entries {
    private static final String FIND = """
            select * from entry
            where site = any(cast(:sites as text[])) and scan_id = any(cast(:scans as text[]))
            """;

    private final EntryRows rows;
    private final Sealing sealing;

    PostgresEntries(EntryRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(
            Decision decision,
            List<Reason> reasons,
            @Nullable Instant validUntil,
            @Nullable Integer place,
            @Nullable String announcement,
            int occupancy,
            long policyVersion,
            @Nullable Standing queue) {}

    @Override
    public Map<Key, Entry> find(Collection<Key> keys) {
        // More than asked for where two sites have scans of one id.
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(FIND, EntryRow.class)
                .setParameter(
                        "sites",
                        keys.stream().map(key -> key.site().value()).distinct().toArray(String[]::new),
                        String[].class)
                .setParameter(
                        "scans",
                        keys.stream()
                                .map(key -> key.scanId().value())
                                .distinct()
                                .toArray(String[]::new),
                        String[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new Key(new SiteCode(row.site), new ScanId(row.scanId)), this::open));
    }

    @Override
    public void add(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        EntryAnswer answer = entry.answer();
        EntryRow row = new EntryRow();
        row.id = UUID.randomUUID();
        row.site = entry.site().value();
        row.scanId = answer.scanId().value();
        row.subject = answer.subject().pseudonym();
        row.scannedAt = entry.scannedAt();
        row.decidedAt = entry.decidedAt();
        row.requestDigest = entry.requestDigest();
        row.sealedAnswer = sealing.seal(
                Json.text(new Content(
                        answer.decision(),
                        answer.reasons(),
                        answer.validUntil(),
                        answer.place(),
                        answer.announcement(),
                        answer.occupancy(),
                        answer.policyVersion(),
                        answer.queue())),
                place(row.id));
        rows.persist(row);
    }

    private Entry open(EntryRow row) {
        Content content = Json.read(sealing.open(row.sealedAnswer, place(row.id)), Content.class);
        EntryAnswer answer = new EntryAnswer(
                new ScanId(row.scanId),
                content.decision(),
                content.reasons(),
                content.validUntil(),
                content.place(),
                content.announcement(),
                content.occupancy(),
                content.policyVersion(),
                new Subject(row.subject),
                content.queue());
        return new Entry(new SiteCode(row.site), answer, row.requestDigest, row.scannedAt, row.decidedAt);
    }

    private static String place(UUID id) {
        return "entry:" + id;
    }
}
