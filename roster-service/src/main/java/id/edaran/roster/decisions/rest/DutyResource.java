package id.edaran.roster.decisions.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.roster.decisions.Duties;
import id.edaran.roster.decisions.Duty;
import id.edaran.roster.decisions.PinDuties;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{code}/duties/{date}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
class DutyResource {
    private final Callers callers;
    private final Units units;
    private final Agencies agencies;
    private final Duties duties;
    private final PinDuties pinDuties;

    DutyResource(Callers callers, Units units, Agencies agencies, Duties duties, PinDuties pinDuties) {
        this.callers = callers;
        this.units = units;
        this.agencies = agencies;
        this.duties = duties;
        this.pinDuties = pinDuties;
    }

    /// Who is pinned to be on duty in a unit on a day.
    record DutyView(String unit, LocalDate date, List<String> employees) {
        static DutyView of(Duty duty) {
            return new DutyView(
                    duty.unit().value(),
                    duty.date(),
                    duty.employees().stream().map(EmployeeId::value).toList());
        }
    }

    @PUT
    @APIResponse(
            responseCode = "201",
            description = "pinned for the first time",
            content = @Content(schema = @Schema(implementation = DutyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "pinned anew",
            content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response put(
            @PathParam("code") String code,
            @PathParam("date") String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = DutyView.class))) String body) {
        Caller caller = callers.current().require(Role.AGENCY_HEAD);
        UnitCode unit = new UnitCode(code);
        requireAgency(caller, agencyOf(unit));
        LocalDate day = Parameters.requiredDate("date", date);
        List<EmployeeId> people = Bodies.read(body, fields -> people(unit, day, fields));
        return pinDuties
                .pin(unit, day, people, ifMatch)
                .map(outcome -> Answers.recorded(outcome, "/v1/units/" + code + "/duties/" + date, DutyView::of))
                .orElseThrow(DutyResource::noUnit);
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response get(@PathParam("code") String code, @PathParam("date") String date) {
        Caller caller = callers.current().requireReaderOfStaff();
        UnitCode unit = new UnitCode(code);
        requireAgency(caller, agencyOf(unit));
        Versioned<Duty> found = duties.find(unit, Parameters.requiredDate("date", date))
                .orElseThrow(() -> ProblemException.notFound(new Message(
                        "Belum ada yang ditetapkan piket pada hari itu.", "Nobody was pinned for that day.")));
        return Answers.found(found, DutyView.of(found.value()));
    }

    /// Everybody once, so that a fault found later can be named by its place in the list.
    private static List<EmployeeId> people(UnitCode unit, LocalDate day, Fields fields) {
        String repeated = fields.code("unit");
        if (repeated != null && !repeated.equals(unit.value())) {
            fields.fault("unit", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        LocalDate repeatedDay = fields.date("date");
        if (repeatedDay != null && !repeatedDay.equals(day)) {
            fields.fault("date", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        List<String> codes = fields.codes("employees");
        if (!fields.has("employees")) {
            fields.fault("employees", Message.REQUIRED);
        } else if (!fields.faulted("employees")
                && codes.size() < fields.node().get("employees").size()) {
            fields.fault("employees", new Message("menyebut seseorang dua kali", "names somebody twice"));
        }
        return codes.stream().map(EmployeeId::new).toList();
    }

    private Agency agencyOf(UnitCode unit) {
        return units.find(unit)
                .flatMap(found -> agencies.find(found.value().agency()))
                .map(Versioned::value)
                .orElseThrow(DutyResource::noUnit);
    }

    private static void requireAgency(Caller caller, Agency agency) {
        caller.requireAgency(agency.region().value(), agency.code().value());
    }

    private static ProblemException noUnit() {
        return ProblemException.notFound(new Message("Tidak ada unit dengan kode ini.", "No unit has this code."));
    }
}
