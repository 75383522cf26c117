package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.CorrectTest.Grounds;
import id.edaran.checkin.health.DeclareTravel;
import id.edaran.checkin.health.DeclareTravel.Destination;
import id.edaran.checkin.health.ReadHealth;
import id.edaran.checkin.health.RecordReport;
import id.edaran.checkin.health.ReportOutcome.AlreadyReported;
import id.edaran.checkin.health.ReportOutcome.Reported;
import id.edaran.checkin.health.ReportOutcome.UnknownDeclaration;
import id.edaran.checkin.health.ReportOutcome.Withdrawn;
import id.edaran.checkin.health.TravelDeclaration;
import id.edaran.checkin.health.TravelDeclarations.Place;
import id.edaran.checkin.health.TravelOutcome.Declared;
import id.edaran.checkin.health.TravelOutcome.NotOwn;
import id.edaran.checkin.health.TravelOutcome.PersonContradicted;
import id.edaran.checkin.health.WithdrawRecord;
import id.edaran.checkin.health.WithdrawalOutcome.TakenBack;
import id.edaran.checkin.health.WithdrawalOutcome.TakenBackBefore;
import id.edaran.checkin.health.WithdrawalOutcome.Unknown;
import id.edaran.checkin.people.rest.Instants;
import id.edaran.checkin.people.rest.PersonProblems;
import id.edaran.checkin.people.rest.Places;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// People who came back from another region (row BTG-12).
@Tag(name = "Health")
@Path("/v1/health/travel-declarations")
@Produces(MediaType.APPLICATION_JSON)
class TravelResource {
    private final DeclareTravel declareTravel;
    private final RecordReport recordReport;
    private final WithdrawRecord withdrawRecord;
    private final ReadHealth readHealth;
    private final Idempotency idempotency;
    private final Callers callers;

