package id.edaran.support.messaging;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away or busy, where trying again helps, from everything else.
public final class Outage {
    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && passing(sql.getSQLState()))) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && "Acquisition timeout while waiting for new connection".equals(sql.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause.getCause() == null && cause instanceof RollbackException && cause.getSuppressed().length > 0) {
            return cause.getSuppressed()[0];
        }
        return cause.getCause();
    }

    /// SQLSTATE classes: 08 connection, 40 serialization and deadlock, 53 resources, 55P03 lock, 57 operator, 58
    /// system.
    private static boolean passing(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58")
                        || state.equals("55P03"));
    }
}
