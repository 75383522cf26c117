package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.AddressLocks;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/// Advisory locks of the transaction; two addresses of one hash merely wait for each other.
@ApplicationScoped
class PostgresAddressLocks implements AddressLocks {
    private static final String HOLD =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:address, 0))) as held";

    private final Session session;

    PostgresAddressLocks(Session session) {
        this.session = session;
    }

    @Override
    public void hold(String address) {
        session.createNativeQuery(HOLD, Integer.class)
                .setParameter("address", address)
                .getSingleResult();
    }
}
