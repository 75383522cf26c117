package id.edaran.checkin.sites.rest;

import id.edaran.checkin.sites.FindSites;
import id.edaran.checkin.sites.RegisterSite;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.SiteOutcome.Created;
import id.edaran.checkin.sites.SiteOutcome.Replaced;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.rest.Preconditions;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Sites")
@Path("/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
class SitesResource {
    private final RegisterSite registerSite;
    private final FindSites findSites;
    private final KnownSite knownSite;
    private final Callers callers;

    SitesResource(RegisterSite registerSite, FindSites findSites, KnownSite knownSite, Callers callers) {
        this.registerSite = registerSite;
        this.findSites = findSites;
        this.knownSite = knownSite;
        this.callers = callers;
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Registers a site, or replaces what is known of it")
    @RequestBody(content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = SiteBody.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        Caller caller = callers.current().require(Role.ADMINISTRATOR, Role.AGENCY_HEAD);
        SiteCode siteCode = new SiteCode(Parameters.code("code", code));
        // Who may not touch the site that is there learns nothing from the faults of the body.
        findSites.find(siteCode).ifPresent(current -> caller.requireAgency(current.region(), current.agency()));
        Site site = Bodies.read(body, fields -> SiteBody.read(siteCode, fields));
        caller.requireAgency(site.region(), site.agency());
        return switch (registerSite.register(site, current -> check(caller, ifMatch, current))) {
            case Created created ->
                Response.created(URI.create("/v1/sites/" + code))
                        .tag(Preconditions.tag(created.site().version()))
                        .entity(SiteBody.of(created.site()))
                        .build();
            case Replaced replaced ->
                Response.ok(SiteBody.of(replaced.site()))
                        .tag(Preconditions.tag(replaced.site().version()))
                        .build();
        };
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A site")
    @APIResponse(
            responseCode = "200",
            description = "the site",
            content = @Content(schema = @Schema(implementation = SiteBody.class)))
    public Response get(@PathParam("code") String code) {
        Caller caller = callers.current();
        Site site = knownSite.at(code);
        caller.requireRegion(site.region());
        return Response.ok(SiteBody.of(site))
                .tag(Preconditions.tag(site.version()))
                .build();
    }

    @GET
    @Operation(summary = "Sites, by code", description = "`region` includes the regions beneath it.")
    public Page<SiteBody> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current();
        String within = region == null ? caller.region() : Parameters.region("?region", region);
        if (within == null) {
            throw ProblemException.forbidden(
                    new Message("Token ini tidak untuk daerah mana pun.", "The token is for no region."));
        }
        caller.requireRegion(within);
        if (agency != null) {
            Parameters.code("?agency", agency);
        }
        int size = Page.limit(limit);
        return Page.of(
                        findSites.list(within, agency, Page.after(cursor), size + 1),
                        size,
                        site -> site.code().value())
                .map(SiteBody::of);
    }

    /// Looks again at what the caller may do: the site can have changed hands since it was read.
    private static void check(Caller caller, @Nullable String ifMatch, Site current) {
        caller.requireAgency(current.region(), current.agency());
        Preconditions.check(ifMatch, current.version());
    }
}
