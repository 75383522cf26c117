package id.edaran.checkin.posters.rest;

import id.edaran.checkin.posters.FindPoster;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where somebody stands who has just scanned a poster.
@Tag(name = "Posters")
@Path("/v1/posters")
@Produces(MediaType.APPLICATION_JSON)
class ScannedPostersResource {
    /// As an entry takes it.
    private static final int LONGEST_TEXT = 2_000;

    private final FindPoster findPoster;
    private final Callers callers;

    ScannedPostersResource(FindPoster findPoster, Callers callers) {
        this.findPoster = findPoster;
        this.callers = callers;
    }

    /// @param text what the phone read
    record ScannedForm(String text) {}

    /// @param site code for `POST /v1/sites/{code}/entries`
    record DoorBody(String site, String name, SiteKind kind, String region, String agency) {
        static DoorBody of(Site site) {
            return new DoorBody(site.code().value(), site.name(), site.kind(), site.region(), site.agency());
        }
    }

    /// The text stands in the body, because it passes as a scan and addresses are written into logs.
    @POST
    @Path("verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = ScannedForm.class)))
    @Operation(
            summary = "Whose poster is this?",
            description = "First of the two steps of a phone at a door: it sends the text that it scanned and shows "
                    + "its holder the site's name. The second is POST /v1/sites/{site}/entries with who they are, what "
                    + "they come for, and the same text as `qr`, sent by the front-end's own token (role system) or the "
                    + "gate's. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "the site at whose door it hangs",
            content = @Content(schema = @Schema(implementation = DoorBody.class)))
    @APIResponse(responseCode = "404", description = "the text is no poster that hangs anywhere now")
    public DoorBody verify(@Nullable String body) {
        Caller caller = callers.current().require(Role.SYSTEM, Role.EMPLOYEE, Role.GATE_OFFICER);
        String text = Bodies.read(body, fields -> fields.requiredText("text", LONGEST_TEXT));
        Site site = findPoster
                .site(text)
                .orElseThrow(() -> ProblemException.notFound(new Message(
                        "Kode QR ini bukan poster yang berlaku di pintu mana pun; pindai yang tergantung di pintu.",
                        "This QR code is no poster that is valid at any door; scan the one that hangs there.")));
        caller.requireRegion(site.region());
        return DoorBody.of(site);
    }
}
