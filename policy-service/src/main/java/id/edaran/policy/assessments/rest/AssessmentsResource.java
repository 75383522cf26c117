package id.edaran.policy.assessments.rest;

import id.edaran.contracts.Message;
import id.edaran.policy.assessments.AssessOccasion;
import id.edaran.policy.assessments.AssessOccasion.Assessed;
import id.edaran.policy.assessments.AssessOccasion.UnknownHost;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Language;
import id.edaran.support.security.Callers;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Whether a gathering, a guest's visit or a meeting may take place (rows BIT-2 to BIT-4, TSL-7). For every
/// token of the region, since each rule that is asked is public.
@Tag(name = "Assessments")
@Path("/v1/regions/{code}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentsResource {
    private final Callers callers;
    private final Regions regions;
    private final AssessOccasion assessOccasion;

    AssessmentsResource(Callers callers, Regions regions, AssessOccasion assessOccasion) {
        this.callers = callers;
        this.regions = regions;
        this.assessOccasion = assessOccasion;
    }

    /// 200 and not 201, and no `Idempotency-Key`: it asks and creates nothing, so there is no address to name
    /// and a repetition does no harm.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "May this take place?",
            description = "Asks and creates nothing, so it answers 200 and takes no Idempotency-Key.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AssessmentRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "the answer, with every reason",
            content = @Content(schema = @Schema(implementation = AssessmentBody.class)))
    public Response assess(@PathParam("code") String code, @Context HttpHeaders headers, @Nullable String body) {
        callers.current().requireRegion(code);
        Region region = regions.find(code).orElseThrow(() -> ProblemException.notFound(Region.unknown(code)));
        AssessmentRequest asked = Bodies.read(body, AssessmentRequest::read);
        Assessed assessed = switch (assessOccasion.assess(region, asked.occasion(), asked.on(), asked.knownAt())) {
            case Assessed answer -> answer;
            case UnknownHost(String agency) ->
                throw ProblemException.badRequest(
                        "/host/agency",
                        new Message(
                                "tidak ada perangkat daerah " + agency + " di daerah " + code,
                                "no agency of region " + code + " has the code " + agency));
        };
        Language language = Language.among(headers.getAcceptableLanguages());
        return Response.ok(AssessmentBody.of(assessed, Wording.in(language)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
