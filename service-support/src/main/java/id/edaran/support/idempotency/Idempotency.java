package id.edaran.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edaran.contracts.Json;
import id.edaran.contracts.Message;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Sealing;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers a repeated POST with the first answer (header `Idempotency-Key`).
///
/// A key counts per caller, method and path, for 24 hours. The effect and the remembered answer commit together, so a
/// kill leaves both or neither. A refusal is not remembered: the request did nothing and may be mended.
@ApplicationScoped
public class Idempotency {
    private static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 255;

    private static final String LOCK = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND =
            "select body_digest, status, headers, sealed_body from idempotency where fingerprint = ? and answered_at > ?";
    private static final String REMEMBER = """
            insert into idempotency (fingerprint, body_digest, status, headers, sealed_body, answered_at)
            values (?, ?, ?, ?::jsonb, ?, ?)
            on conflict (fingerprint) do update set body_digest = excluded.body_digest, status = excluded.status,
                headers = excluded.headers, sealed_body = excluded.sealed_body, answered_at = excluded.answered_at
            """;
    private static final String FORGET = "delete from idempotency where answered_at <= ?";

    private final AgroalDataSource dataSource;
    private final Pseudonyms pseudonyms;
    private final Sealing sealing;
    private final Clock clock;
    /// The REST layer's own, so that a repeated answer is the same to the letter.
    private final ObjectMapper answers;

    Idempotency(
            AgroalDataSource dataSource, Pseudonyms pseudonyms, Sealing sealing, Clock clock, ObjectMapper answers) {
        this.dataSource = dataSource;
        this.pseudonyms = pseudonyms;
        this.sealing = sealing;
        this.clock = clock;
        this.answers = answers;
    }

    /// Runs the action in a transaction, or repeats the answer that it gave before. Without a key it just runs.
    ///
    /// @param request method and path, `POST /v1/circulars`
    /// @param action answers with a body that JSON can hold; what it throws rolls everything back
    /// @throws ProblemException 422 for the same key with another body, 409 while the first request still runs
    public Response answer(
            Caller caller, String request, @Nullable String key, @Nullable String body, Supplier<Response> action) {
        if (key == null) {
            return QuarkusTransaction.joiningExisting().call(action::get);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.badRequest(
                    "Idempotency-Key",
                    new Message(
                            "harus berupa 1 sampai " + LONGEST_KEY + " karakter",
                            "1 to " + LONGEST_KEY + " characters are expected"));
        }
        byte[] fingerprint = pseudonyms.digest(caller.subject() + "\n" + request + "\n" + key);
        byte[] bodyDigest = pseudonyms.digest(body == null ? "" : body);
        return QuarkusTransaction.requiringNew().call(() -> {
            lock(fingerprint);
            Optional<Response> earlier = find(fingerprint, bodyDigest);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Response answer = action.get();
            if (answer.getStatus() < 300) {
                remember(fingerprint, bodyDigest, answer);
            }
            return answer;
        });
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setTimestamp(1, oldest());
                forget.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("old answers could not be forgotten", e);
            }
        });
    }

    private void lock(byte[] fingerprint) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, ByteBuffer.wrap(fingerprint).getLong());
            try (ResultSet answer = lock.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(1)) {
                    throw ProblemException.conflict(new Message(
                            "Permintaan pertama dengan Idempotency-Key ini masih berjalan.",
                            "The first request with this Idempotency-Key still runs."));
                }
            }
        }
    }

    private Optional<Response> find(byte[] fingerprint, byte[] bodyDigest)
            throws SQLException, JsonProcessingException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setBytes(1, fingerprint);
            find.setTimestamp(2, oldest());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!MessageDigest.isEqual(row.getBytes("body_digest"), bodyDigest)) {
                    throw ProblemException.of(
                            422,
                            "Unprocessable Content",
                            new Message(
                                    "Idempotency-Key ini telah dipakai dengan isi lain; ambil kunci baru.",
                                    "This Idempotency-Key was used with another body; take a new key."));
                }
                Response.ResponseBuilder answer = Response.status(row.getInt("status"))
                        .type(MediaType.APPLICATION_JSON)
                        .entity(Json.mapper().readTree(sealing.open(row.getBytes("sealed_body"), "idempotency")));
                Json.mapper().readValue(row.getString("headers"), HEADERS).forEach(answer::header);
                return Optional.of(answer.build());
            }
        }
    }

    private void remember(byte[] fingerprint, byte[] bodyDigest, Response answer)
            throws SQLException, JsonProcessingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            remember.setBytes(1, fingerprint);
            remember.setBytes(2, bodyDigest);
            remember.setInt(3, answer.getStatus());
            remember.setString(4, Json.text(headers));
            remember.setBytes(5, sealing.seal(answers.writeValueAsString(answer.getEntity()), "idempotency"));
            remember.setTimestamp(6, Timestamp.from(clock.instant()));
            remember.executeUpdate();
        }
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
