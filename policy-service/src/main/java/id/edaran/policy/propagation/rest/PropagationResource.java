package id.edaran.policy.propagation.rest;

import id.edaran.contracts.Message;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.propagation.Propagation;
import id.edaran.policy.propagation.Propagations;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Callers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How far the newest revision of a circular has come.
@Tag(name = "Propagation")
@Path("/v1/circulars/{id}/propagation")
@Produces(MediaType.APPLICATION_JSON)
public class PropagationResource {
    private final Callers callers;
    private final Propagations propagations;

    PropagationResource(Callers callers, Propagations propagations) {
        this.callers = callers;
        this.propagations = propagations;
    }

    @GET
    public Propagation get(@PathParam("id") String id) {
        callers.current();
        return CircularId.parse(id)
                .flatMap(propagations::of)
                .orElseThrow(() -> ProblemException.notFound(new Message(
                        "Edaran itu tidak ada, atau masih rancangan.",
                        "There is no such circular, or it is a draft.")));
    }
}
