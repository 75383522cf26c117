package id.edaran.roster.imports.schedule;

import id.edaran.roster.imports.ImportId;
import id.edaran.roster.imports.ImportPeople;
import id.edaran.roster.imports.Imports;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class WaitingImports {
    private static final Logger LOG = Logger.getLogger(WaitingImports.class);

    private final Imports imports;
    private final ImportPeople importPeople;

    WaitingImports(Imports imports, ImportPeople importPeople) {
        this.imports = imports;
        this.importPeople = importPeople;
    }

    /// One after the other: a file of ten thousand people fits into memory, twenty of them at once
    /// might not.
    @Scheduled(
            every = "${edaran.imports.look}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        imports.open().forEach(this::run);
    }

    private void run(ImportId id) {
        try {
            importPeople.run(id);
        } catch (RuntimeException e) {
            // Its message may quote a cell.
            if (Outage.isBehind(e)) {
                LOG.warnf("import %s: trying again after %s", id, e.getClass().getSimpleName());
            } else {
                LOG.errorf("import %s: given up after %s", id, e.getClass().getName());
                importPeople.giveUp(id);
            }
        }
    }
}
