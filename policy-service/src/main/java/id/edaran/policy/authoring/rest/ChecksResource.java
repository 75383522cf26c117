package id.edaran.policy.authoring.rest;

import id.edaran.policy.authoring.CheckCircular;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.rest.ReachableCirculars;
import id.edaran.support.rest.Language;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is wrong or odd in a circular, before anybody publishes it.
@Tag(name = "Checks")
@Path("/v1/circulars/{id}/checks")
@Produces(MediaType.APPLICATION_JSON)
public class ChecksResource {
    private final Callers callers;
    private final ReachableCirculars reachable;
    private final CheckCircular checkCircular;

    ChecksResource(Callers callers, ReachableCirculars reachable, CheckCircular checkCircular) {
        this.callers = callers;
        this.reachable = reachable;
        this.checkCircular = checkCircular;
    }

    @POST
    @Operation(
            summary = "What is wrong or odd in this circular?",
            description = "Nothing is stored. Findings about people rest on what the directory has told, which "
                    + "`directory` counts; working days are taken to be Monday to Friday.")
    @APIResponse(
            responseCode = "200",
            description = "what was found, possibly nothing",
            content = @Content(schema = @Schema(implementation = ChecksBody.class)))
    public Response check(@PathParam("id") String id, @Context HttpHeaders headers) {
        Caller caller =
                callers.current().require(Role.CIRCULAR_DRAFTER, Role.AGENCY_HEAD, Role.AUDITOR, Role.ADMINISTRATOR);
        Circular circular = reachable.readable(caller, id);
        // Whoever may read what is published everywhere is not told of the staff there.
        caller.requireAgency(circular.region(), circular.content().agency());
        Language language = Language.among(headers.getAcceptableLanguages());
        return Response.ok(ChecksBody.of(circular.id().toString(), checkCircular.check(circular), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
