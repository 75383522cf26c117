package id.edaran.checkin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what was erased.
@ApplicationScoped
public class FindErasures {
    private final Erasures erasures;

    FindErasures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Transactional
    public List<Erasure> list(@Nullable DataKind kind, Erasures.@Nullable Position after, int limit) {
        return erasures.list(kind, after, limit);
    }
}
