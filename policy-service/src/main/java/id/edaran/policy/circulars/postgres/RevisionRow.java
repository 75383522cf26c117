package id.edaran.policy.circulars.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.edaran.contracts.Json;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Revision;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow {
    private static final TypeReference<List<Clause>> CLAUSES = new TypeReference<>() {};
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    @Id
    UUID circular = new UUID(0, 0);

    @Id
    int revision;

    String kind = "";
    String number = "";
    LocalDate signedOn = LocalDate.EPOCH;
    LocalDate effectiveFrom = LocalDate.EPOCH;

    @Nullable
    LocalDate effectiveUntil;

    LocalDate contentFrom = LocalDate.EPOCH;

    @Nullable
    String clauses;

    String supersedes = "[]";

    @Nullable
    String reason;

    Instant publishedAt = Instant.EPOCH;
    String publishedBy = "";
    long policyVersion;

    record Key(UUID circular, int revision) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    static RevisionRow of(CircularId circular, Revision revision) {
        RevisionRow row = new RevisionRow();
        row.circular = circular.value();
        row.revision = revision.revision();
        row.kind = revision.kind().name();
        row.number = revision.number();
        row.signedOn = revision.signedOn();
        row.effectiveFrom = revision.effective().from();
        row.effectiveUntil = revision.effective().until();
        row.contentFrom = revision.contentFrom();
        row.clauses = revision.clauses() == null ? null : Json.text(revision.clauses());
        row.supersedes =
                Json.text(revision.supersedes().stream().map(CircularId::value).toList());
        row.reason = revision.reason();
        row.publishedAt = revision.publishedAt();
        row.publishedBy = revision.publishedBy();
        row.policyVersion = revision.policyVersion();
        return row;
    }

    Revision revision() {
        try {
            return new Revision(
                    revision,
                    Revision.Kind.valueOf(kind),
                    number,
                    signedOn,
                    new Effective(effectiveFrom, effectiveUntil),
                    contentFrom,
                    clauses == null ? null : Json.mapper().readValue(clauses, CLAUSES),
                    Json.mapper().readValue(supersedes, IDS).stream()
                            .map(CircularId::new)
                            .toList(),
                    reason,
                    publishedAt,
                    publishedBy,
                    policyVersion);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
