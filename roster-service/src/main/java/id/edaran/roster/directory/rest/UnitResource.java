package id.edaran.roster.directory.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RecordUnit;
import id.edaran.roster.directory.Unit;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
class UnitResource {
    private final Callers callers;
    private final Agencies agencies;
    private final Units units;
    private final RecordUnit recordUnit;

    UnitResource(Callers callers, Agencies agencies, Units units, RecordUnit recordUnit) {
        this.callers = callers;
        this.agencies = agencies;
        this.units = units;
        this.recordUnit = recordUnit;
    }

    @PUT
    @Path("{code}")
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = UnitView.class))) String body) {
        Caller caller = callers.current().require(Role.HR_ADMIN, Role.ADMINISTRATOR);
        UnitCode unitCode = new UnitCode(Parameters.code("code", code));
        units.find(unitCode).ifPresent(found -> authorize(caller, found.value().agency()));
        Unit unit = Bodies.read(body, fields -> {
            Unit read = Unit.read(unitCode, fields);
            authorize(caller, read.agency());
            return read;
        });
        return Answers.recorded(recordUnit.record(unit, ifMatch), "/v1/units/" + code, UnitView::of);
    }

    @GET
    @Path("{code}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response get(@PathParam("code") String code) {
        Caller caller = callers.current();
        Versioned<Unit> found = units.find(new UnitCode(code))
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada unit dengan kode ini.", "No unit has this code.")));
        agencies.find(found.value().agency())
                .ifPresent(
                        agency -> caller.requireRegion(agency.value().region().value()));
        return Answers.found(found, UnitView::of);
    }

    @GET
    public Page<UnitView> list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current();
        AgencyCode asked = agency == null ? null : new AgencyCode(Parameters.code("?agency", agency));
        int size = Page.limit(limit);
        return Page.of(
                units.list(Answers.within(caller), asked, Page.after(cursor), size + 1).stream()
                        .map(found -> UnitView.of(found.value()))
                        .toList(),
                size,
                UnitView::code);
    }

    /// An agency that is not there is a fault of the document, not of the caller.
    private void authorize(Caller caller, AgencyCode code) {
        agencies.find(code)
                .map(Versioned::value)
                .map(Agency::region)
                .ifPresent(region -> caller.requireAgency(region.value(), code.value()));
    }
}
