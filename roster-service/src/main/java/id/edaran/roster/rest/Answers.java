package id.edaran.roster.rest;

import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.RecordingOutcome.Clashes;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.RecordingOutcome.Refused;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Preconditions;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/// How what is about somebody or a unit is answered.
public final class Answers {
    private Answers() {}

    public static <T> Response recorded(RecordingOutcome<T> outcome, String address, Function<T, Object> view) {
        return switch (outcome) {
            case Recorded<T>(Versioned<T> recorded, boolean created) ->
                (created ? Response.created(URI.create(address)) : Response.ok())
                        .tag(Preconditions.tag(recorded.version()))
                        .entity(view.apply(recorded.value()))
                        .build();
            case Refused<T>(var faults) -> throw new InvalidContentException(faults);
            case Clashes<T>(Message detail) -> throw ProblemException.conflict(detail);
        };
    }

    public static Response found(Versioned<?> found, Object view) {
        return Response.ok(view).tag(Preconditions.tag(found.version())).build();
    }

    public static ProblemException nobody() {
        return ProblemException.notFound(new Message("Tidak ada pegawai dengan id ini.", "No employee has this id."));
    }
}