    TravelResource(
            DeclareTravel declareTravel,
            RecordReport recordReport,
            WithdrawRecord withdrawRecord,
            ReadHealth readHealth,
            Idempotency idempotency,
            Callers callers) {
        this.declareTravel = declareTravel;
        this.recordReport = recordReport;
        this.withdrawRecord = withdrawRecord;
        this.readHealth = readHealth;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = TravelForm.class)))
    @Operation(
            summary = "Declares that somebody came back from another region",
            description = "By a health officer, or by an employee for the own person. Where a rule of the day of "
                    + "return asks for it, the person isolates from then on, also when "
                    + "the journey began before the circular.")
    @APIResponse(
            responseCode = "201",
            description = "declared",
            content = @Content(schema = @Schema(implementation = TravelBody.class)))
    public Response declare(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER, Role.SYSTEM, Role.EMPLOYEE);
        String onlyOf = caller.has(Role.HEALTH_OFFICER, Role.SYSTEM) ? null : caller.subject();
        String officers = region(caller);
        TravelRequest request = Bodies.read(body, TravelRequest::read);
        if (request.region() != null) {
            caller.requireRegion(request.region());
        }
        return idempotency.answer(
                caller,
                "POST /v1/health/travel-declarations",
                key,
                body,
                () -> declared(request, new Destination(request.region(), officers, caller::covers), onlyOf));
    }

    @GET
    @Operation(
            summary = "Declared journeys, in their order",
            description = "`awaitingReport=true`: those of whom a report to the place that the rule names is still "
                    + "awaited. `region` includes the regions beneath it. The reading is recorded.")
    public Page<TravelBody> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("awaitingReport") @Nullable String awaitingReport,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        String within = region == null ? region(caller) : Parameters.region("?region", region);
        caller.requireRegion(within);
        if (awaitingReport != null && !awaitingReport.equals("true") && !awaitingReport.equals("false")) {
            throw ProblemException.badRequest(
                    "?awaitingReport", new Message("harus true atau false", "must be true or false"));
        }
        int size = Page.limit(limit);
        return Page.of(
                        readHealth.declarations(
                                within,
                                awaitingReport == null ? null : Boolean.valueOf(awaitingReport),
                                Places.after(cursor, Place::new),
                                size + 1,
                                caller.subject()),
                        size,
                        declaration -> Places.text(declaration.declaredAt(), declaration.id()))
                .map(TravelBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A declared journey", description = "The reading is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "the journey",
            content = @Content(schema = @Schema(implementation = TravelBody.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        TravelDeclaration declaration =
                readHealth.declaration(declarationId(id), caller.subject()).orElseThrow(TravelResource::unknown);
        caller.requireRegion(declaration.region());
        return ok(declaration);
    }

    @POST
    @Path("{id}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The person reported to the place that the rule names",
            description = "`{reportedAt}`, or no body for now.")
    @APIResponse(
            responseCode = "200",
            description = "reported",
            content = @Content(schema = @Schema(implementation = TravelBody.class)))
    public Response report(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        UUID declarationId = declarationId(id);
        Instant reportedAt = body == null || body.isBlank()
                ? null
                : Bodies.read(body, ReportRequest::read).reportedAt();
        return switch (recordReport.record(declarationId, reportedAt, declaration -> {
            caller.requireRegion(declaration.region());
            Preconditions.check(ifMatch, declaration.version());
        })) {
            case Reported reported -> ok(reported.declaration());
            case UnknownDeclaration none -> throw unknown();
            case AlreadyReported already ->
                throw ProblemException.conflict(
                        new Message("Orang itu sudah melapor.", "The person has reported already."));
            case Withdrawn withdrawn -> throw withdrawnBefore();
        };
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a journey back that was declared wrongly",
            description = "`{reason}`. It keeps nobody at home any more; who took it back and why is kept.")
    @APIResponse(
            responseCode = "200",
            description = "taken back",
            content = @Content(schema = @Schema(implementation = TravelBody.class)))
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        UUID declarationId = declarationId(id);
        Grounds grounds = new Grounds(caller.subject(), Bodies.read(body, CorrectionRequest::reason));
        return switch (withdrawRecord.declaration(declarationId, grounds, declaration -> {
            caller.requireRegion(declaration.region());
            Preconditions.check(ifMatch, declaration.version());
        })) {
            case TakenBack<TravelDeclaration> withdrawn -> ok(withdrawn.record());
            case Unknown<TravelDeclaration> none -> throw unknown();
            case TakenBackBefore<TravelDeclaration> before -> throw withdrawnBefore();
        };
    }

    /// @param reportedAt null for now
    private record ReportRequest(@Nullable Instant reportedAt) {
        static ReportRequest read(Fields fields) {
            return new ReportRequest(Instants.optional(fields, "reportedAt"));
        }
    }

    private Response declared(TravelRequest request, Destination destination, @Nullable String onlyOf) {
        return switch (declareTravel.declare(
                request.identity(), destination, request.from(), request.journey(), onlyOf)) {
            case Declared declared ->
                Response.created(URI.create("/v1/health/travel-declarations/"
                                + declared.declaration().id()))
                        .tag(Preconditions.tag(declared.declaration().version()))
                        .entity(TravelBody.of(declared.declaration()))
                        .build();
            case NotOwn notOwn ->
                throw ProblemException.forbidden(new Message(
                        "Pegawai hanya menyatakan perjalanannya sendiri.",
                        "Employees declare their own journeys alone."));
            case PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }

    private static Response ok(TravelDeclaration declaration) {
        return Response.ok(TravelBody.of(declaration))
                .tag(Preconditions.tag(declaration.version()))
                .build();
    }

    private static String region(Caller caller) {
        String region = caller.region();
        if (region == null) {
            throw ProblemException.forbidden(
                    new Message("Token ini tidak untuk daerah mana pun.", "The token is for no region."));
        }
        return region;
    }

    private static UUID declarationId(String id) {
        return Places.id(id).orElseThrow(TravelResource::unknown);
    }

    private static ProblemException withdrawnBefore() {
        return ProblemException.conflict(
                new Message("Pernyataan itu sudah ditarik.", "The declaration was taken back."));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(new Message("Pernyataan itu tidak ada.", "There is no such declaration."));
    }
}
