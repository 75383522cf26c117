package id.edaran.roster.directory;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells the other services what the directory says of a unit now.
@ApplicationScoped
class AnnounceUnit {
    private final Outbox outbox;

    AnnounceUnit(Outbox outbox) {
        this.outbox = outbox;
    }

    /// The caller holds the lock of the agency, so that two changes of a unit are told in their order.
    void announce(Versioned<Unit> changed, Agency agency) {
        Unit unit = changed.value();
        outbox.append(
                EventType.UNIT_CHANGED,
                unit.code().value(),
                new UnitChanged(
                        unit.code().value(),
                        agency.code().value(),
                        agency.region().value(),
                        unit.parent() == null ? null : unit.parent().value(),
                        unit.name(),
                        unit.kind(),
                        unit.publicFacing(),
                        changed.version()));
    }
}
