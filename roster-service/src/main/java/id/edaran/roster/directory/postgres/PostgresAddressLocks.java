package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.AddressLocks;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/// Advisory locks of the transaction; two addresses of one hash merely wait for each other.
@ApplicationScoped
class PostgresAddressLocks implements AddressLocks {
    private static final String HOLD =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:address, 0))) as held";

    private static final String SHARE =
            "select 1 from (select pg_advisory_xact_lock_shared(hashtextextended(:address, 0))) as held";
    private static final String TRY = "select pg_try_advisory_xact_lock(hashtextextended(:address, 0))";

    private final Session session;

    PostgresAddressLocks(Session session) {
        this.session = session;
    }

    @Override
    public void hold(String address) {
        ask(HOLD, Integer.class, address);
    }

    @Override
    public void share(String address) {
        ask(SHARE, Integer.class, address);
    }

    @Override
    public boolean tryHold(String address) {
        return ask(TRY, Boolean.class, address);
    }

    private <T> T ask(String query, Class<T> answer, String address) {
        return session.createNativeQuery(query, answer)
                .setParameter("address", address)
                .getSingleResult();
    }
}
