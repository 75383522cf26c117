package id.edaran.roster.preview.rest;

import id.edaran.contracts.Message;
import id.edaran.contracts.circular.Draft;
import id.edaran.contracts.timeline.Supposition;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.preview.Preview;
import id.edaran.roster.preview.PreviewCircular;
import id.edaran.roster.preview.PreviewingOutcome.Previewed;
import id.edaran.roster.preview.PreviewingOutcome.TooManyPeople;
import id.edaran.roster.preview.SupposingOutcome.Away;
import id.edaran.roster.preview.SupposingOutcome.Refused;
import id.edaran.roster.preview.SupposingOutcome.Supposed;
import id.edaran.roster.preview.Suppositions;
import id.edaran.roster.preview.rest.PreviewBody.PersonView;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a draft would change, for those who may draft it. Who that is, and whether the draft could be published at all,
/// policy-service decides; a token for one agency is shown that agency alone.
@Path("/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "previews")
class PreviewsResource {
    private final Callers callers;
    private final Agencies agencies;
    private final Suppositions suppositions;
    private final PreviewCircular previewCircular;

    PreviewsResource(Callers callers, Agencies agencies, Suppositions suppositions, PreviewCircular previewCircular) {
        this.callers = callers;
        this.agencies = agencies;
        this.suppositions = suppositions;
        this.previewCircular = previewCircular;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who would work elsewhere, were this draft published?",
            description = "Nothing is stored. Rosters are computed from today to the end of the horizon as after the "
                    + "publication, and compared with those in force: per agency and day how many people have which "
                    + "duty before and after, counters that fall below what they need, and conflicts that the rosters "
                    + "in force do not have. `agency` looks at one agency alone and lists its people whose days "
                    + "change, page by page. With more than 200,000 people in reach, ask agency by agency.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Draft.class)))
    @APIResponse(
            responseCode = "200",
            description = "what would change, possibly nothing",
            content = @Content(schema = @Schema(implementation = PreviewBody.class)))
    public Response preview(
            @Parameter(description = "code of an agency whose people are listed") @QueryParam("agency") @Nullable
                    String agency,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers,
            @Nullable String body) {
        Caller caller =
                callers.current().require(Role.CIRCULAR_DRAFTER, Role.AGENCY_HEAD, Role.AUDITOR, Role.ADMINISTRATOR);
        RosterReader reader = RosterReaders.ofRosters(caller);
        AgencyCode asked = agency == null ? null : known(caller, Parameters.code("?agency", agency));
        int most = Page.limit(limit);
        String after = Page.after(cursor);
        return switch (suppositions.of(
                body == null ? "" : body, headers.getHeaderString(HttpHeaders.AUTHORIZATION), languages(headers))) {
            case Supposed supposed -> {
                Preview preview = preview(supposed.supposition(), caller, asked, reader);
                yield Response.ok(PreviewBody.of(preview, asked == null ? null : page(preview, most, after)))
                        .build();
            }
            case Refused refused -> passedOn(refused);
            case Away away -> throw away();
        };
    }

    private Preview preview(Supposition supposition, Caller caller, @Nullable AgencyCode asked, RosterReader reader) {
        String own = caller.agency();
        AgencyCode only = asked != null || own == null ? asked : new AgencyCode(own);
        return switch (previewCircular.preview(supposition, only, asked != null, reader)) {
            case Previewed previewed -> previewed.preview();
            case TooManyPeople many ->
                throw ProblemException.of(
                        422,
                        "Unprocessable Content",
                        new Message(
                                "Rancangan ini menyangkut " + many.people() + " orang; pratinjau menghitung paling "
                                        + "banyak " + many.most()
                                        + ". Mintalah satu perangkat daerah dengan ?agency.",
                                "The draft concerns " + many.people() + " people; a preview computes at most "
                                        + many.most() + ". Ask for one agency with ?agency."));
        };
    }

    private AgencyCode known(Caller caller, String code) {
        AgencyCode agency = new AgencyCode(code);
        caller.requireAgency(
                agencies.find(agency)
                        .map(found -> found.value().region().value())
                        .orElseThrow(() -> ProblemException.notFound(new Message(
                                "Tidak ada perangkat daerah dengan kode ini.", "No agency has this code."))),
                code);
        return agency;
    }

    private static Page<PersonView> page(Preview preview, int most, @Nullable String after) {
        List<PersonView> people = PreviewBody.people(preview).stream()
                .filter(person -> after == null || person.employee().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        return Page.of(people, most, PersonView::employee);
    }

    private static @Nullable String languages(HttpHeaders headers) {
        List<String> wanted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null || wanted.isEmpty() ? null : String.join(", ", wanted);
    }

    private static Response passedOn(Refused refused) {
        Response.ResponseBuilder answer = Response.status(refused.status())
                .type(refused.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(refused.body());
        if (refused.language() != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, refused.language());
        }
        if (refused.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    private static ProblemException away() {
        return ProblemException.of(
                503,
                "Service Unavailable",
                new Message(
                        "Layanan edaran tidak terjangkau; tanpa layanan itu tidak ada pratinjau. Coba lagi nanti.",
                        "policy-service cannot be reached; without it there is no preview. Try again later."));
    }
}
