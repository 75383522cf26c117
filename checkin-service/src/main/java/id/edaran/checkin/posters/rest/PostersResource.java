package id.edaran.checkin.posters.rest;

import id.edaran.checkin.posters.FindPoster;
import id.edaran.checkin.posters.Poster;
import id.edaran.checkin.posters.PosterPictures;
import id.edaran.checkin.posters.RenewPoster;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.rest.KnownSite;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Posters")
@Path("/v1/sites")
class PostersResource {
    private final FindPoster findPoster;
    private final RenewPoster renewPoster;
    private final PosterPictures pictures;
    private final KnownSite knownSite;
    private final Callers callers;

    PostersResource(
            FindPoster findPoster,
            RenewPoster renewPoster,
            PosterPictures pictures,
            KnownSite knownSite,
            Callers callers) {
        this.findPoster = findPoster;
        this.renewPoster = renewPoster;
        this.pictures = pictures;
        this.knownSite = knownSite;
        this.callers = callers;
    }

    /// @param text what the QR at the door says
    /// @param issue how often it was renewed
    record PosterBody(String text, int issue) {
        static PosterBody of(Poster poster) {
            return new PosterBody(poster.text(), poster.issue());
        }
    }

    @GET
    @Path("{code}/poster")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The text of the QR at the door")
    @APIResponse(
            responseCode = "200",
            description = "the poster that is valid now",
            content = @Content(schema = @Schema(implementation = PosterBody.class)))
    public Response poster(@PathParam("code") String code) {
        return answer(readable(code));
    }

    @POST
    @Path("{code}/poster/renewal")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a new poster, because a picture of the old one goes around",
            description = "From now on scans of the old one are QR_INVALID: print the new one and hang it up. "
                    + "If-Match takes the ETag of the poster.")
    @APIResponse(
            responseCode = "200",
            description = "the new poster",
            content = @Content(schema = @Schema(implementation = PosterBody.class)))
    public Response renew(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = callers.current().require(Role.ADMINISTRATOR, Role.AGENCY_HEAD);
        Site site = owned(caller, code);
        return answer(renewPoster.renew(site.code(), current -> {
            caller.requireAgency(current.site().region(), current.site().agency());
            Preconditions.check(ifMatch, current.issue());
        }));
    }

    @GET
    @Path("{code}/poster.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The QR at the door as SVG")
    public String svg(@PathParam("code") String code) {
        return pictures.svg(readable(code));
    }

    @GET
    @Path("{code}/poster.png")
    @Produces("image/png")
    @Operation(summary = "The QR at the door as PNG")
    public byte[] png(@PathParam("code") String code) {
        return pictures.png(readable(code));
    }

    @GET
    @Path("{code}/poster.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "The sheet for the door, ready for the printer",
            description = "A4: the site's name, the QR, and what to do with it in Indonesian and English.")
    @APIResponse(
            responseCode = "200",
            description = "the sheet",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("code") String code) {
        Poster poster = readable(code);
        return Response.ok(pictures.pdf(poster))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"poster-" + poster.site().code() + ".pdf\"")
                .build();
    }

    /// The text passes as a scan, so only those read it who hang the poster up or stand beside it.
    private Poster readable(String code) {
        Caller caller = callers.current().require(Role.ADMINISTRATOR, Role.AGENCY_HEAD, Role.GATE_OFFICER, Role.SYSTEM);
        return findPoster.at(owned(caller, code));
    }

    private Site owned(Caller caller, String code) {
        Site site = knownSite.at(code);
        caller.requireAgency(site.region(), site.agency());
        return site;
    }

    private static Response answer(Poster poster) {
        return Response.ok(PosterBody.of(poster))
                .tag(Preconditions.tag(poster.issue()))
                .build();
    }
}
