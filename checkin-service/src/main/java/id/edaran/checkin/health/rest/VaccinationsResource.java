package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.CorrectTest.Grounds;
import id.edaran.checkin.health.FindCoverage;
import id.edaran.checkin.health.ReadHealth;
import id.edaran.checkin.health.RecordVaccination;
import id.edaran.checkin.health.Vaccination;
import id.edaran.checkin.health.VaccinationOutcome.AlreadyRecorded;
import id.edaran.checkin.health.VaccinationOutcome.PersonContradicted;
import id.edaran.checkin.health.VaccinationOutcome.Recorded;
import id.edaran.checkin.health.WithdrawRecord;
import id.edaran.checkin.health.WithdrawalOutcome.TakenBack;
import id.edaran.checkin.health.WithdrawalOutcome.TakenBackBefore;
import id.edaran.checkin.health.WithdrawalOutcome.Unknown;
import id.edaran.checkin.people.rest.PersonProblems;
import id.edaran.checkin.people.rest.Places;
import id.edaran.checkin.staff.FindStaff;
import id.edaran.contracts.Message;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
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
import java.util.UUID;
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
class VaccinationsResource {
    private final RecordVaccination recordVaccination;
    private final ReadHealth readHealth;
    private final WithdrawRecord withdrawRecord;
    private final FindCoverage findCoverage;
    private final FindStaff findStaff;
    private final Idempotency idempotency;
    private final Callers callers;

    VaccinationsResource(
            RecordVaccination recordVaccination,
            ReadHealth readHealth,
            WithdrawRecord withdrawRecord,
            FindCoverage findCoverage,
            FindStaff findStaff,
            Idempotency idempotency,
            Callers callers) {
        this.recordVaccination = recordVaccination;
        this.readHealth = readHealth;
        this.withdrawRecord = withdrawRecord;
        this.findCoverage = findCoverage;
        this.findStaff = findStaff;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @Path("vaccinations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = VaccinationForm.class)))
    @Operation(summary = "Records a dose", description = "The identity numbers are not kept.")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = VaccinationBody.class)))
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER, Role.SYSTEM);
        VaccinationRequest request = Bodies.read(body, VaccinationRequest::read);
        return idempotency.answer(caller, "POST /v1/health/vaccinations", key, body, () -> recorded(request));
    }

    @GET
    @Path("vaccinations/{id}")
    @Operation(summary = "A recorded dose", description = "The reading is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "the dose",
            content = @Content(schema = @Schema(implementation = VaccinationBody.class)))
    public Response vaccination(@PathParam("id") String id) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        return Places.id(id)
                .flatMap(uuid -> readHealth.vaccination(uuid, caller.subject()))
                .map(VaccinationsResource::ok)
                .orElseThrow(VaccinationsResource::unknownDose);
    }

    @POST
    @Path("vaccinations/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a dose back that was recorded wrongly",
            description = "`{reason}`. It counts for nothing from then on; who took it back and why is kept.")
    @APIResponse(
            responseCode = "200",
            description = "taken back",
            content = @Content(schema = @Schema(implementation = VaccinationBody.class)))
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        Caller caller = callers.current().require(Role.HEALTH_OFFICER);
        UUID dose = Places.id(id).orElseThrow(VaccinationsResource::unknownDose);
        Grounds grounds = new Grounds(caller.subject(), Bodies.read(body, CorrectionRequest::reason));
        return switch (withdrawRecord.vaccination(
                dose, grounds, found -> Preconditions.check(ifMatch, found.version()))) {
            case TakenBack<Vaccination> withdrawn -> ok(withdrawn.record());
            case Unknown<Vaccination> none -> throw unknownDose();
            case TakenBackBefore<Vaccination> before ->
                throw ProblemException.conflict(
                        new Message("Dosis itu sudah ditarik.", "The dose was taken back before."));
        };
    }

    @GET
    @Path("coverage")
    @Operation(
            summary = "How many of an agency's people have had the first, second and third dose",
            description =
                    "A number is null where it would tell of single people: in agencies of fewer than five, and where "
                            + "fewer than five have had a dose or have not. The reading is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "the doses of the people whom the directory knows",
            content = @Content(schema = @Schema(implementation = CoverageBody.class)))
    public CoverageBody coverage(@QueryParam("agency") @Nullable String agency) {
        Caller caller = callers.current()
                .require(Role.HEALTH_OFFICER, Role.AGENCY_HEAD, Role.HR_ADMIN, Role.OPERATOR, Role.AUDITOR);
        if (agency == null) {
            throw ProblemException.badRequest("?agency", Message.REQUIRED);
        }
        Parameters.code("?agency", agency);
        String region = findStaff
                .regionOf(agency)
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Perangkat daerah itu tidak dikenal.", "There is no such agency.")));
        caller.requireAgency(region, agency);
        return CoverageBody.of(findCoverage.of(agency, region, caller.subject()));
    }

    private Response recorded(VaccinationRequest request) {
        return switch (recordVaccination.record(
                request.identity(), request.dose(), request.vaccine(), request.facility())) {
            case Recorded recorded -> created(recorded.vaccination());
            case AlreadyRecorded already ->
                throw ProblemException.conflict(new Message(
                        "Dosis dengan nomor ini sudah tercatat bagi orang itu.",
                        "The dose of this number is on record for the person already."));
            case PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }

    private static Response ok(Vaccination vaccination) {
        return Response.ok(VaccinationBody.of(vaccination))
                .tag(Preconditions.tag(vaccination.version()))
                .build();
    }

    private static ProblemException unknownDose() {
        return ProblemException.notFound(new Message("Dosis itu tidak ada.", "There is no such dose."));
    }

    private static Response created(Vaccination vaccination) {
        return Response.created(URI.create("/v1/health/vaccinations/" + vaccination.id()))
                .tag(Preconditions.tag(vaccination.version()))
                .entity(VaccinationBody.of(vaccination))
                .build();
    }
}
