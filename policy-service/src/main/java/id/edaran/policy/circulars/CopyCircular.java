package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Json;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Level;
import id.edaran.policy.circulars.ChangeOutcome.Changed;
import id.edaran.policy.circulars.CopyOutcome.Copied;
import id.edaran.policy.circulars.CopyOutcome.Faulty;
import id.edaran.policy.circulars.CopyOutcome.Reason;
import id.edaran.policy.circulars.CopyOutcome.Review;
import id.edaran.policy.propagation.KnownUnit;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a draft of a region out of the newest content of a circular of any region.
@ApplicationScoped
public class CopyCircular {
    private final DraftCircular draftCircular;
    private final KnownUnits knownUnits;
    private final Regions regions;

    CopyCircular(DraftCircular draftCircular, KnownUnits knownUnits, Regions regions) {
        this.draftCircular = draftCircular;
        this.knownUnits = knownUnits;
        this.regions = regions;
    }

    @Transactional
    public CopyOutcome copy(Circular source, CopyRequest request) {
        Optional<Region> region = regions.find(request.region());
        if (region.isEmpty()) {
            return new Faulty(List.of(new Fault("/region", Region.NOT_KNOWN)));
        }
        List<KnownUnit> known = knownUnits.of(request.region());
        Rebasing rebasing = new Rebasing(
                source.region(),
                request.region(),
                known.stream().map(KnownUnit::agency).collect(Collectors.toSet()),
                known.stream().map(KnownUnit::code).collect(Collectors.toSet()));
        String agency = agency(source, request, rebasing);
        String issuer = request.issuer() == null ? source.content().issuer() : request.issuer();
        CircularContent content = new CircularContent(
                request.region(),
                request.number(),
                request.subject() == null ? source.content().subject() : request.subject(),
                issuer,
                agency == null ? Level.valueOf(region.get().level().name()) : Level.AGENCY,
                agency,
                request.signedOn(),
                request.effective(),
                request.evaluateOn(),
                List.of(),
                rebasing.clauses(source.clauses()));
        Faults faults = new Faults();
        CircularContent.read(Fields.of(Json.mapper().valueToTree(content), faults));
        if (!faults.none()) {
            return new Faulty(faults.all());
        }
        return switch (draftCircular.draft(content)) {
            case Changed changed -> new Copied(changed.circular(), toReview(source, request, rebasing));
            case ChangeOutcome.Faulty faulty -> new Faulty(faulty.faults());
            case ChangeOutcome.Unknown unknown -> throw new IllegalStateException("a new draft is there");
            case ChangeOutcome.WrongStatus wrong ->
                throw new IllegalStateException(wrong.detail().english());
        };
    }

    private static @Nullable String agency(Circular source, CopyRequest request, Rebasing rebasing) {
        if (request.agency() != null) {
            return request.agency();
        }
        String agency = source.content().agency();
        return agency == null ? null : rebasing.agency(agency, "/agency");
    }

    private static List<Review> toReview(Circular source, CopyRequest request, Rebasing rebasing) {
        List<Review> toReview = new ArrayList<>();
        if (request.issuer() == null && !request.region().equals(source.region())) {
            toReview.add(
                    new Review(Reason.ISSUER_KEPT, "/issuer", source.content().issuer()));
        }
        if (request.evaluateOn() == null && source.content().evaluateOn() != null) {
            toReview.add(new Review(
                    Reason.EVALUATION_LEFT_OUT,
                    "/evaluateOn",
                    source.content().evaluateOn().toString()));
        }
        rebasing.kept().forEach(kept -> toReview.add(new Review(Reason.CODE_KEPT, kept.pointer(), kept.code())));
        return toReview;
    }
}
