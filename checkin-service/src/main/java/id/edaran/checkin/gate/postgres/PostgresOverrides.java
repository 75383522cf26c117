package id.edaran.checkin.gate.postgres;

import id.edaran.checkin.gate.EntryOverride;
import id.edaran.checkin.gate.Overrides;
import id.edaran.checkin.gate.Reason;
import id.edaran.checkin.gate.ScanId;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresOverrides implements Overrides {
    private static final String COUNT = """
            select overriddenOn, count(*) from OverrideRow
            where site = ?1 and overriddenOn between ?2 and ?3 group by overriddenOn order by overriddenOn
            """;

    private final OverrideRows rows;
    private final Sealing sealing;

    PostgresOverrides(OverrideRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(String officer, String reason, Decision replaced, List<Reason> replacedReasons) {}

    @Override
    public void add(EntryOverride override) {
        OverrideRow row = new OverrideRow();
        row.id = override.id();
        row.site = override.site().value();
        row.scanId = override.scan().value();
        row.subject = override.subject().pseudonym();
        row.overriddenAt = override.at();
        row.overriddenOn = override.day();
        row.sealed = sealing.seal(
                Json.text(new Content(
                        override.officer(), override.reason(), override.replaced(), override.replacedReasons())),
                place(row.id));
        rows.persist(row);
    }

    @Override
    public Optional<EntryOverride> find(SiteCode site, UUID id) {
        return rows.findByIdOptional(id)
                .filter(row -> row.site.equals(site.value()))
                .map(this::open);
    }

    @Override
    public boolean has(SiteCode site, ScanId scan) {
        return rows.count("site = ?1 and scanId = ?2", site.value(), scan.value()) > 0;
    }

    @Override
    public List<DayCount> count(SiteCode site, LocalDate from, LocalDate until) {
        return rows
                .getEntityManager()
                .createQuery(COUNT, Object[].class)
                .setParameter(1, site.value())
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultList()
                .stream()
                .map(day -> new DayCount((LocalDate) day[0], (Long) day[1]))
                .toList();
    }

    private EntryOverride open(OverrideRow row) {
        Content content = Json.read(sealing.open(row.sealed, place(row.id)), Content.class);
        return new EntryOverride(
                row.id,
                new SiteCode(row.site),
                new ScanId(row.scanId),
                new Subject(row.subject),
                content.officer(),
                content.reason(),
                content.replaced(),
                content.replacedReasons(),
                row.overriddenAt,
                row.overriddenOn);
    }

    private static String place(UUID id) {
        return "entry_override:" + id;
    }
}
