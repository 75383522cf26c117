package id.edaran.policy.circulars.rest;

import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CopyCircular;
import id.edaran.policy.circulars.CopyOutcome.Copied;
import id.edaran.policy.circulars.CopyOutcome.Faulty;
import id.edaran.policy.circulars.CopyRequest;
import id.edaran.policy.circulars.rest.CopyBody.ReviewBody;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Language;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Circulars as templates: whoever may draft in a region takes over what a circular of any region says.
@Tag(name = "Circulars")
@Path("/v1/circulars/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
public class CopiesResource {
    private final Callers callers;
    private final ReachableCirculars reachable;
    private final CopyCircular copyCircular;
    private final Regions regions;
    private final Idempotency idempotency;
    private final Clock clock;

    CopiesResource(
            Callers callers,
            ReachableCirculars reachable,
            CopyCircular copyCircular,
            Regions regions,
            Idempotency idempotency,
            Clock clock) {
        this.callers = callers;
        this.reachable = reachable;
        this.copyCircular = copyCircular;
        this.regions = regions;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A new draft from this circular",
            description = "Clauses are taken as the newest revision has them; codes of the source's region become "
                    + "those of the draft's region where its directory knows them.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CopyRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "drafted; `toReview` says what may not fit",
            content = @Content(schema = @Schema(implementation = CopyBody.class)))
    public Response copy(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            String body) {
        Caller caller = callers.current().require(Role.CIRCULAR_DRAFTER, Role.AGENCY_HEAD);
        String region = Bodies.peek(body, "region");
        if (region != null) {
            caller.requireRegion(region);
        }
        Circular source = reachable.readable(caller, id);
        String agency = Bodies.peek(body, "agency");
        if (region != null && (agency != null || source.content().agency() == null)) {
            ReachableCirculars.requireMayWrite(caller, region, agency, Role.CIRCULAR_DRAFTER);
        }
        CopyRequest request = Bodies.read(body, CopyRequest::read);
        Language language = Language.among(headers.getAcceptableLanguages());
        return idempotency.answer(
                caller, "POST /v1/circulars/" + id + "/copies", key, body, () -> switch (copyCircular.copy(
                        source, request)) {
                    case Copied copied -> {
                        // Which agency's it is may be known only now; a refusal takes the draft back.
                        ReachableCirculars.requireMayWrite(
                                caller, copied.draft().content(), Role.CIRCULAR_DRAFTER);
                        yield created(copied, language);
                    }
                    case Faulty faulty -> throw ProblemException.badRequest(faulty.faults());
                });
    }

    private Response created(Copied copied, Language language) {
        Circular draft = copied.draft();
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                regions.find(draft.region()).map(Region::timeZone).orElse(ZoneOffset.UTC));
        return Response.created(URI.create("/v1/circulars/" + draft.id()))
                .tag(Preconditions.tag(draft.version()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(new CopyBody(
                        CircularBody.of(draft, today, null),
                        copied.toReview().stream()
                                .map(review -> ReviewBody.of(review, language))
                                .toList()))
                .build();
    }
}
