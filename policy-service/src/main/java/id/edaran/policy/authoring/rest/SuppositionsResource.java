package id.edaran.policy.authoring.rest;

import id.edaran.contracts.Fault;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Draft;
import id.edaran.contracts.timeline.Supposition;
import id.edaran.policy.authoring.SupposeCircular;
import id.edaran.policy.authoring.SupposingOutcome;
import id.edaran.policy.authoring.SupposingOutcome.Faulty;
import id.edaran.policy.authoring.SupposingOutcome.NoDraft;
import id.edaran.policy.authoring.SupposingOutcome.Supposed;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.PublishCircular;
import id.edaran.policy.circulars.rest.ReachableCirculars;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The rules of regions as they would be, were a draft published now. roster-service asks for them with the token of
/// whoever wants a preview, so that all questions of who may are answered here.
@Tag(name = "Suppositions")
@Path("/v1/suppositions")
@Produces(MediaType.APPLICATION_JSON)
public class SuppositionsResource {
    private final Callers callers;
    private final ReachableCirculars reachable;
    private final SupposeCircular supposeCircular;

    SuppositionsResource(Callers callers, ReachableCirculars reachable, SupposeCircular supposeCircular) {
        this.callers = callers;
        this.reachable = reachable;
        this.supposeCircular = supposeCircular;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which rules would be in force, were this draft published?",
            description = "Nothing is stored. The draft stands in the body as a whole, or by its id; what would "
                    + "refuse its publication refuses this as well.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Draft.class)))
    @APIResponse(
            responseCode = "200",
            description = "the timelines of the issuing region and of all below it",
            content = @Content(schema = @Schema(implementation = Supposition.class)))
    public Supposition suppose(String body) {
        Caller caller =
                callers.current().require(Role.CIRCULAR_DRAFTER, Role.AGENCY_HEAD, Role.AUDITOR, Role.ADMINISTRATOR);
        String region = Bodies.peek(body, "circular", "region");
        if (region != null) {
            requireMayDraft(caller).requireRegion(region);
        }
        Draft draft = Bodies.read(body, Draft::read);
        CircularContent content = draft.circular();
        if (content != null) {
            ReachableCirculars.requireMayWrite(requireMayDraft(caller), content, Role.CIRCULAR_DRAFTER);
            return supposition(supposeCircular.suppose(content), "/circular");
        }
        Circular circular = reachable.readable(caller, String.valueOf(draft.circularId()));
        // Whoever may read what is published everywhere is not told what it would change there.
        caller.requireAgency(circular.region(), circular.content().agency());
        return supposition(supposeCircular.suppose(circular), "");
    }

    private static Caller requireMayDraft(Caller caller) {
        return caller.require(Role.CIRCULAR_DRAFTER, Role.AGENCY_HEAD);
    }

    /// @param at where the circular stands in the body
    private static Supposition supposition(SupposingOutcome outcome, String at) {
        return switch (outcome) {
            case Supposed supposed -> supposed.supposition();
            case Faulty faulty -> throw ProblemException.badRequest(faults(faulty, at));
            case NoDraft published -> throw ProblemException.conflict(PublishCircular.PUBLISHED_ALREADY);
        };
    }

    private static List<Fault> faults(Faulty faulty, String at) {
        return faulty.faults().stream()
                .map(fault -> new Fault(at + fault.pointer(), fault.message()))
                .toList();
    }
}
