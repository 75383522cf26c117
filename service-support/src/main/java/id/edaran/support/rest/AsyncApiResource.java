package id.edaran.support.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.event.AsyncApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The service's events as an AsyncAPI 3 document, their JSON Schemas inlined. Public, like the OpenAPI document.
@Tag(name = "Events")
@Path("/asyncapi")
@Produces(MediaType.APPLICATION_JSON)
public class AsyncApiResource {
    private final ObjectNode document;

    AsyncApiResource(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.document = AsyncApi.of(service, "Edaran " + service);
    }

    @GET
    @SecurityRequirements
    public ObjectNode document() {
        return document;
    }
}
