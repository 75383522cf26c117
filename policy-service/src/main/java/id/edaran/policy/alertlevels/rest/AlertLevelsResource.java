package id.edaran.policy.alertlevels.rest;

import id.edaran.contracts.Message;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.policy.alertlevels.AlertLevels;
import id.edaran.policy.alertlevels.RecordAlertLevel;
import id.edaran.policy.alertlevels.RecordedLevel;
import id.edaran.policy.alertlevels.StatedLevel;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The alert level of a region from a day on (row BIT-8). The region's administrator writes it; it is
/// public, as are the rules that wait for it.
@Tag(name = "Alert levels")
@Path("/v1/regions/{code}/alert-levels")
@Produces(MediaType.APPLICATION_JSON)
public class AlertLevelsResource {
    private final Callers callers;
    private final Regions regions;
    private final AlertLevels alertLevels;
    private final RecordAlertLevel recordAlertLevel;

    AlertLevelsResource(Callers callers, Regions regions, AlertLevels alertLevels, RecordAlertLevel recordAlertLevel) {
        this.callers = callers;
        this.regions = regions;
        this.alertLevels = alertLevels;
        this.recordAlertLevel = recordAlertLevel;
    }

    /// What a `PUT` takes.
    ///
    /// @param basis what set the level
    public record LevelRequest(AlertLevel level, String basis) {}

    /// A level as clients see it.
    ///
    /// @param publishedAt since when it is known
    public record LevelBody(String region, LocalDate from, AlertLevel level, String basis, Instant publishedAt) {
        static LevelBody of(RecordedLevel recorded) {
            StatedLevel stated = recorded.stated();
            return new LevelBody(
                    stated.region(), stated.from(), stated.level(), stated.basis(), recorded.publishedAt());
        }
    }

    @PUT
    @Path("/{from}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = LevelRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = LevelBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced; the same level with the same basis changes nothing",
            content = @Content(schema = @Schema(implementation = LevelBody.class)))
    public Response put(
            @PathParam("code") String code,
            @PathParam("from") String from,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body) {
        Caller caller = writer(code);
        LocalDate day = Parameters.requiredDate("from", from);
        StatedLevel wanted = Bodies.read(body, fields -> StatedLevel.read(code, day, fields));
        requireKnown(code);
        RecordAlertLevel.Recorded recorded =
                recordAlertLevel.put(wanted, caller.subject(), version -> Preconditions.check(ifMatch, version));
        Response.ResponseBuilder answer = recorded.created()
                ? Response.created(URI.create("/v1/regions/" + code + "/alert-levels/" + day))
                : Response.ok();
        return answer(answer, recorded.level());
    }

    @DELETE
    @Path("/{from}")
    @APIResponse(responseCode = "204", description = "no level begins on that day any more")
    public Response delete(
            @PathParam("code") String code,
            @PathParam("from") String from,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = writer(code);
        LocalDate day = Parameters.requiredDate("from", from);
        if (!recordAlertLevel.takeBack(code, day, caller.subject(), version -> Preconditions.check(ifMatch, version))) {
            throw noLevel();
        }
        return Response.noContent().build();
    }

    @GET
    @Path("/{from}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LevelBody.class)))
    public Response get(@PathParam("code") String code, @PathParam("from") String from) {
        callers.current();
        RecordedLevel found =
                alertLevels.find(code, Parameters.requiredDate("from", from)).orElseThrow(AlertLevelsResource::noLevel);
        return answer(Response.ok(), found);
    }

    /// @param knownAt the instant as of which it is asked; without it now
    @GET
    public Page<LevelBody> list(
            @PathParam("code") String code,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        callers.current();
        requireKnown(code);
        int most = Page.limit(limit);
        return Page.of(
                        alertLevels.page(
                                code,
                                Parameters.instant("?knownAt", knownAt),
                                Parameters.date("?cursor", Page.after(cursor)),
                                most + 1),
                        most,
                        level -> level.stated().from().toString())
                .map(LevelBody::of);
    }

    /// A level is the whole region's: nobody of a single agency states it.
    private Caller writer(String code) {
        Caller caller = callers.current().require(Role.ADMINISTRATOR).requireAgency(code, null);
        Parameters.region("code", code);
        return caller;
    }

    private void requireKnown(String code) {
        if (regions.find(code).isEmpty()) {
            throw ProblemException.notFound(Region.unknown(code));
        }
    }

    private static ProblemException noLevel() {
        return ProblemException.notFound(new Message(
                "Tidak ada tingkat kewaspadaan daerah ini yang mulai pada hari itu.",
                "No alert level of this region begins on that day."));
    }

    private static Response answer(Response.ResponseBuilder response, RecordedLevel level) {
        return response.tag(Preconditions.tag(level.version()))
                .entity(LevelBody.of(level))
                .build();
    }
}
