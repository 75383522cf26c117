package id.edaran.policy.circulars.rest;

import id.edaran.contracts.Message;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.policy.circulars.Amendment;
import id.edaran.policy.circulars.ChangeOutcome;
import id.edaran.policy.circulars.ChangeOutcome.Changed;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularQuery;
import id.edaran.policy.circulars.Circulars;
import id.edaran.policy.circulars.DraftCircular;
import id.edaran.policy.circulars.PublishCircular;
import id.edaran.policy.circulars.Revision;
import id.edaran.policy.circulars.Revocation;
import id.edaran.policy.circulars.Status;
import id.edaran.policy.circulars.rest.CircularBody.RevisionBody;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Language;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Circulars: drafted, read, published, amended and revoked.
///
/// Drafters write drafts, publishers put them in force; the head of an agency does both with circulars of level AGENCY
/// of that agency. Every token reads what is published; drafts are for those who write in the region and for auditors.
@Tag(name = "Circulars")
@Path("/v1/circulars")
@Produces(MediaType.APPLICATION_JSON)
public class CircularsResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Callers callers;
    private final Circulars circulars;
    private final ReachableCirculars reachable;
    private final Regions regions;
    private final KnownUnits knownUnits;
    private final DraftCircular draftCircular;
    private final PublishCircular publishCircular;
    private final Idempotency idempotency;
    private final Clock clock;

    CircularsResource(
            Callers callers,
            Circulars circulars,
            ReachableCirculars reachable,
            Regions regions,
            KnownUnits knownUnits,
            DraftCircular draftCircular,
            PublishCircular publishCircular,
            Idempotency idempotency,
            Clock clock) {
        this.callers = callers;
        this.circulars = circulars;
        this.reachable = reachable;
        this.regions = regions;
        this.knownUnits = knownUnits;
        this.draftCircular = draftCircular;
        this.publishCircular = publishCircular;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = CircularContent.class)))
    @APIResponse(
            responseCode = "201",
            description = "drafted",
            content = @Content(schema = @Schema(implementation = CircularBody.class)))
    public Response draft(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key, @Context HttpHeaders headers, String body) {
        Caller caller = callers.current().require(Role.CIRCULAR_DRAFTER, Role.AGENCY_HEAD);
        String region = Bodies.peek(body, "region");
        if (region != null) {
            caller.requireRegion(region);
        }
        CircularContent content = Bodies.read(body, CircularContent::read);
        ReachableCirculars.requireMayWrite(caller, content, Role.CIRCULAR_DRAFTER);
        return idempotency.answer(caller, "POST /v1/circulars", key, body, () -> {
            Circular drafted = changed(draftCircular.draft(content)).circular();
            return answer(Response.created(uri(drafted)), drafted, headers);
        });
    }

    @GET
    public Page<CircularBody> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("status") @Nullable String status,
            @QueryParam("on") @Nullable String on,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current();
        int most = Page.limit(limit);
        String after = Page.after(cursor);
        CircularQuery query = new CircularQuery(
                region == null ? null : Parameters.region("?region", region),
                Parameters.word("?status", status, Status.class),
                Parameters.date("?on", on),
                q == null || q.isBlank() ? null : q.strip(),
                ReachableCirculars.readsDrafts(caller) ? caller.region() : null,
                caller.agency(),
                after == null ? 0 : sequence(after),
                most + 1);
        return Page.of(circulars.list(query), most, circular -> Long.toString(circular.sequence()))
                .map(circular -> CircularBody.of(circular, today(circular), null));
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CircularBody.class)))
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
        Circular circular = reachable.readable(callers.current(), id);
        return answer(Response.ok(), circular, headers);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = CircularContent.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CircularBody.class)))
    public Response rewrite(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpHeaders headers,
            String body) {
        Circular draft = writable(id, Role.CIRCULAR_DRAFTER);
        CircularContent content = Bodies.read(body, CircularContent::read);
        ReachableCirculars.requireMayWrite(callers.current(), content, Role.CIRCULAR_DRAFTER);
        Changed changed =
                changed(draftCircular.rewrite(draft.id(), content, version -> Preconditions.check(ifMatch, version)));
        return answer(Response.ok(), changed.circular(), headers);
    }

    @DELETE
    @Path("/{id}")
    @APIResponse(responseCode = "204", description = "the draft is gone")
    public Response discard(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Circular draft = writable(id, Role.CIRCULAR_DRAFTER);
        changed(draftCircular.discard(draft.id(), version -> Preconditions.check(ifMatch, version)));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/publication")
    @APIResponse(
            responseCode = "200",
            description = "published; `warnings` says what is odd",
            content = @Content(schema = @Schema(implementation = CircularBody.class)))
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            @Context HttpHeaders headers) {
        Circular circular = writable(id, Role.CIRCULAR_PUBLISHER);
        Caller caller = callers.current();
        return idempotency.answer(caller, "POST /v1/circulars/" + id + "/publication", key, null, () -> {
            Changed changed = changed(publishCircular.publish(
                    circular.id(), caller.subject(), version -> Preconditions.check(ifMatch, version)));
            return answer(Response.ok(), changed.circular(), headers);
        });
    }

    @POST
    @Path("/{id}/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = Amendment.class)))
    @APIResponse(
            responseCode = "201",
            description = "a new revision, published at once",
            content = @Content(schema = @Schema(implementation = CircularBody.class)))
    public Response amend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            @Context HttpHeaders headers,
            String body) {
        Circular circular = writable(id, Role.CIRCULAR_PUBLISHER);
        Caller caller = callers.current();
        Amendment amendment = Bodies.read(body, Amendment::read);
        return idempotency.answer(caller, "POST /v1/circulars/" + id + "/amendments", key, body, () -> {
            Changed changed = changed(publishCircular.amend(
                    circular.id(), amendment, caller.subject(), version -> Preconditions.check(ifMatch, version)));
            Revision newest = changed.circular().revisions().getLast();
            return answer(
                    Response.created(URI.create(uri(changed.circular()) + "/revisions/" + newest.revision())),
                    changed.circular(),
                    headers);
        });
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = Revocation.class)))
    @APIResponse(
            responseCode = "200",
            description = "revoked",
            content = @Content(schema = @Schema(implementation = CircularBody.class)))
    public Response revoke(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            @Context HttpHeaders headers,
            String body) {
        Circular circular = writable(id, Role.CIRCULAR_PUBLISHER);
        Caller caller = callers.current();
        Revocation revocation = Bodies.read(body, Revocation::read);
        return idempotency.answer(caller, "POST /v1/circulars/" + id + "/revocation", key, body, () -> {
            Changed changed = changed(publishCircular.revoke(
                    circular.id(), revocation, caller.subject(), version -> Preconditions.check(ifMatch, version)));
            return answer(Response.ok(), changed.circular(), headers);
        });
    }

    @GET
    @Path("/{id}/revisions")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RevisionBody.class)))
    public Response revisions(@PathParam("id") String id, @Context HttpHeaders headers) {
        Circular circular = reachable.readable(callers.current(), id);
        Language language = Language.among(headers.getAcceptableLanguages());
        return inLanguage(Response.ok(), language)
                .entity(circular.revisions().stream()
                        .map(revision -> RevisionBody.of(circular, revision, knownUnits, language))
                        .toList())
                .build();
    }

    @GET
    @Path("/{id}/revisions/{revision}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RevisionBody.class)))
    public Response revision(
            @PathParam("id") String id, @PathParam("revision") String revision, @Context HttpHeaders headers) {
        Circular circular = reachable.readable(callers.current(), id);
        Language language = Language.among(headers.getAcceptableLanguages());
        return circular.revisions().stream()
                .filter(one -> Integer.toString(one.revision()).equals(revision))
                .findFirst()
                .map(found -> inLanguage(Response.ok(), language)
                        .entity(RevisionBody.of(circular, found, knownUnits, language))
                        .build())
                .orElseThrow(() -> ProblemException.notFound(new Message(
                        "Edaran ini tidak mempunyai revisi " + revision + ".",
                        "The circular has no revision " + revision + ".")));
    }

    private Circular writable(String id, Role role) {
        Caller caller = callers.current().require(role, Role.AGENCY_HEAD);
        Circular circular = reachable.known(id);
        ReachableCirculars.requireMayWrite(caller, circular.content(), role);
        return circular;
    }

    private static Changed changed(ChangeOutcome outcome) {
        return switch (outcome) {
            case Changed changed -> changed;
            case ChangeOutcome.Unknown unknown -> throw ProblemException.notFound(ReachableCirculars.UNKNOWN);
            case ChangeOutcome.WrongStatus wrong -> throw ProblemException.conflict(wrong.detail());
            case ChangeOutcome.Faulty faulty -> throw ProblemException.badRequest(faulty.faults());
        };
    }

    private Response answer(Response.ResponseBuilder response, Circular circular, HttpHeaders headers) {
        Language language = Language.among(headers.getAcceptableLanguages());
        List<WarningBody> warnings = circular.status() == Status.DRAFT
                ? null
                : WarningBody.of(circular, circular.clauses(), knownUnits, language);
        return inLanguage(response, language)
                .tag(Preconditions.tag(circular.version()))
                .entity(CircularBody.of(circular, today(circular), warnings))
                .build();
    }

    private static Response.ResponseBuilder inLanguage(Response.ResponseBuilder response, Language language) {
        return response.header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private LocalDate today(Circular circular) {
        return LocalDate.ofInstant(
                clock.instant(),
                regions.find(circular.region()).map(Region::timeZone).orElse(ZoneOffset.UTC));
    }

    private static URI uri(Circular circular) {
        return URI.create("/v1/circulars/" + circular.id());
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("?cursor", Page.NO_CURSOR);
        }
    }
}
