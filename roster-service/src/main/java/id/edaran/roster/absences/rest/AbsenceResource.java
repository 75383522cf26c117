package id.edaran.roster.absences.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.absences.Absence;
import id.edaran.roster.absences.AbsenceId;
import id.edaran.roster.absences.Absences;
import id.edaran.roster.absences.RecordAbsence;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/employees/{id}/absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "absences")
class AbsenceResource {
    private final Callers callers;
    private final FindStaff findStaff;
    private final Absences absences;
    private final RecordAbsence recordAbsence;

    AbsenceResource(Callers callers, FindStaff findStaff, Absences absences, RecordAbsence recordAbsence) {
        this.callers = callers;
        this.findStaff = findStaff;
        this.absences = absences;
        this.recordAbsence = recordAbsence;
    }

    @PUT
    @Path("{absence}")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    @APIResponse(responseCode = "409", description = "another absence has a day in common with this one")
    public Response put(
            @PathParam("id") String id,
            @PathParam("absence") String absence,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = AbsenceView.class))) String body) {
        EmployeeId employee = writable(id);
        AbsenceId absenceId = absenceId(absence);
        RosterReader reader = RosterReaders.of(callers.current(), employee);
        Absence written = Bodies.read(body, fields -> Absence.read(employee, absenceId, fields));
        return recordAbsence
                .record(written, ifMatch)
                .map(outcome -> Answers.recorded(
                        outcome,
                        "/v1/employees/" + id + "/absences/" + absence,
                        recorded -> AbsenceView.of(recorded, reader)))
                .orElseThrow(Answers::nobody);
    }

    @DELETE
    @Path("{absence}")
    @APIResponse(responseCode = "204", description = "taken back")
    public Response delete(
            @PathParam("id") String id,
            @PathParam("absence") String absence,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (!recordAbsence.remove(writable(id), absenceId(absence), ifMatch)) {
            throw noAbsence();
        }
        return Response.noContent().build();
    }

    @GET
    @Path("{absence}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    public Response get(@PathParam("id") String id, @PathParam("absence") String absence) {
        EmployeeId employee = new EmployeeId(id);
        RosterReader reader = readerOf(employee);
        Versioned<Absence> found = absences.find(employee, absenceId(absence)).orElseThrow(AbsenceResource::noAbsence);
        return Answers.found(found, AbsenceView.of(found.value(), reader));
    }

    @GET
    public Page<AbsenceView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        EmployeeId employee = new EmployeeId(id);
        RosterReader reader = readerOf(employee);
        int size = Page.limit(limit);
        return Page.of(
                absences.list(employee, Parameters.date("?cursor", Page.after(cursor)), size + 1).stream()
                        .map(absence -> AbsenceView.of(absence, reader))
                        .toList(),
                size,
                absence -> absence.from().toString());
    }

    private EmployeeId writable(String id) {
        EmployeeId employee = new EmployeeId(id);
        requireAgency(callers.current().require(Role.HR_ADMIN), employee);
        return employee;
    }

    /// Rosters tell everybody else who may read them the same, day by day.
    private RosterReader readerOf(EmployeeId employee) {
        Caller caller = callers.current();
        if (!RosterReaders.isSelf(caller, employee)) {
            caller.require(Role.HR_ADMIN, Role.AGENCY_HEAD, Role.HEALTH_OFFICER);
        }
        requireAgency(caller, employee);
        return RosterReaders.of(caller, employee);
    }

    private void requireAgency(Caller caller, EmployeeId employee) {
        Agency agency = findStaff.find(employee).orElseThrow(Answers::nobody).agency();
        caller.requireAgency(agency.region().value(), agency.code().value());
    }

    private static AbsenceId absenceId(String id) {
        if (EmployeeId.looksLikeIdentityNumber(id)) {
            throw ProblemException.badRequest(
                    "absence",
                    new Message(
                            "mirip nomor identitas; id tampak di alamat dan harus lain",
                            "looks like an identity number; ids stand in addresses and must be others"));
        }
        return new AbsenceId(Parameters.code("absence", id));
    }

    private static ProblemException noAbsence() {
        return ProblemException.notFound(new Message(
                "Pegawai ini tidak mempunyai catatan ketidakhadiran dengan id ini.",
                "The person has no absence of this id."));
    }
}
