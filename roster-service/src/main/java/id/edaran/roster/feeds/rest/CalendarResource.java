package id.edaran.roster.feeds.rest;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.feeds.FindCalendar;
import id.edaran.roster.rest.Answers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// For calendars, which send no token: the key in the address is all that they have.
@Path("/v1/employees/{id}/calendar.ics")
@Tag(name = "rosters")
class CalendarResource {
    private static final String TYPE = "text/calendar;charset=UTF-8";
    private static final String CACHING = "private, max-age=900";

    private final FindCalendar findCalendar;

    CalendarResource(FindCalendar findCalendar) {
        this.findCalendar = findCalendar;
    }

    @GET
    @Produces("text/calendar")
    @SecurityRequirements
    @Operation(
            summary = "Somebody's days as an iCalendar feed",
            description = "For the key that POST /v1/employees/{id}/calendar-key gave; any other one is answered 404.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "as the reader has it (If-None-Match)")
    public Response get(@PathParam("id") String id, @QueryParam("key") @Nullable String key, @Context Request request) {
        byte[] calendar = findCalendar
                .find(new EmployeeId(id), key == null ? "" : key)
                .map(ICalendar::write)
                .orElseThrow(Answers::nobody);
        EntityTag tag = new EntityTag(digest(calendar));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(calendar, TYPE) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    private static String digest(byte[] calendar) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(calendar))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
