package id.edaran.roster.whatsapp.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Json;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.whatsapp.Content;
import id.edaran.roster.whatsapp.Content.Template;
import id.edaran.roster.whatsapp.Content.Text;
import id.edaran.roster.whatsapp.OutgoingMessage;
import id.edaran.roster.whatsapp.OutgoingMessages;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOutgoingMessages implements OutgoingMessages {
    private static final Logger LOG = Logger.getLogger(PostgresOutgoingMessages.class);
    private static final String ADD = """
            insert into whatsapp_outgoing (id, employee, about, sealed_content, state, created_at, next_try_at)
            values (:id, :employee, :about, :content, 'WAITING', :now, :now)
            """;
    private static final String TAKE = """
            update whatsapp_outgoing o set next_try_at = :notBefore, tries = o.tries + 1
            from (select id from whatsapp_outgoing where next_try_at <= :now
                order by next_try_at, id limit :most for update skip locked) due
            where o.id = due.id
            returning o.id, o.employee, o.sealed_content, o.created_at, o.tries - 1 as earlier
            """;
    /// What WhatsApp has, it may still fail to bring; what has failed does not come back.
    private static final String DONE = """
            update whatsapp_outgoing set state = :state, sealed_content = null, next_try_at = null, done_at = :now
            where id = :id and state <> 'FAILED' and state <> :state
            """;
    private static final String TRY_AGAIN =
            "update whatsapp_outgoing set next_try_at = :at where id = :id and state = 'WAITING'";
    private static final String NEWEST = """
            select state, done_at from whatsapp_outgoing where about = :about order by created_at desc, id limit 1
            """;
    private static final String FORGET =
            "delete from whatsapp_outgoing where created_at < :before and next_try_at is null";

    private final Session session;
    private final Sealing sealing;

    PostgresOutgoingMessages(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public void add(UUID id, EmployeeId employee, @Nullable String about, Content content, Instant now) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("employee", employee.value())
                .setParameter("about", about, String.class)
                .setParameter("content", sealing.seal(Json.text(written(content)), place(id)))
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public List<OutgoingMessage> take(Instant now, Instant notBefore, int most) {
        return session
                .createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", now)
                .setParameter("notBefore", notBefore)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .flatMap(row -> message(row, now).stream())
                .sorted(Comparator.comparing(OutgoingMessage::createdAt))
                .toList();
    }

    @Override
    public void sent(UUID id, Instant now) {
        done(id, State.SENT, now);
    }

    @Override
    public void failed(UUID id, Instant now) {
        done(id, State.FAILED, now);
    }

    private void done(UUID id, State state, Instant now) {
        session.createNativeMutationQuery(DONE)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void tryAgain(UUID id, Instant at) {
        session.createNativeMutationQuery(TRY_AGAIN)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public Optional<Progress> newest(String about) {
        return session.createNativeQuery(NEWEST, Tuple.class).setParameter("about", about).getResultList().stream()
                .map(row ->
                        new Progress(State.valueOf(row.get("state", String.class)), row.get("done_at", Instant.class)))
                .findFirst();
    }

    @Override
    public void forget(Instant before) {
        session.createNativeMutationQuery(FORGET).setParameter("before", before).executeUpdate();
    }

    /// What was sealed with a key that is not here any more is given up, or it would hold back all others.
    private Optional<OutgoingMessage> message(Tuple row, Instant now) {
        UUID id = row.get("id", UUID.class);
        String content;
        try {
            content = sealing.open(row.get("sealed_content", byte[].class), place(id));
        } catch (IllegalStateException e) {
            LOG.errorf(e, "message %s cannot be opened and is given up", id);
            failed(id, now);
            return Optional.empty();
        }
        return Optional.of(new OutgoingMessage(
                id,
                new EmployeeId(row.get("employee", String.class)),
                content(Json.tree(content)),
                row.get("created_at", Instant.class),
                row.get("earlier", Integer.class)));
    }

    private static ObjectNode written(Content content) {
        ObjectNode written = Json.mapper().createObjectNode();
        switch (content) {
            case Text(String body) -> written.put("text", body);
            case Template(String name, List<String> parameters) -> {
                written.put("template", name);
                parameters.forEach(written.putArray("parameters")::add);
            }
        }
        return written;
    }

    private static Content content(JsonNode written) {
        if (written.has("text")) {
            return new Text(written.path("text").asText());
        }
        List<String> parameters = new ArrayList<>();
        written.path("parameters").forEach(parameter -> parameters.add(parameter.asText()));
        return new Template(written.path("template").asText(), parameters);
    }

    private static String place(UUID id) {
        return "whatsapp-outgoing:" + id + ":content";
    }
}
