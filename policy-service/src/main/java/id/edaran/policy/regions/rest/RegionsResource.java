package id.edaran.policy.regions.rest;

import id.edaran.policy.regions.PutRegion;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.rest.Preconditions;
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
import java.net.URI;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Regions: `PUT` for the administrator, `GET` for every token.
@Tag(name = "Regions")
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {
    private final Callers callers;
    private final Regions regions;
    private final PutRegion putRegion;

    RegionsResource(Callers callers, Regions regions, PutRegion putRegion) {
        this.callers = callers;
        this.regions = regions;
        this.putRegion = putRegion;
    }

    /// A region as clients see it.
    public record RegionBody(
            String code,
            String name,
            Region.Level level,
            @Nullable String parent,
            ZoneId timeZone) {
        static RegionBody of(Region region) {
            return new RegionBody(region.code(), region.name(), region.level(), region.parent(), region.timeZone());
        }
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = RegionBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = RegionBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = RegionBody.class)))
    public Response put(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, String body) {
        callers.current().require(Role.ADMINISTRATOR).requireRegion(code);
        Parameters.region("code", code);
        Region wanted = Bodies.read(body, fields -> Region.read(code, fields));
        PutRegion.Put put = putRegion.put(wanted, version -> Preconditions.check(ifMatch, version));
        Response.ResponseBuilder answer =
                put.created() ? Response.created(URI.create("/v1/regions/" + code)) : Response.ok();
        return answer.tag(Preconditions.tag(put.region().version()))
                .entity(RegionBody.of(put.region()))
                .build();
    }

    @GET
    @Path("/{code}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegionBody.class)))
    public Response get(@PathParam("code") String code) {
        callers.current();
        Region region = regions.find(code).orElseThrow(() -> ProblemException.notFound(Region.unknown(code)));
        return Response.ok(RegionBody.of(region))
                .tag(Preconditions.tag(region.version()))
                .build();
    }

    @GET
    public Page<RegionBody> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        callers.current();
        int most = Page.limit(limit);
        return Page.of(regions.page(Page.after(cursor), most + 1), most, Region::code)
                .map(RegionBody::of);
    }
}
