package id.edaran.checkin.guests.rest;

import id.edaran.checkin.guests.AnnounceGuest;
import id.edaran.checkin.guests.AnnounceGuest.Visit;
import id.edaran.checkin.guests.Announcement;
import id.edaran.checkin.guests.AnnouncementOutcome.Announced;
import id.edaran.checkin.guests.AnnouncementOutcome.NotReceived;
import id.edaran.checkin.guests.AnnouncementOutcome.PersonContradicted;
import id.edaran.checkin.guests.Announcements.Place;
import id.edaran.checkin.guests.CancelGuest;
import id.edaran.checkin.guests.CancellationOutcome.AlreadyCancelled;
import id.edaran.checkin.guests.CancellationOutcome.Cancelled;
import id.edaran.checkin.guests.CancellationOutcome.UnknownAnnouncement;
import id.edaran.checkin.guests.FindGuests;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.people.rest.PersonProblems;
import id.edaran.checkin.people.rest.Places;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.rest.KnownSite;
import id.edaran.checkin.staff.FindStaff;
import id.edaran.contracts.Message;
import id.edaran.support.idempotency.Idempotency;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Guests")
@Path("/v1/sites/{code}/guests")
@Produces(MediaType.APPLICATION_JSON)
class GuestsResource {
    private final AnnounceGuest announceGuest;
    private final CancelGuest cancelGuest;
    private final FindGuests findGuests;
    private final FindStaff findStaff;
    private final KnownSite knownSite;
    private final Idempotency idempotency;
    private final Callers callers;

    GuestsResource(
            AnnounceGuest announceGuest,
            CancelGuest cancelGuest,
            FindGuests findGuests,
            FindStaff findStaff,
            KnownSite knownSite,
            Idempotency idempotency,
            Callers callers) {
        this.announceGuest = announceGuest;
        this.cancelGuest = cancelGuest;
        this.findGuests = findGuests;
        this.findStaff = findStaff;
        this.knownSite = knownSite;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = GuestForm.class)))
    @Operation(
            summary = "Announces a guest",
            description = "By the host, or by the head or the personnel office of the host's agency. 409 with the "
                    + "clause where the host receives no guests.")
    @APIResponse(
            responseCode = "201",
            description = "announced",
            content = @Content(schema = @Schema(implementation = GuestBody.class)))
    public Response announce(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable String body) {
        Caller caller = callers.current().require(Role.EMPLOYEE, Role.AGENCY_HEAD, Role.HR_ADMIN);
        Site site = knownSite.at(code);
        caller.requireRegion(site.region());
        // Who may not speak for the host learns nothing from the faults of the body.
        String agency = Bodies.peek(body, "host", "agency");
        String position = Bodies.peek(body, "host", "position");
        if (agency != null) {
            requireHost(caller, site, agency, position);
        }
        Visit visit = Bodies.read(body, GuestRequest::read);
        return idempotency.answer(
                caller, "POST /v1/sites/" + code + "/guests", key, body, () -> announced(site, visit));
    }

    @GET
    @Operation(
            summary = "Who is expected on a day, by the first instant",
            description = "For the officers at the gate, and the offices of the site's agency. `on`: a day of the "
                    + "region, today where it is missing.")
    public Page<GuestBody> list(
            @PathParam("code") String code,
            @QueryParam("on") @Nullable String on,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Site site = read(code);
        int size = Page.limit(limit);
        return Page.of(
                        findGuests.on(site, Parameters.date("?on", on), Places.after(cursor, Place::new), size + 1),
                        size,
                        announcement -> Places.text(announcement.from(), announcement.id()))
                .map(GuestBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An announced guest")
    @APIResponse(
            responseCode = "200",
            description = "the guest",
            content = @Content(schema = @Schema(implementation = GuestBody.class)))
    public Response get(@PathParam("code") String code, @PathParam("id") String id) {
        Site site = read(code);
        return ok(findGuests.find(site, announcementId(id)).orElseThrow(GuestsResource::unknown));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Cancels a visit", description = "By whoever may announce it; without a body.")
    @APIResponse(
            responseCode = "200",
            description = "cancelled",
            content = @Content(schema = @Schema(implementation = GuestBody.class)))
    public Response cancel(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = callers.current().require(Role.EMPLOYEE, Role.AGENCY_HEAD, Role.HR_ADMIN);
        Site site = knownSite.at(code);
        caller.requireRegion(site.region());
        return switch (cancelGuest.cancel(site.code(), announcementId(id), announcement -> {
            Host host = announcement.host();
            requireHost(
                    caller,
                    site,
                    host.agency() == null ? site.agency() : host.agency(),
                    String.valueOf(host.position()));
            Preconditions.check(ifMatch, announcement.version());
        })) {
            case Cancelled cancelled -> ok(cancelled.announcement());
            case UnknownAnnouncement none -> throw unknown();
            case AlreadyCancelled already ->
                throw ProblemException.conflict(new Message("Kunjungan itu sudah batal.", "The visit is off already."));
        };
    }

    private Response announced(Site site, Visit visit) {
        return switch (announceGuest.announce(site, visit)) {
            case Announced announced ->
                Response.created(URI.create("/v1/sites/" + site.code() + "/guests/"
                                + announced.announcement().id()))
                        .tag(Preconditions.tag(announced.announcement().version()))
                        .entity(GuestBody.of(announced.announcement()))
                        .build();
            case NotReceived refused ->
                throw ProblemException.conflict(new Message(
                        "GUESTS_NOT_RECEIVED: pejabat ini tidak menerima tamu pada " + refused.day() + " menurut "
                                + refused.clause().number() + " butir "
                                + refused.clause().clause() + ".",
                        "GUESTS_NOT_RECEIVED: the official receives no guests on " + refused.day() + " by "
                                + refused.clause().number() + ", clause "
                                + refused.clause().clause() + "."));
            case PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }

    /// An employee speaks for nobody but for the official that they are themselves.
    private void requireHost(Caller caller, Site site, String agency, @Nullable String position) {
        caller.requireAgency(site.region(), agency);
        if (caller.has(Role.AGENCY_HEAD, Role.HR_ADMIN)) {
            return;
        }
        boolean own = findStaff
                .called(caller.subject())
                .filter(member -> member.agency().equals(agency)
                        && member.position().name().equals(position))
                .isPresent();
        if (!own) {
            throw ProblemException.forbidden(new Message(
                    "Tamu diberitahukan oleh pejabat yang dikunjungi, kepala atau kepegawaian perangkat daerahnya.",
                    "Guests are announced by the official whom they visit, or by the head or the personnel office of "
                            + "the agency."));
        }
    }

    private Site read(String code) {
        Caller caller = callers.current().require(Role.GATE_OFFICER, Role.AGENCY_HEAD, Role.HR_ADMIN);
        Site site = knownSite.at(code);
        caller.requireAgency(site.region(), site.agency());
        return site;
    }

    private static Response ok(Announcement announcement) {
        return Response.ok(GuestBody.of(announcement))
                .tag(Preconditions.tag(announcement.version()))
                .build();
    }

    private static UUID announcementId(String id) {
        return Places.id(id).orElseThrow(GuestsResource::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(new Message("Tamu itu tidak diberitahukan.", "There is no such guest."));
    }
}
