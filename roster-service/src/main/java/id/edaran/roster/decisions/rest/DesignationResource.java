package id.edaran.roster.decisions.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.roster.decisions.DecideDesignation;
import id.edaran.roster.decisions.Designation;
import id.edaran.roster.decisions.Designations;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/employees/{id}/designation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
class DesignationResource {
    private final Callers callers;
    private final FindStaff findStaff;
    private final Designations designations;
    private final DecideDesignation decideDesignation;

    DesignationResource(
            Callers callers, FindStaff findStaff, Designations designations, DecideDesignation decideDesignation) {
        this.callers = callers;
        this.findStaff = findStaff;
        this.designations = designations;
        this.decideDesignation = decideDesignation;
    }

    /// Whether somebody is named.
    record DesignationView(boolean designated) {
        /// What another agency's head said does not count any more.
        static DesignationView of(Designation designation, Agency agency) {
            return new DesignationView(
                    designation.designated() && designation.agency().equals(agency.code()));
        }
    }

    @PUT
    @APIResponse(
            responseCode = "201",
            description = "decided for the first time",
            content = @Content(schema = @Schema(implementation = DesignationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "decided anew",
            content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Response put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = DesignationView.class))) String body) {
        Caller caller = callers.current().require(Role.AGENCY_HEAD);
        Staff staff = staff(id);
        requireAgency(caller, staff.agency());
        boolean designated = Bodies.read(body, DesignationResource::designated);
        return decideDesignation
                .decide(staff.employee().id(), designated, ifMatch)
                .map(outcome -> Answers.recorded(
                        outcome,
                        "/v1/employees/" + id + "/designation",
                        decided -> new DesignationView(decided.designated())))
                .orElseThrow(Answers::nobody);
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = callers.current();
        if (!(caller.has(Role.EMPLOYEE) && caller.subject().equals(id))) {
            caller.requireReaderOfStaff();
        }
        Staff staff = staff(id);
        requireAgency(caller, staff.agency());
        Versioned<Designation> found = designations
                .find(staff.employee().id())
                .orElseThrow(() -> ProblemException.notFound(new Message(
                        "Belum ada kepala perangkat daerah yang memutuskan tentang pegawai ini.",
                        "No agency head has decided about this person.")));
        return Answers.found(found, DesignationView.of(found.value(), staff.agency()));
    }

    private Staff staff(String id) {
        return findStaff.find(new EmployeeId(id)).orElseThrow(Answers::nobody);
    }

    private static boolean designated(Fields fields) {
        Boolean designated = fields.flag("designated");
        if (designated == null && !fields.has("designated")) {
            fields.fault("designated", Message.REQUIRED);
        }
        return Boolean.TRUE.equals(designated);
    }

    private static void requireAgency(Caller caller, Agency agency) {
        caller.requireAgency(agency.region().value(), agency.code().value());
    }
}
