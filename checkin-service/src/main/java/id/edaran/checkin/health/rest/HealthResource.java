package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.ReadHealth;
import id.edaran.checkin.health.RecordTest;
import id.edaran.checkin.health.TestId;
import id.edaran.checkin.health.TestOutcome.PersonContradicted;
import id.edaran.checkin.health.TestOutcome.Recorded;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.people.rest.PersonProblems;
import id.edaran.contracts.Message;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RecordTest recordTest;
    private final ReadHealth readHealth;
    private final Idempotency idempotency;
    private final Callers callers;

    HealthResource(RecordTest recordTest, ReadHealth readHealth, Idempotency idempotency, Callers callers) {
        this.recordTest = recordTest;
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
        if (!UUID_FORM.matcher(id).matches()) {
            throw unknownTest();
        }
        return readHealth
                .test(new TestId(UUID.fromString(id)), caller.subject())
                .map(found -> Response.ok(TestBody.of(found))
                        .tag(Preconditions.tag(1))
                        .build())
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
        return StatusBody.of(readHealth.status(new Subject(subject), caller.subject()));
    }

    private Response recorded(TestRequest request) {
        return switch (recordTest.record(request.identity(), request.sample(), request.facility())) {
            case Recorded recorded ->
                Response.created(
                                URI.create("/v1/health/tests/" + recorded.test().id()))
                        .tag(Preconditions.tag(1))
                        .entity(TestBody.of(recorded.test()))
                        .build();
            case PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }

    private static ProblemException unknownTest() {
        return ProblemException.notFound(new Message("Tes itu tidak ada.", "There is no such test."));
    }
}
