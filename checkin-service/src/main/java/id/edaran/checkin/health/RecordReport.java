package id.edaran.checkin.health;

import id.edaran.checkin.health.ReportOutcome.AlreadyReported;
import id.edaran.checkin.health.ReportOutcome.Reported;
import id.edaran.checkin.health.ReportOutcome.UnknownDeclaration;
import id.edaran.checkin.health.ReportOutcome.Withdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes down that somebody who came back has reported to the place that the rule names (row BTG-12).
@ApplicationScoped
public class RecordReport {
    private final TravelDeclarations declarations;
    private final Clock clock;

    RecordReport(TravelDeclarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    /// @param reportedAt null for now
    /// @param beforeChanging sees the declaration as it is; what it throws leaves everything as it was
    @Transactional
    public ReportOutcome record(UUID id, @Nullable Instant reportedAt, Consumer<TravelDeclaration> beforeChanging) {
        Optional<TravelDeclaration> found = declarations.lock(id);
        if (found.isEmpty()) {
            return new UnknownDeclaration();
        }
        beforeChanging.accept(found.get());
        if (found.get().withdrawal() != null) {
            return new Withdrawn();
        }
        if (found.get().reportedAt() != null) {
            return new AlreadyReported();
        }
        TravelDeclaration reported = found.get().reported(Objects.requireNonNullElse(reportedAt, clock.instant()));
        declarations.replace(reported);
        return new Reported(reported);
    }
}
