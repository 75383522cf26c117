package id.edaran.policy.authoring;

import id.edaran.contracts.Fault;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.timeline.Supposition;
import id.edaran.policy.authoring.SupposingOutcome.Faulty;
import id.edaran.policy.authoring.SupposingOutcome.NoDraft;
import id.edaran.policy.authoring.SupposingOutcome.Supposed;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Circulars;
import id.edaran.policy.circulars.DraftCircular;
import id.edaran.policy.circulars.Status;
import id.edaran.policy.circulars.Superseding;
import id.edaran.policy.timelines.PublishTimelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Tells the timelines as they would be, were a draft published now, to whoever wants to know what that would change.
/// Nothing is stored.
@ApplicationScoped
public class SupposeCircular {
    private static final CircularId UNSTORED = new CircularId(UUID.fromString(Supposition.UNSTORED));

    private final Circulars circulars;
    private final DraftCircular draftCircular;
    private final PublishTimelines timelines;

    SupposeCircular(Circulars circulars, DraftCircular draftCircular, PublishTimelines timelines) {
        this.circulars = circulars;
        this.draftCircular = draftCircular;
        this.timelines = timelines;
    }

    /// A circular that is not even a draft yet: what refuses the draft refuses its publication.
    @Transactional
    public SupposingOutcome suppose(CircularContent content) {
        List<Fault> faults =
                new ArrayList<>(draftCircular.fault(content).stream().toList());
        Superseding superseding = Superseding.of(content, circulars);
        faults.addAll(superseding.faults());
        return faults.isEmpty()
                ? supposed(new Circular(UNSTORED, 0, 0, Status.DRAFT, content, List.of(), null), superseding)
                : new Faulty(faults);
    }

    @Transactional
    public SupposingOutcome suppose(Circular circular) {
        if (circular.status() != Status.DRAFT) {
            return new NoDraft();
        }
        Superseding superseding = Superseding.of(circular.content(), circulars);
        return superseding.refused().isEmpty() ? supposed(circular, superseding) : new Faulty(superseding.faults());
    }

    private Supposed supposed(Circular draft, Superseding superseding) {
        Circular published = draft.asIfPublished(superseding.ids(), timelines.nextInstant());
        return new Supposed(new Supposition(draft.id().toString(), timelines.supposing(published)));
    }
}
