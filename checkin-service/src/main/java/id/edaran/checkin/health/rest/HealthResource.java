package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.CorrectTest;
import id.edaran.checkin.health.CorrectTest.Grounds;
import id.edaran.checkin.health.CorrectionOutcome;
import id.edaran.checkin.health.CorrectionOutcome.Changed;
import id.edaran.checkin.health.CorrectionOutcome.UnknownTest;
import id.edaran.checkin.health.CorrectionOutcome.Withdrawn;
import id.edaran.checkin.health.HealthTest;
import id.edaran.checkin.health.ReadHealth;
import id.edaran.checkin.health.RecordTest;
import id.edaran.checkin.health.TestId;
import id.edaran.checkin.health.TestOutcome.PersonContradicted;
import id.edaran.checkin.health.TestOutcome.Recorded;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.people.rest.PersonProblems;
import id.edaran.checkin.people.rest.Places;
import id.edaran.contracts.Message;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Health")
@Path("/v1/health")
@Produces(MediaType.APPLICATION_JSON)
class HealthResource {
    private final RecordTest recordTest;
    private final CorrectTest correctTest;
    private final ReadHealth readHealth;
    private final Idempotency idempotency;
    private final Callers callers;

    HealthResource(
            RecordTest recordTest,
            CorrectTest correctTest,
            ReadHealth readHealth,
            Idempotency idempotency,
            Callers callers) {
        this.recordTest = recordTest;
        this.correctTest = correctTest;
        this.readHealth = readHealth;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @Path("tests")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = TestForm.class)))
    @Operation(summary = "Records a test", description = "The identity numbers are not kept.")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = TestBody.class)))
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER, Role.SYSTEM);
        TestRequest request = Bodies.read(body, TestRequest::read);
        return idempotency.answer(caller, "POST /v1/health/tests", key, body, () -> recorded(request));
    }

    @GET
    @Path("tests/{id}")
    @Operation(summary = "A recorded test", description = "The reading is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "the test",
            content = @Content(schema = @Schema(implementation = TestBody.class)))
    public Response test(@PathParam("id") String id) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        return readHealth
                .test(testId(id), caller.subject())
                .map(HealthResource::ok)
                .orElseThrow(HealthResource::unknownTest);
    }

    @PUT
    @Path("tests/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = CorrectionForm.class)))
    @Operation(
            summary = "Corrects a test that was recorded wrongly",
            description = "What it said before is kept, with who corrected it and why; isolation follows at once.")
    @APIResponse(
            responseCode = "200",
            description = "corrected",
            content = @Content(schema = @Schema(implementation = TestBody.class)))
    public Response correct(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        TestId testId = testId(id);
        CorrectionRequest request = Bodies.read(body, CorrectionRequest::read);
        return changed(correctTest.correct(
                testId,
                request.sample(),
                request.facility(),
                new Grounds(caller.subject(), request.reason()),
                test -> Preconditions.check(ifMatch, test.version())));
    }

    @POST
    @Path("tests/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a test back, such as one of somebody else",
            description = "`{reason}`. It counts for nothing from then on; it is kept, with who took it back and why.")
    @APIResponse(
            responseCode = "200",
            description = "taken back",
            content = @Content(schema = @Schema(implementation = TestBody.class)))
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        TestId testId = testId(id);
        String reason = Bodies.read(body, CorrectionRequest::reason);
        return changed(correctTest.withdraw(
                testId, new Grounds(caller.subject(), reason), test -> Preconditions.check(ifMatch, test.version())));
    }

    @GET
    @Path("tests/{id}/revisions")
    @Operation(
            summary = "What a test said before it was changed, oldest first",
            description = "With who changed it and why. The reading is recorded.")
    public Page<RevisionBody> revisions(@PathParam("id") String id) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        return readHealth
                .revisions(testId(id), caller.subject())
                .map(found -> new Page<>(found, null).map(RevisionBody::of))
                .orElseThrow(HealthResource::unknownTest);
    }

    @GET
    @Path("people/{subject}")
    @Operation(summary = "What is known of a person's health", description = "The reading is recorded.")
    public StatusBody status(@PathParam("subject") String subject) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        if (!Subject.isPseudonym(subject)) {
            throw ProblemException.notFound(new Message(
                    "Orang dicari dengan subject dari jawaban tentang dirinya.",
                    "People are found by the subject that answers about them give."));
        }
        return StatusBody.of(readHealth.status(
                new Subject(subject), caller.subject(), Objects.requireNonNullElse(caller.region(), "")));
    }

    private static Response changed(CorrectionOutcome outcome) {
        return switch (outcome) {
            case Changed changed -> ok(changed.test());
            case UnknownTest unknown -> throw unknownTest();
            case Withdrawn withdrawn ->
                throw ProblemException.conflict(new Message(
                        "Tes itu sudah ditarik; catatlah tes yang baru.", "The test was withdrawn; record a new one."));
        };
    }

    private static Response ok(HealthTest test) {
        return Response.ok(TestBody.of(test))
                .tag(Preconditions.tag(test.version()))
                .build();
    }

    private static TestId testId(String id) {
        return new TestId(Places.id(id).orElseThrow(HealthResource::unknownTest));
    }

    private Response recorded(TestRequest request) {
        return switch (recordTest.record(request.identity(), request.sample(), request.facility())) {
            case Recorded recorded ->
                Response.created(
                                URI.create("/v1/health/tests/" + recorded.test().id()))
                        .tag(Preconditions.tag(recorded.test().version()))
                        .entity(TestBody.of(recorded.test()))
                        .build();
            case PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }

    private static ProblemException unknownTest() {
        return ProblemException.notFound(new Message("Tes itu tidak ada.", "There is no such test."));
    }
}
