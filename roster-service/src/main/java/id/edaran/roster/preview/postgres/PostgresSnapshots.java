package id.edaran.roster.preview.postgres;

import id.edaran.roster.preview.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

@ApplicationScoped
class PostgresSnapshots implements Snapshots {
    private static final String TAKE = "set transaction isolation level repeatable read, read only";

    private final Session session;

    PostgresSnapshots(Session session) {
        this.session = session;
    }

    @Override
    public void take() {
        session.createNativeMutationQuery(TAKE).executeUpdate();
    }
}
