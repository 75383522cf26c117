package id.edaran.checkin.posters.rest;

import id.edaran.checkin.posters.PosterPictures;
import id.edaran.checkin.posters.Posters;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.rest.KnownSite;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Posters")
@Path("/v1/sites")
class PostersResource {
    private final Posters posters;
    private final PosterPictures pictures;
    private final KnownSite knownSite;
    private final Callers callers;

    PostersResource(Posters posters, PosterPictures pictures, KnownSite knownSite, Callers callers) {
        this.posters = posters;
        this.pictures = pictures;
        this.knownSite = knownSite;
        this.callers = callers;
    }

    /// @param text what the QR at the door says
    record PosterBody(String text) {}

    @GET
    @Path("{code}/poster")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The text of the QR at the door")
    public PosterBody poster(@PathParam("code") String code) {
        return new PosterBody(text(code));
    }

    @GET
    @Path("{code}/poster.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The QR at the door as SVG")
    public String svg(@PathParam("code") String code) {
        return pictures.svg(text(code));
    }

    @GET
    @Path("{code}/poster.png")
    @Produces("image/png")
    @Operation(summary = "The QR at the door as PNG")
    public byte[] png(@PathParam("code") String code) {
        return pictures.png(text(code));
    }

    /// The text passes as a scan, so only those read it who hang the poster up or stand beside it.
    private String text(String code) {
        Caller caller = callers.current().require(Role.ADMINISTRATOR, Role.AGENCY_HEAD, Role.GATE_OFFICER, Role.SYSTEM);
        Site site = knownSite.at(code);
        caller.requireAgency(site.region(), site.agency());
        return posters.text(site.code());
    }
}
