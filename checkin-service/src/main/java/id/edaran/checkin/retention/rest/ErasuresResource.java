package id.edaran.checkin.retention.rest;

import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasure;
import id.edaran.checkin.retention.Erasures.Position;
import id.edaran.checkin.retention.FindErasures;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Page;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Retention")
@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
class ErasuresResource {
    private final FindErasures findErasures;
    private final Callers callers;

    ErasuresResource(FindErasures findErasures, Callers callers) {
        this.findErasures = findErasures;
        this.callers = callers;
    }

    @GET
    @Path("erasures")
    @Operation(
            summary = "What was erased, the newest first",
            description = "Which kind of data, how many, until which instant, when and why; never whose. Kinds: tests, "
                    + "visits, entries, aliases, health-reads.")
    public Page<ErasureBody> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        callers.current().require(Role.AUDITOR, Role.ADMINISTRATOR);
        int size = Page.limit(limit);
        return Page.of(
                        findErasures.list(kind(kind), position(Page.after(cursor)), size + 1),
                        size,
                        ErasuresResource::key)
                .map(ErasureBody::of);
    }

    private static @Nullable DataKind kind(@Nullable String word) {
        if (word == null) {
            return null;
        }
        if (!DataKind.isWord(word)) {
            throw ProblemException.badRequest(
                    "?kind", new Message("bukan jenis data, misalnya tests", "is no kind of data, such as tests"));
        }
        return new DataKind(word);
    }

    private static String key(Erasure erasure) {
        return erasure.beganAt() + " " + erasure.id();
    }

    private static @Nullable Position position(@Nullable String key) {
        if (key == null) {
            return null;
        }
        int space = key.indexOf(' ');
        try {
            return new Position(
                    Instant.parse(key.substring(0, Math.max(0, space))), UUID.fromString(key.substring(space + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.badRequest("?cursor", Page.NO_CURSOR);
        }
    }
}
