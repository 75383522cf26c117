package id.edaran.roster.whatsapp.postgres;

import id.edaran.roster.whatsapp.IncomingMessage;
import id.edaran.roster.whatsapp.IncomingMessages;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class PostgresIncomingMessages implements IncomingMessages {
    private static final String ADD = """
            insert into whatsapp_incoming (message_digest, phone_pseudonym, sealed_text, sent_at, received_at, next_try_at)
            values (:digest, :sender, :text, :sentAt, :now, :now) on conflict (message_digest) do nothing
            """;
    private static final String NEXT = """
            select id, message_digest, phone_pseudonym, sent_at, tries from whatsapp_incoming
            where next_try_at <= :now order by next_try_at, id limit 1 for update skip locked
            """;
    private static final String WORDS = "select sealed_text from whatsapp_incoming where id = :id";
    private static final String SINCE = """
            select count(*) from whatsapp_incoming where phone_pseudonym = :sender and received_at > :since
            """;
    private static final String DONE =
            "update whatsapp_incoming set sealed_text = null, next_try_at = null where id = :id";
    private static final String TRY_AGAIN =
            "update whatsapp_incoming set tries = tries + 1, next_try_at = :at where id = :id";
    private static final String FORGET =
            "delete from whatsapp_incoming where received_at < :before and next_try_at is null";

    private final Session session;
    private final Sealing sealing;

    PostgresIncomingMessages(Session session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    @Override
    public void add(String digest, String sender, String text, Instant sentAt, Instant now) {
        session.createNativeMutationQuery(ADD)
                .setParameter("digest", digest)
                .setParameter("sender", sender)
                .setParameter("text", sealing.seal(text, place(digest)))
                .setParameter("sentAt", sentAt)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public Optional<IncomingMessage> next(Instant now) {
        return session.createNativeQuery(NEXT, Tuple.class).setParameter("now", now).getResultList().stream()
                .map(PostgresIncomingMessages::message)
                .findFirst();
    }

    @Override
    public String words(IncomingMessage message) {
        byte[] sealed = session.createNativeQuery(WORDS, byte[].class)
                .setParameter("id", message.id())
                .getSingleResult();
        return sealing.open(sealed, place(message.digest()));
    }

    @Override
    public long since(String sender, Instant instant) {
        return session.createNativeQuery(SINCE, Long.class)
                .setParameter("sender", sender)
                .setParameter("since", instant)
                .getSingleResult();
    }

    @Override
    public void done(IncomingMessage message) {
        giveUp(message.id());
    }

    @Override
    public void tryAgain(long id, Instant at) {
        session.createNativeMutationQuery(TRY_AGAIN)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public void giveUp(long id) {
        session.createNativeMutationQuery(DONE).setParameter("id", id).executeUpdate();
    }

    @Override
    public void forget(Instant before) {
        session.createNativeMutationQuery(FORGET).setParameter("before", before).executeUpdate();
    }

    private static IncomingMessage message(Tuple row) {
        return new IncomingMessage(
                row.get("id", Long.class),
                row.get("message_digest", String.class),
                row.get("phone_pseudonym", String.class),
                row.get("sent_at", Instant.class),
                row.get("tries", Integer.class));
    }

    private static String place(String digest) {
        return "whatsapp-incoming:" + digest + ":text";
    }
}
