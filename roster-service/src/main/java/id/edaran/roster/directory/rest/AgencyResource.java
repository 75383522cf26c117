package id.edaran.roster.directory.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RecordAgency;
import id.edaran.roster.directory.RegionCode;
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

@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
class AgencyResource {
    private final Callers callers;
    private final Agencies agencies;
    private final RecordAgency recordAgency;

    AgencyResource(Callers callers, Agencies agencies, RecordAgency recordAgency) {
        this.callers = callers;
        this.agencies = agencies;
        this.recordAgency = recordAgency;
    }

    @PUT
    @Path("{code}")
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = AgencyView.class))) String body) {
        Caller caller = callers.current().require(Role.HR_ADMIN, Role.ADMINISTRATOR);
        AgencyCode agencyCode = new AgencyCode(Parameters.code("code", code));
        agencies.find(agencyCode)
                .ifPresent(found -> caller.requireAgency(found.value().region().value(), code));
        Agency agency = Bodies.read(body, fields -> {
            Agency read = Agency.read(agencyCode, fields);
            if (fields.region("region") != null) {
                caller.requireAgency(read.region().value(), code);
            }
            return read;
        });
        return Answers.recorded(recordAgency.record(agency, ifMatch), "/v1/agencies/" + code, AgencyView::of);
    }

    @GET
    @Path("{code}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response get(@PathParam("code") String code) {
        Caller caller = callers.current();
        Versioned<Agency> found = agencies.find(new AgencyCode(code))
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada perangkat daerah dengan kode ini.", "No agency has this code.")));
        caller.requireRegion(found.value().region().value());
        return Answers.found(found, AgencyView::of);
    }

    @GET
    public Page<AgencyView> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current();
        RegionCode asked = null;
        if (region != null) {
            asked = new RegionCode(Parameters.region("?region", region));
            caller.requireRegion(region);
        }
        int size = Page.limit(limit);
        return Page.of(
                agencies.list(Answers.within(caller), asked, Page.after(cursor), size + 1).stream()
                        .map(found -> AgencyView.of(found.value()))
                        .toList(),
                size,
                AgencyView::code);
    }
}
