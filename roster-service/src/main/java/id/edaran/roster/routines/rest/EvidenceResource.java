package id.edaran.roster.routines.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.routines.Evidence;
import id.edaran.roster.routines.EvidenceId;
import id.edaran.roster.routines.EvidenceOutcome;
import id.edaran.roster.routines.EvidenceOutcome.Counted;
import id.edaran.roster.routines.EvidenceOutcome.NotAsked;
import id.edaran.roster.routines.EvidenceOutcome.Recorded;
import id.edaran.roster.routines.EvidenceOutcome.Refused;
import id.edaran.roster.routines.Evidences;
import id.edaran.roster.routines.RecordEvidence;
import id.edaran.roster.routines.RoutineDutyId;
import id.edaran.roster.routines.rest.RoutineDutyViews.EvidenceBody;
import id.edaran.roster.routines.rest.RoutineDutyViews.EvidenceView;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.Problem;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/routine-duties/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "routine duties")
class EvidenceResource {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_REFERENCE = 500;
    private static final int LONGEST_ITEM = 200;
    /// How far back evidence may be brought in.
    private static final int BACK_DAYS = 31;

    private final Callers callers;
    private final Agencies agencies;
    private final Units units;
    private final FindRosters findRosters;
    private final Evidences evidences;
    private final RecordEvidence recordEvidence;
    private final Idempotency idempotency;

    EvidenceResource(
            Callers callers,
            Agencies agencies,
            Units units,
            FindRosters findRosters,
            Evidences evidences,
            RecordEvidence recordEvidence,
            Idempotency idempotency) {
        this.callers = callers;
        this.agencies = agencies;
        this.units = units;
        this.findRosters = findRosters;
        this.evidences = evidences;
        this.recordEvidence = recordEvidence;
        this.idempotency = idempotency;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "recorded; a checklist with missing items settles nothing",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(
            responseCode = "409",
            description = "no rule of that day demands the duty, or it counts by itself",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response post(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = EvidenceBody.class))) String body) {
        Caller caller = callers.current().require(Role.AGENCY_HEAD, Role.HR_ADMIN);
        RoutineDutyId duty = duty(id);
        Agency agency = agency(caller, duty);
        return idempotency.answer(caller, "POST /v1/routine-duties/" + id + "/evidence", key, body, () -> {
            LocalDate today = findRosters.today(agency.region());
            RecordEvidence.Draft draft = Bodies.read(body, fields -> draft(duty, today, caller, fields));
            return answer(recordEvidence.record(agency, draft));
        });
    }

    @GET
    @Path("{evidence}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response get(@PathParam("id") String id, @PathParam("evidence") String evidence) {
        Caller caller = callers.current().requireReaderOfStaff();
        RoutineDutyId duty = duty(id);
        agency(caller, duty);
        Evidence found = evidenceId(evidence)
                .flatMap(evidences::find)
                .filter(one -> one.duty().equals(duty))
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada bukti dengan id ini.", "No evidence has this id.")));
        return Answers.found(new Versioned<>(found, 1), EvidenceView.of(found));
    }

    private static RecordEvidence.Draft draft(RoutineDutyId duty, LocalDate today, Caller caller, Fields fields) {
        LocalDate doneOn = fields.date("doneOn");
        if (doneOn != null && (doneOn.isAfter(today) || doneOn.isBefore(today.minusDays(BACK_DAYS)))) {
            fields.fault(
                    "doneOn",
                    new Message(
                            "harus hari ini, " + today + ", atau paling lama " + BACK_DAYS + " hari sebelumnya",
                            "must be today, " + today + ", or at most " + BACK_DAYS + " days before"));
        }
        List<String> items = fields.has("items") ? fields.texts("items", LONGEST_ITEM) : null;
        return new RecordEvidence.Draft(
                duty,
                doneOn == null ? today : doneOn,
                items,
                fields.text("note", LONGEST_NOTE),
                fields.text("photo", LONGEST_REFERENCE),
                caller.subject());
    }

    private static Response answer(EvidenceOutcome outcome) {
        return switch (outcome) {
            case Recorded(Evidence evidence) ->
                Answers.recorded(
                        new RecordingOutcome.Recorded<>(new Versioned<>(evidence, 1), true),
                        "/v1/routine-duties/" + evidence.duty() + "/evidence/" + evidence.id(),
                        EvidenceView::of);
            case NotAsked() ->
                throw ProblemException.conflict(new Message(
                        "Tidak ada ketentuan yang berlaku pada hari itu yang mewajibkan tugas ini.",
                        "No rule in force on that day demands this duty."));
            case Counted(String number, String clause) ->
                throw ProblemException.conflict(new Message(
                        "Tes pegawai dihitung dari tes yang tercatat, tidak dilaporkan: surat edaran " + number
                                + " angka " + clause + ".",
                        "Staff tests are counted from the tests that are recorded and not reported: circular " + number
                                + ", clause " + clause + "."));
            case Refused(var faults) -> throw new InvalidContentException(faults);
        };
    }

    private static RoutineDutyId duty(String id) {
        return RoutineDutyId.parse(id).orElseThrow(EvidenceResource::noDuty);
    }

    private Agency agency(Caller caller, RoutineDutyId duty) {
        Optional<AgencyCode> code = duty.ofUnit()
                ? units.find(new UnitCode(duty.code())).map(unit -> unit.value().agency())
                : Optional.of(new AgencyCode(duty.code()));
        Agency agency = code.flatMap(agencies::find).map(Versioned::value).orElseThrow(EvidenceResource::noDuty);
        caller.requireAgency(agency.region().value(), agency.code().value());
        return agency;
    }

    private static Optional<EvidenceId> evidenceId(String text) {
        try {
            return Optional.of(new EvidenceId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException noDuty() {
        return ProblemException.notFound(
                new Message("Tidak ada tugas rutin dengan id ini.", "No routine duty has this id."));
    }
}
