package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Level;
import id.edaran.policy.circulars.ChangeOutcome.Changed;
import id.edaran.policy.circulars.ChangeOutcome.Faulty;
import id.edaran.policy.circulars.ChangeOutcome.Unknown;
import id.edaran.policy.circulars.ChangeOutcome.WrongStatus;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/// Writes, rewrites and discards drafts.
@ApplicationScoped
public class DraftCircular {
    private static final Message PUBLISHED_STAYS = new Message(
            "Edaran yang terbit tidak pernah berubah; ubahlah dengan edaran perubahan atau cabutlah.",
            "A published circular never changes; amend or revoke it.");

    private final Circulars circulars;
    private final Regions regions;

    DraftCircular(Circulars circulars, Regions regions) {
        this.circulars = circulars;
        this.regions = regions;
    }

    @Transactional
    public ChangeOutcome draft(CircularContent content) {
        Optional<Fault> fault = fault(content);
        if (fault.isPresent()) {
            return new Faulty(List.of(fault.get()));
        }
        CircularId id = new CircularId(UUID.randomUUID());
        circulars.add(id, content);
        return changed(id);
    }

    /// @param expected checks the version, and throws when it is another
    @Transactional
    public ChangeOutcome rewrite(CircularId id, CircularContent content, LongConsumer expected) {
        Optional<Circular> found = circulars.findForChange(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        expected.accept(found.get().version());
        if (found.get().status() != Status.DRAFT) {
            return new WrongStatus(PUBLISHED_STAYS);
        }
        if (!content.region().equals(found.get().region())) {
            return new Faulty(List.of(
                    new Fault("/region", new Message("rancangan tetap di daerahnya", "a draft stays in its region"))));
        }
        Optional<Fault> fault = fault(content);
        if (fault.isPresent()) {
            return new Faulty(List.of(fault.get()));
        }
        circulars.replace(found.get(), content);
        return changed(id);
    }

    /// @param expected checks the version, and throws when it is another
    @Transactional
    public ChangeOutcome discard(CircularId id, LongConsumer expected) {
        Optional<Circular> found = circulars.findForChange(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        expected.accept(found.get().version());
        if (found.get().status() != Status.DRAFT) {
            return new WrongStatus(PUBLISHED_STAYS);
        }
        circulars.remove(id);
        return new Changed(found.get());
    }

    private ChangeOutcome changed(CircularId id) {
        return circulars.find(id).<ChangeOutcome>map(Changed::new).orElseGet(Unknown::new);
    }

    /// What keeps a circular of the right form from being drafted.
    public Optional<Fault> fault(CircularContent content) {
        Optional<Region> region = regions.find(content.region());
        if (region.isEmpty()) {
            return Optional.of(new Fault("/region", Region.NOT_KNOWN));
        }
        Level level = content.level();
        boolean fits = level == Level.AGENCY
                || level.name().equals(region.get().level().name());
        return fits
                ? CircularSize.fault(content.clauses())
                : Optional.of(new Fault(
                        "/level",
                        new Message(
                                "daerah " + content.region() + " menerbitkan edaran tingkat "
                                        + region.get().level() + " atau AGENCY",
                                "region " + content.region() + " issues circulars of level "
                                        + region.get().level() + " or AGENCY")));
    }
}
