package id.edaran.policy.events.rest;

import id.edaran.contracts.event.Topic;
import id.edaran.support.streams.EventStreams;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What happens to the circulars of a region, as it happens. For operators, auditors and administrators, each within
/// the region of the token; a token for one agency does not hear of another one's own matters.
@Tag(name = "Events")
@Path("/v1/policy-events")
public class PolicyEventsResource {
    private static final List<Topic> TOPICS = List.of(Topic.CIRCULARS, Topic.DELEGATIONS);

    private final EventStreams streams;

    PolicyEventsResource(EventStreams streams) {
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Server-Sent Events of this service", description = EventStreams.HOW_TO_LISTEN)
    @APIResponse(
            responseCode = "200",
            description = "events as they are told",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void listen(
            @HeaderParam(EventStreams.LAST_EVENT_ID) @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        streams.open(TOPICS, lastEventId, sink, sse);
    }
}
