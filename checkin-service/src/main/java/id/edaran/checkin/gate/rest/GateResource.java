package id.edaran.checkin.gate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.gate.CountPlaces;
import id.edaran.checkin.gate.DecideEntries.Request;
import id.edaran.checkin.gate.Departure;
import id.edaran.checkin.gate.Departure.Left;
import id.edaran.checkin.gate.EntryOutcome;
import id.edaran.checkin.gate.EntryOutcome.Answered;
import id.edaran.checkin.gate.EntryOutcome.ScanIdTaken;
import id.edaran.checkin.gate.EntryOutcome.TurnedAway;
import id.edaran.checkin.gate.EntryOutcome.UnknownSite;
import id.edaran.checkin.gate.FindQueue;
import id.edaran.checkin.gate.RecordExit;
import id.edaran.checkin.gate.Scan;
import id.edaran.checkin.people.rest.PersonProblems;
import id.edaran.checkin.queue.Places;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.rest.KnownSite;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Parameters;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Tag(name = "Gate")
@Path("/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
class GateResource {
    private final EntryLanes entryLanes;
    private final RecordExit recordExit;
    private final CountPlaces countPlaces;
    private final FindQueue findQueue;
    private final KnownSite knownSite;
    private final Callers callers;

    GateResource(
            EntryLanes entryLanes,
            RecordExit recordExit,
            CountPlaces countPlaces,
            FindQueue findQueue,
            KnownSite knownSite,
            Callers callers) {
        this.entryLanes = entryLanes;
        this.recordExit = recordExit;
        this.countPlaces = countPlaces;
        this.findQueue = findQueue;
        this.knownSite = knownSite;
        this.callers = callers;
    }

    /// @param occupancy who is still inside
    record ExitBody(int occupancy, String subject) {}

    /// @param capacity how many may be inside, by the site's own size and the rules of today; null for no limit
    /// @param waiting how many wait and are not called yet
    record OccupancyBody(
            String site,
            int occupancy,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer capacity,

            int waiting) {}

    @POST
    @Path("{code}/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = EntryForm.class)))
    @Operation(
            summary = "May this person come in?",
            description = "The answer names every reason; the same scanId is answered once.")
    @APIResponse(
            responseCode = "200",
            description = "the answer, with every reason",
            content = @Content(schema = @Schema(implementation = EntryBody.class)))
    public Response enter(@PathParam("code") String code, @Context HttpHeaders headers, @Nullable String body) {
        Caller caller = callers.current().require(Role.GATE_OFFICER, Role.SYSTEM);
        SiteCode siteCode = new SiteCode(Parameters.code("code", code));
        return switch (entryLanes.decide(new Request(siteCode, scan(code, body), site -> mayDecide(caller, site)))) {
            case Answered answered -> {
                Wording wording = Wording.among(headers.getAcceptableLanguages());
                yield Response.ok(EntryBody.of(answered.answer(), wording))
                        .header(HttpHeaders.CONTENT_LANGUAGE, wording.language())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build();
            }
            case ScanIdTaken taken ->
                throw ProblemException.of(
                        422,
                        "Unprocessable Content",
                        new Message(
                                "scanId ini sudah dipakai untuk pemindaian lain; ambil yang baru.",
                                "This scanId was used for another scan; take a new one."));
            case TurnedAway turnedAway -> throw turnedAway.why();
            case UnknownSite unknown -> throw KnownSite.unknown();
            case EntryOutcome.PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }

    @POST
    @Path("{code}/exits")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = ExitForm.class)))
    @Operation(summary = "Somebody leaves", description = "Leaving twice is fine.")
    public ExitBody leave(@PathParam("code") String code, @Nullable String body) {
        Site site = guarded(code);
        ExitRequest exit = Bodies.read(body, ExitRequest::read);
        return switch (recordExit.leave(site.code(), exit.identity(), exit.scannedAt())) {
            case Left left -> new ExitBody(left.occupancy(), left.subject().pseudonym());
            case Departure.PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }

    @GET
    @Path("{code}/occupancy")
    @Operation(summary = "How many are inside")
    public OccupancyBody occupancy(@PathParam("code") String code) {
        Caller caller = callers.current();
        Site site = knownSite.at(code);
        caller.requireRegion(site.region());
        Places places = countPlaces.count(site).places();
        return new OccupancyBody(
                site.code().value(),
                places.inside(),
                places.most(),
                Math.toIntExact(findQueue.of(site).stream()
                        .filter(standing -> standing.calledUntil() == null)
                        .count()));
    }

    /// The site, for those who stand at its door.
    private Site guarded(String code) {
        Caller caller = callers.current().require(Role.GATE_OFFICER, Role.SYSTEM);
        Site site = knownSite.at(code);
        mayDecide(caller, site);
        return site;
    }

    private static void mayDecide(Caller caller, Site site) {
        caller.requireAgency(site.region(), site.agency());
    }

    /// Whoever may not decide at the site, or names none, learns nothing from the faults of the body.
    private Scan scan(String code, @Nullable String body) {
        try {
            return Bodies.read(body, ScanRequest::read);
        } catch (ProblemException faults) {
            guarded(code);
            throw faults;
        }
    }
}
