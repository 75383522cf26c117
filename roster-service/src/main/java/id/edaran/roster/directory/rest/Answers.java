package id.edaran.roster.directory.rest;

import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.RecordingOutcome.Clashes;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.RecordingOutcome.Refused;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the directory answers what its resources have in common.
final class Answers {
    private Answers() {}

    /// 201 with its address, or 200; with the entity tag of what is stored now.
    static <T> Response recorded(RecordingOutcome<T> outcome, String address, Function<T, Object> view) {
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

    static <T> Response found(Versioned<T> found, Function<T, Object> view) {
        return Response.ok(view.apply(found.value()))
                .tag(Preconditions.tag(found.version()))
                .build();
    }

    /// The agency that a list of people is limited to: the one that is asked for, or the caller's own.
    static @Nullable AgencyCode ofAgency(Caller caller, @Nullable AgencyCode asked) {
        if (caller.agency() == null) {
            return asked;
        }
        if (asked != null && !asked.value().equals(caller.agency())) {
            throw ProblemException.forbidden(new Message(
                    "Token ini hanya untuk perangkat daerah " + caller.agency() + ".",
                    "The token is for agency " + caller.agency() + " alone."));
        }
        return new AgencyCode(caller.agency());
    }

    /// The region that the caller's lists are limited to.
    static RegionCode within(Caller caller) {
        String region = caller.region();
        if (region == null) {
            throw ProblemException.forbidden(
                    new Message("Token ini tidak untuk daerah mana pun.", "The token is for no region."));
        }
        return new RegionCode(region);
    }
}
