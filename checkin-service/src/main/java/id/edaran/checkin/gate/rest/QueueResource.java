package id.edaran.checkin.gate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.gate.FindQueue;
import id.edaran.checkin.gate.LeaveQueue;
import id.edaran.checkin.queue.Standing;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.rest.KnownSite;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.EventType;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import id.edaran.support.streams.EventStreams;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The waiting line of a site that is full: who was told to wait has a ticket in it.
@Tag(name = "Gate")
@Path("/v1/sites/{code}/queue")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {
    private final FindQueue findQueue;
    private final LeaveQueue leaveQueue;
    private final KnownSite knownSite;
    private final EventStreams streams;
    private final Callers callers;

    QueueResource(
            FindQueue findQueue, LeaveQueue leaveQueue, KnownSite knownSite, EventStreams streams, Callers callers) {
        this.findQueue = findQueue;
        this.leaveQueue = leaveQueue;
        this.knownSite = knownSite;
        this.streams = streams;
        this.callers = callers;
    }

    /// @param waiting how many are not called yet
    /// @param items all tickets that have not ended, first come first
    record QueueBody(String site, int waiting, List<TicketBody> items) {}

    /// @param state WAITING, CALLED, or how it ended
    /// @param position from 1; 0 once called; null once ended
    /// @param expectedAt when the call can be expected; null where nothing is known of it
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TicketBody(
            String ticket,
            String state,
            @Nullable Integer number,
            @Nullable Integer position,
            @Nullable Instant joinedAt,
            @Nullable Instant calledUntil,
            @Nullable Instant expectedAt) {
        static TicketBody of(Standing standing) {
            return new TicketBody(
                    standing.ticket().toString(),
                    standing.calledUntil() == null ? "WAITING" : "CALLED",
                    standing.number(),
                    standing.position(),
                    standing.joinedAt(),
                    standing.calledUntil(),
                    standing.expectedAt());
        }
    }

    @GET
    @Operation(
            summary = "Who waits at a site",
            description = "By number, never by person. First come first; called ones have position 0 and their place "
                    + "is kept until `calledUntil`.")
    public QueueBody queue(@PathParam("code") String code) {
        List<Standing> line = findQueue.of(seen(code));
        return new QueueBody(
                code,
                Math.toIntExact(line.stream()
                        .filter(standing -> standing.calledUntil() == null)
                        .count()),
                line.stream().map(TicketBody::of).toList());
    }

    @GET
    @Path("{ticket}")
    @Operation(summary = "Where a ticket stands", description = "Also after it has ended: `state` says how.")
    public TicketBody ticket(@PathParam("code") String code, @PathParam("ticket") String ticket) {
        Site site = seen(code);
        UUID id = id(ticket);
        return findQueue.of(site).stream()
                .filter(standing -> standing.ticket().equals(id))
                .map(TicketBody::of)
                .findFirst()
                .or(() -> findQueue
                        .ending(site, id)
                        .map(ending -> new TicketBody(ticket, ending.name(), null, null, null, null, null)))
                .orElseThrow(QueueResource::unknown);
    }

    @DELETE
    @Path("{ticket}")
    @Operation(summary = "Gives a ticket back", description = "A place that was kept for it goes to the next.")
    @APIResponse(responseCode = "204", description = "given back, now or before")
    public void leave(@PathParam("code") String code, @PathParam("ticket") String ticket) {
        Caller caller = callers.current().require(Role.GATE_OFFICER, Role.SYSTEM);
        Site site = knownSite.at(code);
        caller.requireAgency(site.region(), site.agency());
        if (!leaveQueue.leave(site.code(), id(ticket))) {
            throw unknown();
        }
    }

    @GET
    @Path("calls")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Calls of a waiting line as Server-Sent Events",
            description = "For the display at the door and for front-ends of those who wait: number and ticket, until "
                    + "when the place is kept. " + EventStreams.HOW_TO_LISTEN)
    @APIResponse(
            responseCode = "200",
            description = "calls as they are made",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void calls(
            @PathParam("code") String code,
            @HeaderParam(EventStreams.LAST_EVENT_ID) @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Site site = seen(code);
        // Of all that is told of a site, a call alone has a number.
        streams.open(
                List.of(EventType.QUEUE_CALLED.topic()),
                data -> data.path("site").asText().equals(site.code().value()) && data.hasNonNull("ticket"),
                lastEventId,
                sink,
                sse);
    }

    /// For everybody of the region: the line shows nobody's name.
    private Site seen(String code) {
        Caller caller = callers.current();
        Site site = knownSite.at(code);
        caller.requireRegion(site.region());
        return site;
    }

    private static UUID id(String ticket) {
        try {
            return UUID.fromString(ticket);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(new Message("Tidak ada nomor antrean ini.", "There is no such ticket."));
    }
}
