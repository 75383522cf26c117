package id.edaran.roster.directory.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.Employee;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Employees;
import id.edaran.roster.directory.RecordEmployee;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/employees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
class EmployeeResource {
    private final Callers callers;
    private final Agencies agencies;
    private final Units units;
    private final Employees employees;
    private final RecordEmployee recordEmployee;

    EmployeeResource(
            Callers callers, Agencies agencies, Units units, Employees employees, RecordEmployee recordEmployee) {
        this.callers = callers;
        this.agencies = agencies;
        this.units = units;
        this.employees = employees;
        this.recordEmployee = recordEmployee;
    }

    @PUT
    @Path("{id}")
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    public Response put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = EmployeeView.class))) String body) {
        Caller caller = callers.current().require(Role.HR_ADMIN, Role.ADMINISTRATOR);
        EmployeeId employeeId = employeeId(id);
        employees
                .find(employeeId)
                .ifPresent(found -> authorize(caller, found.value().unit()));
        Employee employee = Bodies.read(body, fields -> {
            Employee read = Employee.read(employeeId, fields);
            authorize(caller, read.unit());
            return read;
        });
        return Answers.recorded(
                recordEmployee.record(employee, ifMatch),
                "/v1/employees/" + id,
                recorded -> EmployeeView.of(recorded, mayKnow(caller, recorded, agencyOf(recorded.unit()))));
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = callers.current();
        if (!(caller.has(Role.EMPLOYEE) && caller.subject().equals(id))) {
            caller.requireReaderOfStaff();
        }
        Versioned<Employee> found = employees
                .find(employeeId(id))
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada pegawai dengan id ini.", "No employee has this id.")));
        Optional<Agency> agency = agencyOf(found.value().unit());
        agency.ifPresent(
                own -> caller.requireAgency(own.region().value(), own.code().value()));
        return Answers.found(found, employee -> EmployeeView.of(employee, mayKnow(caller, employee, agency)));
    }

    @GET
    public Page<EmployeeView> list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current().requireReaderOfStaff();
        AgencyCode asked = agency == null ? null : new AgencyCode(Parameters.code("?agency", agency));
        AgencyCode ofAgency = Answers.ofAgency(caller, asked);
        UnitCode ofUnit = unit == null ? null : new UnitCode(Parameters.code("?unit", unit));
        int size = Page.limit(limit);
        Map<UnitCode, Optional<Agency>> known = new HashMap<>();
        return Page.of(
                employees.list(Answers.within(caller), ofAgency, ofUnit, Page.after(cursor), size + 1).stream()
                        .map(Versioned::value)
                        .map(employee -> EmployeeView.of(
                                employee,
                                mayKnow(caller, employee, known.computeIfAbsent(employee.unit(), this::agencyOf))))
                        .toList(),
                size,
                EmployeeView::id);
    }

    private static EmployeeId employeeId(String id) {
        if (EmployeeId.looksLikeIdentityNumber(id)) {
            throw ProblemException.badRequest(
                    "id",
                    new Message(
                            "mirip nomor identitas; id tampak di alamat dan peristiwa dan harus lain",
                            "looks like an identity number; ids stand in addresses and events and must be others"));
        }
        return new EmployeeId(Parameters.code("id", id));
    }

    private Optional<Agency> agencyOf(UnitCode code) {
        return units.find(code)
                .flatMap(unit -> agencies.find(unit.value().agency()))
                .map(Versioned::value);
    }

    private void authorize(Caller caller, UnitCode code) {
        agencyOf(code)
                .ifPresent(agency -> caller.requireAgency(
                        agency.region().value(), agency.code().value()));
    }

    private static boolean mayKnow(Caller caller, Employee employee, Optional<Agency> agency) {
        return caller.subject().equals(employee.id().value())
                || (caller.has(Role.HR_ADMIN, Role.AGENCY_HEAD)
                        && agency.filter(own -> caller.covers(
                                        own.region().value(), own.code().value()))
                                .isPresent());
    }
}
