package id.edaran.roster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// Notes how far an import has come, at once: whoever waits sees it while the import's own transaction
/// is open.
@ApplicationScoped
class RecordProgress {
    private final Imports imports;
    private final Clock clock;

    RecordProgress(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int countAttempt(ImportId id) {
        return imports.countAttempt(id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(ImportId id, ImportState state, Import.Progress progress) {
        imports.progress(id, state, progress);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(ImportId id) {
        imports.end(id, ImportState.FAILED, Import.Progress.NONE, List.of(), clock.instant());
    }
}
